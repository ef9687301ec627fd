import { Alert } from '@/components/ui/alert';
import { never } from '@/lib/shared/results';
import { searchTexts as text } from '@/lib/text/nl/register/register';

/** Why the public register gives no answer: never to be taken for one that finds nobody. */
export type NoAnswerYet =
  | { kind: 'too_often' | 'took_too_long' | 'unavailable' }
  | { kind: 'too_often_today'; contactEmail: string };

export function NoAnswer({ answer }: { answer: NoAnswerYet }) {
  const { heading, text: why } = noAnswerWords(answer);
  return (
    <Alert variant={answer.kind === 'unavailable' ? 'danger' : 'warning'} heading={heading}>
      {why}
    </Alert>
  );
}

export function noAnswerWords(answer: NoAnswerYet): { heading: string; text: string } {
  switch (answer.kind) {
    case 'too_often':
      return text.tooOften;
    case 'took_too_long':
      return text.tookTooLong;
    case 'too_often_today':
      return { ...text.tooOftenToday, text: text.tooOftenToday.text(answer) };
    case 'unavailable':
      return text.unavailable;
    default:
      return never(answer);
  }
}
