import 'server-only';
import { type Closing, closeCycle, heldPast } from '@/lib/certification/cycle-closing';
import type { NormSet } from '@/lib/content/normset';
import type { Settings } from '@/lib/content/settings-schema';
import type { NormedCycle } from '@/lib/portfolio/cycles';
import { cyclePoints, type KeptActivity } from '@/lib/portfolio/portfolio';
import { bySystem, recordAll } from '@/lib/server/platform/audit';
import type { Moment } from '@/lib/server/platform/clock';
import type { Transaction } from '@/lib/server/platform/db/database';
import { listActivitiesOfAll } from '@/lib/server/portfolio/data/activities';
import { setGraces } from '@/lib/server/registration/data/status-changes';
import { addDays, type CalendarDate } from '@/lib/shared/calendar-date';
import type { RegisterNews } from '@/lib/text/nl/mail/messages';
import { notifyOfCycles } from './cycle-news';
import { type Certification, listCertificationsOfAll } from './data/certifications';
import { type CycleOutcome, createCycleClosings } from './data/cycle-closings';
import { type HeldRegistration, lockForCycleEnds } from './data/cycle-ends';
import { moveFromCertified } from './move-from-certified';

/** Of a registration. */
type Ended = { id: string; cycle: NormedCycle };
type Given = Moment & { normSets: readonly NormSet[]; settings: Pick<Settings, 'graceMonths'> };

/**
 * Of people of whom a cycle ended, of each one. Decided under the lock: of two at once, the second sees what the first
 * did. Answers how many were closed.
 */
export async function closeCycles(tx: Transaction, ended: readonly Ended[], given: Given): Promise<number> {
  const ids = ended.map(({ id }) => id);
  const held = new Map((await lockForCycleEnds(tx, ids)).map((one) => [one.id, one]));
  const requests = await listCertificationsOfAll(ids, tx);
  const activities = await listActivitiesOfAll(ids, tx);
  const decided = ended.flatMap(({ id, cycle }) => {
    const registration = held.get(id);
    if (registration?.registeredOn !== cycle.joined) return [];
    const of = { requests: requests.get(id) ?? [], activities: activities.get(id) ?? [] };
    return decide(registration, cycle, of, given) ?? [];
  });
  const rows = decided.map(({ held: { id: registrationId }, cycleEnd, outcome }) => ({
    ...{ registrationId, cycleEnd, outcome, closedOn: given.today },
  }));
  const isNew = await createCycleClosings(tx, rows);
  const closed = decided.filter((one) => isNew.has(one.held.id));
  await becomeRegistered(tx, closed, given.now);
  const said = closed.map(({ held: { id: about }, cycleEnd, outcome }) => ({
    ...{ about, details: [{ cycleEnd, outcome }] as [{ cycleEnd: CalendarDate; outcome: CycleOutcome }] },
  }));
  await recordAll(tx, 'cycle_closed', said, bySystem(given.now));
  await notifyOfCycles(tx, closed.map(toldOf), given.now);
  return closed.length;
}

type Decided = {
  held: HeldRegistration;
  cycleEnd: CalendarDate;
  heldUntil: CalendarDate;
  closing: Closing;
  outcome: CycleOutcome;
};

/** Null where nothing is to be said of it yet, or any more. */
function decide(
  held: HeldRegistration,
  cycle: NormedCycle,
  { requests, activities }: { requests: readonly Certification[]; activities: readonly KeptActivity[] },
  { normSets, settings, today }: Given,
): Decided | null {
  const ofCycle = requests.filter(({ cycle: { start } }) => start === cycle.start);
  const worked = cyclePoints(activities, cycle, normSets, today);
  const heldUntil = heldPast(cycle.end, ofCycle);
  const facts = {
    ...held,
    isRequested: ofCycle.some(({ state }) => state === 'requested'),
    isGranted: ofCycle.some(({ state }) => state === 'granted'),
    isMet: worked.ok && worked.points.standing.met,
    cycleEnd: cycle.end,
    heldUntil,
  };
  const closing = closeCycle(facts, settings);
  const outcome = outcomeOf(closing);
  return outcome && { held, cycleEnd: cycle.end, heldUntil, closing, outcome };
}

function outcomeOf(closing: Closing): CycleOutcome | null {
  switch (closing.kind) {
    case 'waits':
    case 'none':
      return null;
    case 'stays_certified':
      return 'certified';
    case 'registered':
      return closing.graceUntil === null ? 'met' : 'grace';
  }
}

/** The end of a certification first, then grace: somebody in the grace of an earlier cycle stays in that. */
async function becomeRegistered(tx: Transaction, closed: readonly Decided[], at: Date) {
  const registered = closed.flatMap(({ held, closing, heldUntil }) =>
    closing.kind === 'registered' ? [{ held, closing, on: addDays(heldUntil, 1) }] : [],
  );
  const ending = registered.filter(({ closing }) => closing.certificationEnds);
  await moveFromCertified(tx, ending, at);
  const graces = registered.flatMap(({ held: { id, version, graceUntil: before }, closing, on }) => {
    const { certificationEnds, graceUntil } = closing;
    if (graceUntil === null || before !== null) return [];
    const grace = { graceUntil, on, at, decidedById: null };
    return [{ id, version: certificationEnds ? version + 1 : version, grace }];
  });
  const { size } = await setGraces(tx, graces);
  if (size !== graces.length) throw new Error('A registration changed while it was held');
}

function toldOf({ held: { id, accountId: to, certifiedUntil }, cycleEnd, closing }: Decided) {
  const doBy = closing.kind === 'registered' ? closing.graceUntil : null;
  return { to, news: closingNews(cycleEnd, closing, certifiedUntil), key: `cycle_closed:${id}:${cycleEnd}`, doBy };
}

function closingNews(end: CalendarDate, closing: Closing, certifiedUntil: CalendarDate | null): RegisterNews {
  if (closing.kind !== 'registered') return { code: 'cycle_certified', params: { end, until: certifiedUntil } };
  const { certificationEnds: certificationEnded, graceUntil: until } = closing;
  return until === null
    ? { code: 'cycle_met', params: { end, certificationEnded } }
    : { code: 'cycle_grace', params: { end, until, certificationEnded } };
}
