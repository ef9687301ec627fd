import { compareText } from '@/lib/shared/compare-text';
import type { Misfit } from '@/lib/shared/file-problems';
import type { NormSet } from './normset';

/** Within each norm set and between them: on no day may two hold. A path starts at the place in the list. */
export function checkNormSets(normSets: readonly NormSet[]): Misfit[] {
  const within = normSets.flatMap((normSet, index) =>
    checkNormSet(normSet).map(({ path, message }) => ({ path: [index, ...path], message })),
  );
  return [...within, ...overlaps(normSets)];
}

export function checkNormSet({ validFrom, validTo, categories, activityTypes }: NormSet): Misfit[] {
  const codesOf = (coded: readonly { code: string }[]) => coded.map(({ code }) => code);
  const known = new Set(codesOf(categories));
  const problems = [
    ...repeated(codesOf(categories), 'categories', 'code'),
    ...repeated(codesOf(activityTypes), 'activity_types', 'code'),
    ...activityTypes.flatMap(({ category }, index) => {
      const message = `${category} is none of this norm set's categories`;
      return known.has(category) ? [] : [{ path: ['activity_types', index, 'category'], message }];
    }),
  ];
  if (validTo !== null && validTo < validFrom)
    problems.unshift({ path: ['valid_to'], message: 'is before valid_from' });
  return problems;
}

export function repeated(values: readonly string[], list: string, key: string): Misfit[] {
  const first = new Map<string, number>();
  return values.flatMap((value, index) => {
    const earlier = first.get(value);
    if (earlier !== undefined)
      return [{ path: [list, index, key], message: `is the ${key} of ${list}.${earlier} too` }];
    first.set(value, index);
    return [];
  });
}

function overlaps(normSets: readonly NormSet[]): Misfit[] {
  const inOrder = normSets
    .map(({ validFrom, validTo }, index) => ({ validFrom, validTo, index }))
    .toSorted((a, b) => compareText(a.validFrom, b.validFrom) || a.index - b.index);
  const problems: Misfit[] = [];
  let longest = inOrder[0];
  for (const next of inOrder.slice(1)) {
    if (!longest) break;
    if (longest.validTo === null || next.validFrom <= longest.validTo)
      problems.push({ path: [next.index, 'valid_from'], message: `overlaps the norm set at ${longest.index}` });
    if (longest.validTo !== null && (next.validTo === null || next.validTo > longest.validTo)) longest = next;
  }
  return problems;
}
