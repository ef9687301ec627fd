import type { AccountActor } from '@/lib/access/actor';
import { errataOn } from '@/lib/content/normset-index';
import { asksForEvidence } from '@/lib/portfolio/activity-remarks';
import { isOpenActivity } from '@/lib/portfolio/activity-states';
import { evidenceLimits, mayChangeEvidence } from '@/lib/portfolio/evidence';
import { readOutcome } from '@/lib/portfolio/evidence-places';
import { versionFacts } from '@/lib/portfolio/versions';
import { isInRegister } from '@/lib/registration/registration-states';
import { listNormsets } from '@/lib/server/content/data/normsets';
import { getSettings } from '@/lib/server/content/data/settings';
import type { Context } from '@/lib/server/platform/action';
import { askedQuery } from '@/lib/server/platform/page';
import { findOwnActivity, listVersions } from '@/lib/server/portfolio/data/activities';
import { listEvidence } from '@/lib/server/portfolio/data/evidence';
import { findOwnRegistration } from '@/lib/server/registration/data/registrations';
import { activityText } from '@/lib/text/nl/portfolio/portfolio-pages';

/** What the pages of one activity need; null where there is no such activity, or where it isn't theirs. */
export async function loadActivity({ actor, today }: Context<AccountActor>, id: string) {
  const [activity, registration, versions, published] = await Promise.all([
    findOwnActivity(actor.accountId, id),
    findOwnRegistration(actor.accountId),
    listVersions(id),
    listNormsets(),
  ]);
  if (!activity || !registration) return null;
  const normSets = published.map(({ normSet }) => normSet);
  const errata = errataOn(published, activity.lastDay);
  const mayKeep = isInRegister(registration.state);
  const title = activity.title || activityText.untitled;
  return { id, today, activity, registration, versions, normSets, errata, mayKeep, title };
}

export type LoadedActivity = NonNullable<Awaited<ReturnType<typeof loadActivity>>>;

/** Its evidence, whether that may change, and what became of files that were just sent. */
export async function loadEvidence({ id, today, activity, versions, normSets, mayKeep }: LoadedActivity) {
  const { state, source, confirmation } = activity;
  const query = await askedQuery();
  return {
    evidence: await listEvidence(id),
    isAsked: isOpenActivity(state) && asksForEvidence(activity, normSets, today),
    provenBy: confirmation ? ('group' as const) : source === 'attendance' ? ('list' as const) : null,
    allowed: mayChangeEvidence({ state, ...versionFacts(versions, id), isOwnerInRegister: mayKeep }),
    limits: evidenceLimits(await getSettings(today)),
    outcome: readOutcome(query),
    isRemoved: query.get('na') === 'bewijs-verwijderd',
  };
}

export type LoadedEvidence = Awaited<ReturnType<typeof loadEvidence>>;
