import { redirect } from 'next/navigation';
import type { AccountActor } from '@/lib/access/actor';
import { isInRegister } from '@/lib/registration/registration-states';
import { loadRequirementContext } from '@/lib/server/eligibility/assessments';
import type { Context } from '@/lib/server/platform/action';
import { findOwnRegistration } from '@/lib/server/registration/data/registrations';

/** What each page needs on which somebody in the register changes something; whoever isn't in it is sent to the page that only shows. */
export async function loadOwnDetails({ actor, today }: Context<AccountActor>) {
  const [registration, requirementContext] = await Promise.all([
    findOwnRegistration(actor.accountId),
    loadRequirementContext(today),
  ]);
  if (!registration || !isInRegister(registration.state)) redirect('/mijn/gegevens');
  const page = { track: 'registration', version: registration.version } as const;
  return { ...requirementContext, registration, page };
}
