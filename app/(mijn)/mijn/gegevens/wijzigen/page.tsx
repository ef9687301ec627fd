import { redirect } from 'next/navigation';
import { definePage } from '@/app/_components/define-page';
import { isInRegister } from '@/lib/registration/registration-states';
import { findOwnRegistration } from '@/lib/server/registration/data/registrations';

/** Until somebody is registered their data are those of the application. */
export default definePage('see_own_register', async ({ actor }) => {
  const registration = await findOwnRegistration(actor.accountId);
  redirect(registration && isInRegister(registration.state) ? '/mijn/gegevens' : '/mijn/aanvraag');
});
