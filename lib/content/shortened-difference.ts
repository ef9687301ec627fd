import type { DifferencePart } from './word-difference';

export type ShownPart = DifferencePart | { kind: 'left_out' };

/** So much of what stayed is shown beside a change, to the end of its line; at least as much is left out at a time. */
const AROUND = 300;

/** What changed with some of what stands round it: of a long text one reads only where it changed. */
export function shortened(parts: readonly DifferencePart[]): ShownPart[] {
  return parts.flatMap((part, index): ShownPart[] => {
    if (part.kind !== 'same') return [part];
    const head = index === 0 ? '' : beginningOf(part.text);
    const tail = index === parts.length - 1 ? '' : endOf(part.text);
    if (part.text.length - head.length - tail.length < AROUND) return [part];
    return [...same(head), { kind: 'left_out' }, ...same(tail)];
  });
}

const same = (text: string): DifferencePart[] => (text === '' ? [] : [{ kind: 'same', text }]);

function beginningOf(text: string): string {
  const end = text.indexOf('\n', AROUND);
  return end === -1 ? text : text.slice(0, end + 1);
}

function endOf(text: string): string {
  const start = text.lastIndexOf('\n', text.length - AROUND);
  return start === -1 ? text : text.slice(start);
}
