import 'server-only';
import { type Accepted, accepted } from '@/lib/shared/results';

type Previewed = Accepted<{ isPreviewed: boolean }>;
type Asked = { preview: boolean };

/** Of an action whose form has a text with its preview: by the button that asks for one nothing is saved. */
export function savedOrShown<Input extends Asked, At, Answer>(run: (input: Input, at: At) => Promise<Answer>) {
  return async (input: Input, at: At): Promise<Answer | Previewed> =>
    input.preview ? accepted({ isPreviewed: true }) : run(input, at);
}

/** Where it leads once something is saved; a preview stays on its page. */
export function onceSaved<Answer extends object>(path: (answer: Answer) => string) {
  return (answer: Answer | Previewed): string => ('isPreviewed' in answer ? '' : path(answer));
}
