import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { certificationVersionSchema } from '@/lib/certification/certification-forms';
import { certificationTransition } from '@/lib/certification/certification-states';
import { storedPoints } from '@/lib/certification/granted-points';
import { activitiesUsed } from '@/lib/certification/request-contents';
import { cycleAfter } from '@/lib/portfolio/cycles';
import { registrationTransition } from '@/lib/registration/registration-states';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { loadPortfolio } from '@/lib/server/portfolio/portfolio-points';
import { findRegistration, moveRegistration } from '@/lib/server/registration/data/registrations';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { freezeActivities } from './data/certification-activities';
import { grantRequest, type HeldCertification } from './data/certifications';
import { type DecideCertificationReason, lockForDecision, notifyDecision } from './deciding-certification';
import { endGrace } from './grace';
import { releaseActivities } from './release-activities';

type Manager = Context<AccountActor>;

/**
 * Certifies somebody for a cycle, when the certain points as they are at this moment reach everything: until the last
 * day of the next cycle, with what it was granted on kept and frozen.
 */
export async function grantCertification(
  { id, version }: z.output<typeof certificationVersionSchema>,
  context: Manager,
): Promise<Accepted | Refused<DecideCertificationReason>> {
  const { actor, now, today } = context;
  return inTransaction(async (tx): Promise<Accepted | Refused<DecideCertificationReason>> => {
    const held = await lockForDecision(tx, id, actor);
    if (!held.ok) return held;
    const { certification, isOwn } = held;
    const { holder, cycle, registrationId } = certification;
    const of = { id: registrationId, registeredOn: holder.registeredOn };
    const { points, normSets, activities } = await loadPortfolio(of, { today, day: cycle.start }, tx);
    const isMet = points?.standing.met ?? false;
    const moved = certificationTransition(certification.state, 'grant', {
      isOwn,
      isMet,
    });
    if (!moved.ok) return moved;
    if (points?.cycle.start !== cycle.start) return refused({ code: 'cycle_unknown' });
    const next = cycleAfter(normSets, points.cycle);
    if (!next.ok) return refused({ code: 'next_cycle_unknown' });
    const certified = registrationTransition(holder.state, 'certify');
    if (!certified.ok) return certified;

    const frozenIds = activitiesUsed(points);
    const decision = { at: now, on: today, byId: actor.accountId, certifiedUntil: next.cycle.end };
    if (!(await grantRequest(tx, { id, version }, { ...decision, points: storedPoints(points, frozenIds) })))
      return refused({ code: 'changed_meanwhile' });
    const used = activities.filter((activity) => frozenIds.includes(activity.id));
    // What an earlier certification froze stays frozen by that one.
    await freezeActivities(
      tx,
      id,
      used.filter(({ isFrozen }) => !isFrozen),
    );
    await releaseActivities(tx, id, { normSets, now, frozenIds });
    await certify(tx, certification, next.cycle.end, context);
    await record(tx, 'certification_granted', id, by(actor, 'register_manager', now), {
      registrationId,
      certifiedUntil: next.cycle.end,
      activities: frozenIds.length,
    });
    await notifyDecision(tx, certification, 'granted', now);
    return accepted({});
  });
}

/** Grace is over with it. Who is certified for longer already stays so. */
async function certify(
  tx: Transaction,
  { registrationId }: HeldCertification,
  until: CalendarDate,
  { actor, now, today }: Manager,
) {
  await endGrace(tx, registrationId, by(actor, 'register_manager', now), today);
  const registration = await findRegistration(registrationId, tx);
  if (!registration) throw new Error('A registration went while its certification was being granted');
  const runs = registration.state === 'certified' ? registration.certifiedUntil : null;
  const certifiedUntil = runs !== null && runs > until ? runs : until;
  const event = { kind: 'certified', on: today, at: now, decidedById: actor.accountId } as const;
  if (!(await moveRegistration(tx, registration, { ...event, to: 'certified', certifiedUntil })))
    throw new Error('A registration changed while it was held');
}
