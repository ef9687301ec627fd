import type { DifferencePart } from './word-difference';

/** What is longer is told as what stayed, however much changed round it. */
const SLIGHT_AT_MOST = 80;

/** What stayed, and what changed right behind it. */
type Step = { same: string; removed: string; added: string };

/**
 * What stayed between two changes, some words that are no longer than either, counts as changed with them: a sentence that was written
 * anew is told as one that went and one that came, not in pieces round the spaces and small words that both happen to have.
 */
export function coherent(parts: readonly DifferencePart[]): DifferencePart[] {
  const told: Step[] = [];
  for (const step of stepsOf(parts)) {
    let last = step;
    for (let before = told.at(-1); before && isSlight(before, last); before = told.at(-1)) {
      told.pop();
      last = asOne(before, last);
    }
    told.push(last);
  }
  return told.flatMap(partsOf);
}

function stepsOf(parts: readonly DifferencePart[]): Step[] {
  const steps: Step[] = [];
  for (const { kind, text } of parts) {
    const last = steps.at(-1);
    if (last && kind !== 'same') last[kind] += text;
    else steps.push({ same: '', removed: '', added: '', [kind]: text });
  }
  return steps;
}

function isSlight(before: Step, after: Step): boolean {
  return after.same.length <= Math.min(SLIGHT_AT_MOST, changedLength(before), changedLength(after));
}

const changedLength = ({ removed, added }: Step) => Math.max(removed.length, added.length);

function asOne(before: Step, after: Step): Step {
  return {
    same: before.same,
    removed: before.removed + after.same + after.removed,
    added: before.added + after.same + after.added,
  };
}

function partsOf(step: Step): DifferencePart[] {
  return (['same', 'removed', 'added'] as const)
    .map((kind) => ({ kind, text: step[kind] }))
    .filter(({ text }) => text !== '');
}
