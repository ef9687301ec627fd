import type { AccountActor } from '@/lib/access/actor';
import { isInRegister } from '@/lib/registration/registration-states';
import type { Context } from '@/lib/server/action';
import { findOwnActivity, listVersions } from '@/lib/server/data/activities';
import { listNormsets } from '@/lib/server/data/normsets';
import { findOwnRegistration } from '@/lib/server/data/registrations';
import { activityText } from '@/lib/text/nl/portfolio-pages';

/** What the pages of one activity need; null where it isn't there, or isn't theirs. */
export async function loadActivity(id: string, { actor }: Context<AccountActor>) {
  const activity = await findOwnActivity(actor.accountId, id);
  const registration = await findOwnRegistration(actor.accountId);
  if (!activity || !registration) return null;
  const versions = await listVersions(id);
  const normSets = (await listNormsets()).map(({ normSet }) => normSet);
  const mayKeep = isInRegister(registration.state);
  return { activity, registration, versions, normSets, mayKeep, title: activity.title || activityText.untitled };
}
