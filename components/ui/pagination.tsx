import { ChevronLeft, ChevronRight } from 'lucide';
import { landmarkNames, paginationText } from '@/lib/text/nl/site/frame';
import { Icon } from './icon';
import { pagesShown } from './pages-shown';

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
        {currentPage > 1 && (
          <li>
            <a href={hrefOf(currentPage - 1)} rel="prev">
              <Icon node={ChevronLeft} size={20} />
              {paginationText.previous}
            </a>
          </li>
        )}
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
        {currentPage < pageCount && (
          <li>
            <a href={hrefOf(currentPage + 1)} rel="next">
              {paginationText.next}
              <Icon node={ChevronRight} size={20} />
            </a>
          </li>
        )}
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
