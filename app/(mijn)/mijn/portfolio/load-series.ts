import type { AccountActor } from '@/lib/access/actor';
import { activityBlockers } from '@/lib/portfolio/activity-submission';
import { loadNormSets } from '@/lib/server/content/data/normsets';
import type { Context } from '@/lib/server/platform/action';
import type { ListedActivity } from '@/lib/server/portfolio/data/activities';
import { listToFillIn } from '@/lib/server/portfolio/data/filling-in';

export type InSeries = ListedActivity & { isComplete: boolean };

/** Drafts that began as a file and aren't handed in; what is planned for later waits elsewhere. */
export async function loadSeries({ actor, today }: Context<AccountActor>): Promise<InSeries[]> {
  const [normSets, drafts] = await Promise.all([loadNormSets(), listToFillIn(actor.accountId)]);
  return drafts.flatMap((activity) => {
    const blockers = activityBlockers(activity, normSets, today);
    if (blockers.some(({ code }) => code === 'still_planned')) return [];
    return [{ ...activity, isComplete: blockers.length === 0 }];
  });
}
