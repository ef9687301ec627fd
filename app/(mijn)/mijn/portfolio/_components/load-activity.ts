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
  if (!activity) return null;
  const registration = await findOwnRegistration(actor.accountId);
  const versions = await listVersions(id);
  const normSets = (await listNormsets()).map(({ normSet }) => normSet);
  const mayKeep = registration !== null && isInRegister(registration.state);
  return { activity, versions, normSets, mayKeep, title: activity.title || activityText.untitled };
}
