import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ClosedPage } from '@/app/_components/closed-page';
import { PastStatus } from '@/components/registration/past-status';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { historyOf } from '@/lib/registration/history';
import { listChanges } from '@/lib/server/data/registration-details';
import { listRegistrationEvents } from '@/lib/server/data/registration-events';
import { findOwnRegistration } from '@/lib/server/data/registrations';
import { openPage, single } from '@/lib/server/page';
import { detailsText } from '@/lib/text/nl/details';
import { DetailsPage } from '../_components/details-page';
import { pageOfList } from '../_components/page-of-list';
import { HistoryList } from './history-list';

const text = detailsText.historyPage;
const PATH = '/mijn/gegevens/geschiedenis';

export const metadata: Metadata = { title: text.title };

type Props = { searchParams: Promise<{ pagina?: string | string[]; op?: string | string[] }> };

/** For everybody who has a registration, in whatever state. */
export default async function HistoryPage({ searchParams }: Props) {
  const opened = await openPage('see_own_register');
  if (!opened) return <ClosedPage />;
  const registration = await findOwnRegistration(opened.actor.accountId);
  if (!registration) redirect('/mijn/gegevens');
  const params = await searchParams;
  const events = await listRegistrationEvents(registration.id);
  const history = historyOf(await listChanges(registration.id), events);
  const { rows, ...pages } = pageOfList(history, params.pagina);
  return (
    <DetailsPage title={text.title} lead={text.lead}>
      <PastStatus action={PATH} typed={single(params.op)} events={events} today={opened.today} />
      {rows.length === 0 ? (
        <EmptyState heading={text.empty}>{text.emptyText}</EmptyState>
      ) : (
        <HistoryList entries={rows} />
      )}
      <Pagination {...pages} hrefOf={(page) => `${PATH}?pagina=${page}`} />
      <p>
        <a href="/mijn/gegevens">{detailsText.backToDetails}</a>
      </p>
    </DetailsPage>
  );
}
