import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ClosedPage } from '@/app/_components/closed-page';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { historyOf } from '@/lib/registration/history';
import { listChanges } from '@/lib/server/data/registration-details';
import { listRegistrationEvents } from '@/lib/server/data/registration-events';
import { findOwnRegistration } from '@/lib/server/data/registrations';
import { openPage } from '@/lib/server/page';
import { detailsText } from '@/lib/text/nl/details';
import { DetailsPage } from '../_components/details-page';
import { pageOfList } from '../_components/page-of-list';
import { HistoryList } from './history-list';

const text = detailsText.historyPage;

export const metadata: Metadata = { title: text.title };

type Props = { searchParams: Promise<{ pagina?: string | string[] }> };

/** For everybody who has a registration, in whatever state. */
export default async function HistoryPage({ searchParams }: Props) {
  const opened = await openPage('see_own_register');
  if (!opened) return <ClosedPage />;
  const registration = await findOwnRegistration(opened.actor.accountId);
  if (!registration) redirect('/mijn/gegevens');
  const history = historyOf(await listChanges(registration.id), await listRegistrationEvents(registration.id));
  const { rows, ...pages } = pageOfList(history, (await searchParams).pagina);
  return (
    <DetailsPage title={text.title} lead={text.lead}>
      {rows.length === 0 ? (
        <EmptyState heading={text.empty}>{text.emptyText}</EmptyState>
      ) : (
        <HistoryList entries={rows} />
      )}
      <Pagination {...pages} hrefOf={(page) => `/mijn/gegevens/geschiedenis?pagina=${page}`} />
      <p>
        <a href="/mijn/gegevens">{detailsText.backToDetails}</a>
      </p>
    </DetailsPage>
  );
}
