import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { ActivityState } from '@/lib/portfolio/activity-class';
import type { CyclePoints } from '@/lib/portfolio/portfolio';
import { typeOn, typePeriods } from '@/lib/portfolio/type-offer';
import { type Certification, listCertificationsOf } from '@/lib/server/certification/data/certifications';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { loadPortfolio } from '@/lib/server/portfolio/portfolio-points';
import type { Registration } from '@/lib/server/registration/data/registrations';
import type { CalendarDate } from '@/lib/shared/calendar-date';

const SHOWN = 10;

export type DossierActivity = {
  id: string;
  title: string;
  type: string;
  lastDay: CalendarDate | null;
  state: ActivityState;
  /** Of a course that the register accredited. */
  isAccredited: boolean;
};

export type DossierPortfolio = {
  /** Of the cycle of today; null where there is none. */
  points: CyclePoints | null;
  /** The newest; drafts are nobody's business but their owner's. */
  activities: DossierActivity[];
  count: number;
  /** The newest first. */
  certifications: Certification[];
};

/** What somebody's portfolio comes to, for whoever has their dossier open. Recorded as reading it. */
export async function openDossierPortfolio(
  { id, registeredOn }: Registration,
  { actor, now, today }: Context<AccountActor>,
): Promise<DossierPortfolio> {
  const [{ points, activities, normSets }, certifications] = await Promise.all([
    loadPortfolio({ id, registeredOn }, { today }),
    listCertificationsOf(id),
  ]);
  // After it was read: the log of the same page doesn't tell of it yet.
  const subject = { type: 'registration', id } as const;
  await inTransaction((tx) => record(tx, 'activities_viewed', subject, by(actor, 'register_manager', now), {}));
  const periods = typePeriods(normSets);
  const handedIn = activities
    .filter(({ state }) => state !== 'draft' && state !== 'withdrawn')
    .toSorted((a, b) => ((a.lastDay ?? '') > (b.lastDay ?? '') ? -1 : 1));
  return {
    points,
    count: handedIn.length,
    activities: handedIn.slice(0, SHOWN).map(({ title, typeCode, lastDay, state, isAccredited, id: activityId }) => ({
      ...{ id: activityId, title, lastDay, state, isAccredited },
      type: typeOn(periods, typeCode, lastDay)?.name ?? typeCode,
    })),
    certifications,
  };
}
