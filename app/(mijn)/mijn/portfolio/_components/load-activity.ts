import { isInRegister } from '@/lib/registration/registration-states';
import { openPage } from '@/lib/server/access/door';
import { listNormsets } from '@/lib/server/content/data/normsets';
import { answerWithStatus } from '@/lib/server/platform/answer-status';
import { findOwnActivity, listVersions } from '@/lib/server/portfolio/data/activities';
import { findOwnRegistration } from '@/lib/server/registration/data/registrations';
import { activityText } from '@/lib/text/nl/portfolio/portfolio-pages';

/**
 * What the pages of one activity need; null where the page isn't there for who asks, where the activity isn't, or where it
 * isn't theirs.
 */
export async function loadActivity(params: Promise<{ id: string }>) {
  const opened = await openPage('keep_portfolio');
  if (!opened) return null;
  const { actor, today } = opened;
  const { id } = await params;
  const activity = await findOwnActivity(actor.accountId, id);
  const registration = await findOwnRegistration(actor.accountId);
  if (!activity || !registration) {
    await answerWithStatus(404);
    return null;
  }
  const versions = await listVersions(id);
  const normSets = (await listNormsets()).map(({ normSet }) => normSet);
  const mayKeep = isInRegister(registration.state);
  const title = activity.title || activityText.untitled;
  return { id, today, activity, registration, versions, normSets, mayKeep, title };
}
