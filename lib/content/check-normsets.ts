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
  const known = new Set(categories.map(({ code }) => code));
  const problems = [
    ...repeated(categories, 'categories'),
    ...repeated(activityTypes, 'activity_types'),
    ...activityTypes.flatMap(({ category }, index) =>
      known.has(category)
        ? []
        : [
            {
              path: ['activity_types', index, 'category'],
              message: `${category} is none of this norm set's categories`,
            },
          ],
    ),
  ];
  if (validTo !== null && validTo < validFrom)
    problems.unshift({ path: ['valid_to'], message: 'is before valid_from' });
  return problems;
}

function repeated(coded: readonly { code: string }[], list: string): Misfit[] {
  const first = new Map<string, number>();
  return coded.flatMap(({ code }, index) => {
    const earlier = first.get(code);
    if (earlier !== undefined)
      return [{ path: [list, index, 'code'], message: `is the code of ${list}.${earlier} too` }];
    first.set(code, index);
    return [];
  });
}

function overlaps(normSets: readonly NormSet[]): Misfit[] {
  const inOrder = normSets
    .map(({ validFrom, validTo }, index) => ({ validFrom, validTo, index }))
    .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : a.index - b.index));
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
