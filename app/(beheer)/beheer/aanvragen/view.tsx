import { JustDecided } from '@/app/(beheer)/_components/just-decided';
import { SearchExpired } from '@/app/(beheer)/_components/search-expired';
import type { CaseQuery } from '@/lib/application/case-queue';
import type { KeptFilters } from '@/lib/casework/saved-filters';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { queueText } from '@/lib/text/nl/casework/management';
import { CaseFilter } from './_components/case-filter';
import { CaseList } from './_components/case-list';
import type { CaseQueuePage } from './_components/load-cases';

type CaseQueueViewProps = {
  cases: CaseQueuePage;
  counts?: Partial<Record<CaseQuery['state'], number>>;
  kept?: KeptFilters;
  colleagues: { id: string; name: string }[];
  isExpired: boolean;
  today: CalendarDate;
  readerId: string;
};

/** Every application that waits, or ended. */
export function CaseQueueView({ cases, counts, kept, colleagues, isExpired, today, readerId }: CaseQueueViewProps) {
  const { path, query, decided, nextHref } = cases;
  return (
    <>
      {decided && (
        <JustDecided
          key={decided.id}
          subjectId={decided.id}
          done={decided.done}
          nextHref={nextHref}
          words={queueText}
        />
      )}
      {isExpired && <SearchExpired />}
      <CaseFilter
        {...{ path, query, counts, kept, colleagues }}
        next={!decided && nextHref ? { href: nextHref, label: queueText.next } : null}
      />
      <CaseList cases={cases} today={today} readerId={readerId} />
    </>
  );
}
