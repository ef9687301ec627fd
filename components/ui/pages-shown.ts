export type ShownPage = { page: number } | { skippedAfter: number };

/**
 * The page numbers worth showing: first, last, the current one and its neighbours, with a gap
 * where two or more are left out (a single one is shown, since a gap takes the same room).
 * Pages count from 1.
 */
export function pagesShown(current: number, count: number): ShownPage[] {
  const wanted = [1, current - 1, current, current + 1, count];
  const pages = [...new Set(wanted)].filter((page) => page >= 1 && page <= count).sort((a, b) => a - b);
  return pages.flatMap((page, index): ShownPage[] => {
    const before = pages[index - 1] ?? 0;
    const left = page - before - 1;
    if (left === 0) return [{ page }];
    if (left === 1) return [{ page: page - 1 }, { page }];
    return [{ skippedAfter: before }, { page }];
  });
}
