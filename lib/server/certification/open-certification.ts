import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { ActivityType } from '@/lib/content/normset';
import type { NormsetErratum } from '@/lib/content/normset-file';
import { errataOn } from '@/lib/content/normset-index';
import type { CyclePoints } from '@/lib/portfolio/portfolio';
import { typeOn, typePeriods } from '@/lib/portfolio/type-offer';
import { listAccountNames } from '@/lib/server/access/data/accounts';
import { findWorker } from '@/lib/server/access/data/workers';
import { listNormsets } from '@/lib/server/content/data/normsets';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import type { ListedActivity } from '@/lib/server/portfolio/data/activities';
import { type Evidence, listEvidenceOf } from '@/lib/server/portfolio/data/evidence';
import { loadPortfolio } from '@/lib/server/portfolio/portfolio-points';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { findAnswerDueOn, findNextCertification } from './data/certification-queue';
import { findCertification, type HeldCertification } from './data/certifications';
import { isOwnCertification } from './decide-certification';

export type CertificationActivity = { activity: ListedActivity; type: ActivityType | undefined; evidence: Evidence[] };

export type CertificationFile = {
  certification: HeldCertification;
  isOwn: boolean;
  /** Null once there is an answer. */
  answerDueOn: CalendarDate | null;
  /** As of today; null when the registration has no such cycle any more. */
  points: CyclePoints | null;
  /** Of the rules of the cycle's first day. */
  errata: NormsetErratum[];
  activities: CertificationActivity[];
  decidedBy: string | null;
  nextId: string | null;
};

/** Recorded: it shows somebody's portfolio. */
export async function openCertification(
  id: string,
  { actor, now, today }: Context<AccountActor>,
): Promise<CertificationFile | null> {
  const [certification, worker] = await Promise.all([
    findCertification(id, { accountId: actor.accountId, sees: 'all' }),
    findWorker(actor),
  ]);
  if (!certification) return null;
  const { registrationId, holder, cycle, decision } = certification;
  await inTransaction((tx) =>
    record(tx, 'activities_viewed', { type: 'registration', id: registrationId }, by(actor, 'register_manager', now), {
      certificationId: id,
    }),
  );
  const of = { id: registrationId, registeredOn: holder.registeredOn };
  const [{ points, activities, normSets }, names, published, nextId, dueOn] = await Promise.all([
    loadPortfolio(of, { today, day: cycle.start }),
    listAccountNames(decision?.byId ? [decision.byId] : []),
    listNormsets(),
    findNextCertification(actor.accountId, id),
    findAnswerDueOn(registrationId),
  ]);
  const periods = typePeriods(normSets);
  const shown = activities
    .filter(({ lastDay }) => lastDay !== null && cycle.start <= lastDay && lastDay <= cycle.end)
    .toSorted((a, b) => ((a.lastDay ?? '') > (b.lastDay ?? '') ? -1 : 1))
    .filter(({ state }) => state !== 'draft');
  const evidence = await listEvidenceOf(shown.map((activity) => activity.id));
  return {
    certification,
    isOwn: isOwnCertification(certification, worker),
    answerDueOn: certification.state === 'requested' ? dueOn : null,
    points: points?.cycle.start === cycle.start ? points : null,
    errata: errataOn(published, cycle.start),
    activities: shown.map((activity) => ({
      activity,
      type: typeOn(periods, activity.typeCode, activity.lastDay),
      evidence: evidence.get(activity.id) ?? [],
    })),
    decidedBy: (decision?.byId && names.get(decision.byId)?.name) || null,
    nextId,
  };
}
