import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { NotAvailable } from '@/app/_components/not-available';
import { PastStatus } from '@/components/registration/past-status';
import { EmptyState } from '@/components/ui/empty-state';
import { PageSteps } from '@/components/ui/page-steps';
import { historyOf } from '@/lib/registration/history';
import { openPage } from '@/lib/server/access/door';
import { single } from '@/lib/server/platform/page';
import { listRegistrationEvents } from '@/lib/server/registration/data/registration-events';
import { readHistory } from '@/lib/server/registration/data/registration-history';
import { findOwnRegistration } from '@/lib/server/registration/data/registrations';
import type { AddressParams } from '@/lib/shared/list-address';
import { placeHref, readPlace, stepHrefs } from '@/lib/shared/list-place';
import { detailsText } from '@/lib/text/nl/registration/details';
import { BackToDetails, DetailsPage } from '../_components/details-page';
import { HistoryList } from './history-list';

const text = detailsText.historyPage;
const PATH = '/mijn/gegevens/geschiedenis';

export const metadata: Metadata = { title: text.title };

type Props = { searchParams: Promise<AddressParams> };

/** For everybody who has a registration, in whatever state. */
export default async function HistoryPage({ searchParams }: Props) {
  const opened = await openPage('see_own_register');
  if (!opened) return <NotAvailable />;
  const registration = await findOwnRegistration(opened.actor.accountId);
  if (!registration) redirect('/mijn/gegevens');
  const params = await searchParams;
  const { changes, events, before, after } = await readHistory(registration.id, readPlace(params, { ids: 'number' }));
  const rows = historyOf(changes, events);
  // All of them say what the status was on a day; nobody asks that with each page.
  const all = params.op === undefined ? [] : await listRegistrationEvents(registration.id);
  return (
    <DetailsPage title={text.title} lead={text.lead}>
      <PastStatus action={PATH} typed={single(params.op)} events={all} today={opened.today} />
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
}
