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
        {previousHref !== null && <PreviousPage href={previousHref} />}
        {nextHref !== null && <NextPage href={nextHref} />}
      </ul>
    </nav>
  );
}

export function PreviousPage({ href }: { href: string }) {
  return (
    <li>
      <a href={href} rel="prev">
        <Icon node={ChevronLeft} size={20} />
        {paginationText.previous}
      </a>
    </li>
  );
}

export function NextPage({ href }: { href: string }) {
  return (
    <li>
      <a href={href} rel="next">
        {paginationText.next}
        <Icon node={ChevronRight} size={20} />
      </a>
    </li>
  );
}
