import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { PointsLine } from '@/lib/portfolio/points-lines';
import type { CyclePoints } from '@/lib/portfolio/portfolio';
import { typeOn, typePeriods } from '@/lib/portfolio/type-offer';
import { type Certification, listCertificationsOf } from '@/lib/server/certification/data/certifications';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import type { ListedActivity } from '@/lib/server/portfolio/data/activities';
import { type ActivityQuestion, listOpenQuestionsOf } from '@/lib/server/portfolio/data/activity-questions';
import { linesOf, loadPortfolio, type Portfolio } from '@/lib/server/portfolio/portfolio-points';
import type { Registration } from '@/lib/server/registration/data/registrations';

const SHOWN = 10;

type Listed = 'id' | 'title' | 'typeCode' | 'lastDay' | 'units' | 'state' | 'isAccredited';

export type DossierActivity = Pick<ListedActivity, Listed> & {
  type: string;
  /** What it counts for, as in its owner's portfolio. */
  line: PointsLine | undefined;
};

export type DossierPortfolio = {
  /** Of the cycle of today; null where there is none. */
  points: CyclePoints | null;
  /** The newest; drafts are nobody's business but their owner's. */
  activities: DossierActivity[];
  count: number;
  /** The newest first. */
  certifications: Certification[];
  /** What the next steps of its owner follow from, with the certifications. */
  whole: Portfolio;
  questions: ActivityQuestion[];
};

/** What somebody's portfolio comes to, for whoever has their dossier open. Recorded as reading it. */
export async function openDossierPortfolio(
  { id, registeredOn }: Registration,
  { actor, now, today }: Context<AccountActor>,
): Promise<DossierPortfolio> {
  const [whole, certifications, questions] = await Promise.all([
    loadPortfolio({ id, registeredOn }, { today }),
    listCertificationsOf(id),
    listOpenQuestionsOf(id),
  ]);
  // After it was read: the log of the same page doesn't tell of it yet.
  const subject = { type: 'registration', id } as const;
  await inTransaction((tx) => record(tx, 'activities_viewed', subject, by(actor, 'register_manager', now), {}));
  const { points, activities, normSets } = whole;
  const periods = typePeriods(normSets);
  const lines = linesOf(whole, registeredOn, today);
  const handedIn = activities
    .filter(({ state }) => state !== 'draft' && state !== 'withdrawn')
    .toSorted((a, b) => ((a.lastDay ?? '') > (b.lastDay ?? '') ? -1 : 1));
  return {
    ...{ points, certifications, whole, questions },
    count: handedIn.length,
    activities: handedIn.slice(0, SHOWN).map((activity) => {
      const { id: activityId, title, typeCode, lastDay, units, state, isAccredited } = activity;
      return {
        ...{ id: activityId, title, typeCode, lastDay, units, state, isAccredited },
        type: typeOn(periods, typeCode, lastDay)?.name ?? typeCode,
        line: lines.get(activityId),
      };
    }),
  };
}
