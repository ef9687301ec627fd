import { ChevronLeft, ChevronRight } from 'lucide';
import { landmarkNames, paginationText } from '@/lib/text/nl/site/frame';
import { Icon } from './icon';

type PageStepsProps = {
  of?: string;
  previousHref: string | null;
  nextHref: string | null;
};

export function PageSteps({ of, previousHref, nextHref }: PageStepsProps) {
  if (previousHref === null && nextHref === null) return null;
  return (
    <nav aria-label={of === undefined ? landmarkNames.pages : landmarkNames.pagesOf(of)}>
      <ul className="pagination">
        {previousHref !== null && (
          <li>
            <a href={previousHref} rel="prev">
              <Icon node={ChevronLeft} size={20} />
              {paginationText.previous}
            </a>
          </li>
        )}
        {nextHref !== null && (
          <li>
            <a href={nextHref} rel="next">
              {paginationText.next}
              <Icon node={ChevronRight} size={20} />
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
