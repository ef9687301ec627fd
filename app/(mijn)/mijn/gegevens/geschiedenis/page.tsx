import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { definePage } from '@/app/_components/define-page';
import { single } from '@/lib/server/platform/page';
import { listRegistrationEvents } from '@/lib/server/registration/data/registration-events';
import { readHistory } from '@/lib/server/registration/data/registration-history';
import { findOwnRegistration } from '@/lib/server/registration/data/registrations';
import { readPlace } from '@/lib/shared/list-place';
import { detailsText } from '@/lib/text/nl/registration/details';
import { DetailsPage } from '../_components/details-page';
import { HistoryView } from './view';

const text = detailsText.historyPage;

export const metadata: Metadata = { title: text.title };

/** For everybody who has a registration, in whatever state. */
export default definePage('see_own_register', async ({ actor, today, query }) => {
  const registration = await findOwnRegistration(actor.accountId);
  if (!registration) redirect('/mijn/gegevens');
  const page = await readHistory(registration.id, readPlace(query, { ids: 'number' }));
  // All of them say what the status was on a day; nobody asks that with each page.
  const allEvents = query.op === undefined ? [] : await listRegistrationEvents(registration.id);
  return (
    <DetailsPage title={text.title} lead={text.lead}>
      <HistoryView typedDay={single(query.op)} {...{ page, allEvents, today }} />
    </DetailsPage>
  );
});
