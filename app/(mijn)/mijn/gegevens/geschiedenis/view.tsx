import { PastStatus } from '@/components/registration/past-status';
import { EmptyState } from '@/components/ui/empty-state';
import { PageSteps } from '@/components/ui/page-steps';
import { historyOf } from '@/lib/registration/history';
import type { StatusEvent } from '@/lib/registration/registration-events';
import type { readHistory } from '@/lib/server/registration/data/registration-history';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { placeHref, stepHrefs } from '@/lib/shared/list-place';
import { detailsText } from '@/lib/text/nl/registration/details';
import { BackToDetails } from '../_components/back-to-details';
import { HistoryList } from './history-list';

const text = detailsText.historyPage;
const PATH = '/mijn/gegevens/geschiedenis';

type HistoryViewProps = {
  page: Awaited<ReturnType<typeof readHistory>>;
  /** The day of which the status is asked, and all that happened to it. */
  typedDay: string | undefined;
  allEvents: StatusEvent[];
  today: CalendarDate;
};

export function HistoryView({ page, typedDay, allEvents, today }: HistoryViewProps) {
  const rows = historyOf(page.changes, page.events);
  return (
    <>
      <PastStatus action={PATH} typed={typedDay} events={allEvents} today={today} />
      {rows.length === 0 ? (
        <EmptyState heading={text.empty}>{text.emptyText}</EmptyState>
      ) : (
        <HistoryList entries={rows} />
      )}
      <PageSteps {...stepHrefs(page, (place) => placeHref(PATH, place))} />
      <p>
        <BackToDetails />
      </p>
    </>
  );
}
