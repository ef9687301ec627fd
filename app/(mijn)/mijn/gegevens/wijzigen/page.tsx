import { redirect } from 'next/navigation';
import { NotAvailable } from '@/app/_components/not-available';
import { isInRegister } from '@/lib/registration/registration-states';
import { openPage } from '@/lib/server/access/door';
import { findOwnRegistration } from '@/lib/server/registration/data/registrations';

/** Until somebody is registered their data are those of the application. */
export default async function ChangeDetailsPage() {
  const opened = await openPage('see_own_register');
  if (!opened) return <NotAvailable />;
  const { actor } = opened;
  const registration = await findOwnRegistration(actor.accountId);
  redirect(registration && isInRegister(registration.state) ? '/mijn/gegevens' : '/mijn/aanvraag');
}
