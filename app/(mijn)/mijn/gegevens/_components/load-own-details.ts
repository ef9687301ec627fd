import { redirect } from 'next/navigation';
import { isInRegister } from '@/lib/registration/registration-states';
import { getDocumentsOn } from '@/lib/server/data/documents';
import { findOwnRegistration } from '@/lib/server/data/registrations';
import { getSettings } from '@/lib/server/data/settings';
import { openPage } from '@/lib/server/page';

/** What each page needs on which somebody in the register changes something; who isn't in it is sent to the page that only shows, and null means that the page isn't there for them. */
export async function loadOwnDetails() {
  const opened = await openPage('change_own_details');
  if (!opened) return null;
  const { actor, now, today } = opened;
  const registration = await findOwnRegistration(actor.accountId);
  if (!registration || !isInRegister(registration.state)) redirect('/mijn/gegevens');
  return {
    actor,
    now,
    today,
    registration,
    documents: await getDocumentsOn(today),
    settings: await getSettings(today),
  };
}
