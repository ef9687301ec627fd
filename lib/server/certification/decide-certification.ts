import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import { isOwnMatter, type NotAllowed, type Worker } from '@/lib/access/own-matters';
import type { certificationVersionSchema, refuseCertificationSchema } from '@/lib/certification/certification-forms';
import { type CertificationReason, certificationTransition } from '@/lib/certification/certification-states';
import { activitiesUsed, storedPoints } from '@/lib/certification/granted-points';
import { cycleAfter } from '@/lib/portfolio/cycles';
import { type RegistrationReason, registrationTransition } from '@/lib/registration/registration-states';
import { lockWorker } from '@/lib/server/access/data/workers';
import { getSettings } from '@/lib/server/content/data/settings';
import { notify } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import type { Transaction } from '@/lib/server/platform/db/database';
import { inFreshDecision } from '@/lib/server/platform/fresh-decisions';
import { lockPortfolio } from '@/lib/server/portfolio/data/portfolios';
import { loadPortfolio } from '@/lib/server/portfolio/portfolio-points';
import { findRegistration } from '@/lib/server/registration/data/registrations';
import { moveRegistration } from '@/lib/server/registration/data/status-changes';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { freezeActivities, releaseActivities } from './data/certification-activities';
import { findCertification, grantRequest, type HeldCertification, refuseRequest } from './data/certifications';
import { lockForCycleEnds } from './data/cycle-ends';
import { endGraces } from './end-graces';

export type DecideCertificationReason =
  | CertificationReason
  | RegistrationReason
  | NotAllowed
  | { code: 'certification_unknown' }
  | { code: 'changed_meanwhile' }
  | { code: 'cycle_unknown' }
  /** Until when it would hold isn't known. */
  | { code: 'next_cycle_unknown' };

type Manager = Context<AccountActor>;
type Answer = Accepted | Refused<DecideCertificationReason>;

/** On the certain points at this moment; it holds until the last day of the next cycle. */
export async function grantCertification(
  { id, version }: z.output<typeof certificationVersionSchema>,
  context: Manager,
): Promise<Answer> {
  const { actor, now, today } = context;
  return inCertificationDecision(id, context, async (tx): Promise<Answer> => {
    const held = await lockForDecision(tx, id, actor);
    if (!held.ok) return held;
    const { certification, isOwn } = held;
    const { holder, cycle, registrationId } = certification;
    const of = { id: registrationId, registeredOn: holder.registeredOn };
    const { points, normSets, activities } = await loadPortfolio(of, { today, day: cycle.start }, tx);
    const isMet = points?.standing.met ?? false;
    const moved = certificationTransition(certification.state, 'grant', { isOwn, isMet });
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
    await releaseActivities(tx, id, { now, frozenIds });
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

export async function refuseCertification(
  { id, version, explanation }: z.output<typeof refuseCertificationSchema>,
  context: Manager,
): Promise<Answer> {
  const { actor, now, today } = context;
  return inCertificationDecision(id, context, async (tx): Promise<Answer> => {
    const held = await lockForDecision(tx, id, actor);
    if (!held.ok) return held;
    const { certification, isOwn } = held;
    const moved = certificationTransition(certification.state, 'refuse', { isOwn, isMet: false });
    if (!moved.ok) return moved;
    const decision = { at: now, on: today, byId: actor.accountId, explanation };
    if (!(await refuseRequest(tx, { id, version }, decision))) return refused({ code: 'changed_meanwhile' });
    await releaseActivities(tx, id, { now });
    const { registrationId } = certification;
    await record(tx, 'certification_refused', id, by(actor, 'register_manager', now), { registrationId });
    await notifyDecision(tx, certification, 'refused', now);
    return accepted({});
  });
}

async function inCertificationDecision(
  id: string,
  { actor, now, today }: Manager,
  work: (tx: Transaction) => Promise<Answer>,
): Promise<Answer> {
  const { takeBackSeconds: seconds } = await getSettings(today);
  const subject = { type: 'certification', id } as const;
  return inFreshDecision({ subject, decidedById: actor.accountId, now, seconds }, work);
}

/** With its portfolio held until the transaction ends: whoever comes second reads the decision. */
async function lockForDecision(
  tx: Transaction,
  id: string,
  actor: AccountActor,
): Promise<Accepted<{ certification: HeldCertification; isOwn: boolean }> | Refused<DecideCertificationReason>> {
  const manager = await lockWorker(tx, actor);
  // Whoever may not decide hears why: the rule answers them.
  const reader = { accountId: actor.accountId, sees: 'all' } as const;
  const found = await findCertification(id, reader, tx);
  if (!found) return refused({ code: 'certification_unknown' });
  const isOwn = isOwnCertification(found, manager);
  if (!manager.roles.includes('register_manager'))
    return refused({ code: isOwn ? 'own_certification' : 'not_allowed' });
  await lockPortfolio(tx, found.registrationId);
  return accepted({ certification: (await findCertification(id, reader, tx)) ?? found, isOwn });
}

export function isOwnCertification(
  { holder, registrationId }: HeldCertification,
  { own }: Pick<Worker, 'own'>,
): boolean {
  return isOwnMatter(own, { accountId: holder.accountId, registrationId });
}

/** The mail says no more than that there is a decision. */
async function notifyDecision(
  tx: Transaction,
  { id, holder }: HeldCertification,
  outcome: 'granted' | 'refused',
  at: Date,
) {
  await notify(tx, holder.accountId, {
    template: 'certification_news',
    key: `certification_decided:${id}`,
    at,
    news: { code: `certification_${outcome}`, params: {}, path: '/mijn/certificering' },
  });
}

/** Ends grace. Whoever is certified for longer already stays so. */
async function certify(
  tx: Transaction,
  { registrationId }: HeldCertification,
  until: CalendarDate,
  { actor, now, today }: Manager,
) {
  const held = await lockForCycleEnds(tx, [registrationId]);
  await endGraces(tx, held, by(actor, 'register_manager', now), today);
  const registration = await findRegistration(registrationId, tx);
  if (!registration) throw new Error('A registration went while its certification was being granted');
  const runs = registration.state === 'certified' ? registration.certifiedUntil : null;
  const certifiedUntil = runs !== null && runs > until ? runs : until;
  const event = { kind: 'certified', on: today, at: now, decidedById: actor.accountId } as const;
  if (!(await moveRegistration(tx, registration, { ...event, to: 'certified', certifiedUntil })))
    throw new Error('A registration changed while it was held');
}
