import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { definePage } from '@/app/_components/define-page';
import { PastStatus } from '@/components/registration/past-status';
import { EmptyState } from '@/components/ui/empty-state';
import { PageSteps } from '@/components/ui/page-steps';
import { historyOf } from '@/lib/registration/history';
import { single } from '@/lib/server/platform/page';
import { listRegistrationEvents } from '@/lib/server/registration/data/registration-events';
import { readHistory } from '@/lib/server/registration/data/registration-history';
import { findOwnRegistration } from '@/lib/server/registration/data/registrations';
import { placeHref, readPlace, stepHrefs } from '@/lib/shared/list-place';
import { detailsText } from '@/lib/text/nl/registration/details';
import { BackToDetails, DetailsPage } from '../_components/details-page';
import { HistoryList } from './history-list';

const text = detailsText.historyPage;
const PATH = '/mijn/gegevens/geschiedenis';

export const metadata: Metadata = { title: text.title };

/** For everybody who has a registration, in whatever state. */
export default definePage('see_own_register', async ({ actor, today, query }) => {
  const registration = await findOwnRegistration(actor.accountId);
  if (!registration) redirect('/mijn/gegevens');
  const { changes, events, before, after } = await readHistory(registration.id, readPlace(query, { ids: 'number' }));
  const rows = historyOf(changes, events);
  // All of them say what the status was on a day; nobody asks that with each page.
  const all = query.op === undefined ? [] : await listRegistrationEvents(registration.id);
  return (
    <DetailsPage title={text.title} lead={text.lead}>
      <PastStatus action={PATH} typed={single(query.op)} events={all} today={today} />
      {rows.length === 0 ? (
        <EmptyState heading={text.empty}>{text.emptyText}</EmptyState>
      ) : (
        <HistoryList entries={rows} />
      )}
      <PageSteps {...stepHrefs({ before, after }, (place) => placeHref(PATH, place))} />
      <p>
        <BackToDetails />
      </p>
    </DetailsPage>
  );
});
