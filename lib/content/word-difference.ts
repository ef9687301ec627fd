import { coherent } from './coherent-difference';

export type DifferencePart = { kind: 'same' | 'removed' | 'added'; text: string };

/** Above this many comparisons what lies between the equal ends counts as rewritten: about two thousand words against as many. */
const MOST_COMPARED = 4_000_000;

/** Word by word, in the order in which one reads it; the parts together are both texts whole. */
export function wordDifference(before: string, after: string): DifferencePart[] {
  const from = words(before);
  const to = words(after);
  const head = commonLength(from, to);
  const tail = commonLength(from.slice(head).reverse(), to.slice(head).reverse());
  const removed = from.slice(head, from.length - tail);
  const added = to.slice(head, to.length - tail);
  const parts = [
    ...from.slice(0, head).map(part('same')),
    ...(removed.length * added.length > MOST_COMPARED
      ? [...removed.map(part('removed')), ...added.map(part('added'))]
      : difference(removed, added)),
    ...from.slice(from.length - tail).map(part('same')),
  ];
  return coherent(joined(parts));
}

/** Words, and between them white space by itself: a line break that moved is no other word. */
function words(text: string): string[] {
  return text.match(/\s+|[^\s]+/g) ?? [];
}

const part =
  (kind: DifferencePart['kind']) =>
  (text: string): DifferencePart => ({ kind, text });

function commonLength(a: readonly string[], b: readonly string[]): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (count < most && a[count] === b[count]) count += 1;
  return count;
}

function difference(from: readonly string[], to: readonly string[]): DifferencePart[] {
  const lengths = commonLengths(from, to);
  const width = to.length + 1;
  const parts: DifferencePart[] = [];
  let [i, j] = [0, 0];
  for (let left = from[0], right = to[0]; left !== undefined && right !== undefined; left = from[i], right = to[j]) {
    if (left === right) {
      parts.push({ kind: 'same', text: left });
      i += 1;
      j += 1;
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) {
      parts.push({ kind: 'removed', text: left });
      i += 1;
    } else {
      parts.push({ kind: 'added', text: right });
      j += 1;
    }
  }
  return [...parts, ...from.slice(i).map(part('removed')), ...to.slice(j).map(part('added'))];
}

/** Of each two ends of the texts, how many words they have in common in the same order. */
function commonLengths(from: readonly string[], to: readonly string[]): Uint16Array {
  const width = to.length + 1;
  const lengths = new Uint16Array((from.length + 1) * width);
  for (let i = from.length - 1; i >= 0; i -= 1)
    for (let j = to.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        from[i] === to[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
  return lengths;
}

/** Neighbours of one kind as one. */
function joined(parts: readonly DifferencePart[]): DifferencePart[] {
  const whole: DifferencePart[] = [];
  for (const next of parts) {
    const last = whole.at(-1);
    if (last?.kind === next.kind) last.text += next.text;
    else whole.push({ ...next });
  }
  return whole;
}
