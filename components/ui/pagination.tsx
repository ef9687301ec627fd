import { landmarkNames, paginationText } from '@/lib/text/nl/site/frame';
import { NextPage, PreviousPage } from './page-steps';

type PaginationProps = {
  currentPage: number;
  pageCount: number;
  hrefOf: (page: number) => string;
};

export function Pagination({ currentPage, pageCount, hrefOf }: PaginationProps) {
  if (pageCount < 2) return null;
  return (
    <nav aria-label={landmarkNames.pages}>
      <ul className="pagination">
        {currentPage > 1 && <PreviousPage href={hrefOf(currentPage - 1)} />}
        {pagesShown(currentPage, pageCount).map((shown) =>
          'page' in shown ? (
            <PageLink key={shown.page} page={shown.page} current={shown.page === currentPage} hrefOf={hrefOf} />
          ) : (
            <li key={`after-${shown.skippedAfter}`}>
              <span aria-hidden="true">…</span>
              <span className="sr-only">{paginationText.skipped}</span>
            </li>
          ),
        )}
        {currentPage < pageCount && <NextPage href={hrefOf(currentPage + 1)} />}
      </ul>
    </nav>
  );
}

type PageLinkProps = { page: number; current: boolean; hrefOf: (page: number) => string };

function PageLink({ page, current, hrefOf }: PageLinkProps) {
  return (
    <li>
      <a href={hrefOf(page)} aria-label={paginationText.page(page)} aria-current={current ? 'page' : undefined}>
        {page}
      </a>
    </li>
  );
}

export type ShownPage = { page: number } | { skippedAfter: number };

/** Pages count from 1. A gap only where two or more are left out: a single number takes the same room. */
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
