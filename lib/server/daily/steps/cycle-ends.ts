import 'server-only';
import { type Closing, closeCycle } from '@/lib/certification/cycle-closing';
import type { NormSet } from '@/lib/content/normset';
import { cyclesByJoining, type NormedCycle } from '@/lib/portfolio/cycles';
import { cyclePoints } from '@/lib/portfolio/portfolio';
import { registrationTransition } from '@/lib/registration/registration-states';
import { type Certification, listCertificationsOf } from '@/lib/server/certification/data/certifications';
import { type CycleOutcome, createCycleClosing } from '@/lib/server/certification/data/cycle-closings';
import {
  type HeldRegistration,
  listCertifiedTooLong,
  listJoiningDays,
  listUnclosed,
  lockForCycleEnd,
} from '@/lib/server/certification/data/cycle-ends';
import { loadNormSets } from '@/lib/server/content/data/normsets';
import { notify } from '@/lib/server/mail/notify';
import { bySystem, record } from '@/lib/server/platform/audit';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { listActivitiesOf } from '@/lib/server/portfolio/data/activities';
import { moveRegistration, setGrace } from '@/lib/server/registration/data/registrations';
import { addDays, type CalendarDate } from '@/lib/shared/calendar-date';
import type { RegisterNews } from '@/lib/text/nl/mail/messages';
import { type DailyContext, type DailyStep, forEachRow } from '../daily-step';

/** Not for a day before one that was run: it would decide by what came after. */
export const cycleEndsStep: DailyStep = {
  name: 'cycle_ends',
  run: async (context) => {
    if (context.wasLaterDayRun) return;
    const { today } = context;
    const normSets = await loadNormSets();
    const endedOf = await endedCycles(normSets, today);
    const ended = [...endedOf].flatMap(([joined, cycles]) => cycles.map(({ end }) => ({ joined, end })));
    await forEachRow(
      context,
      (key) => listUnclosed(key, ended),
      async ({ id, joined, ends }) => {
        for (const cycle of endedOf.get(joined)?.filter(({ end }) => ends.includes(end)) ?? [])
          await inTransaction((tx) => close(tx, { id, cycle, normSets }, context));
      },
    );
    await forEachRow(
      context,
      (key) => listCertifiedTooLong(key, today),
      ({ id }) => inTransaction((tx) => endCertification(tx, id, context)),
    );
  },
};

/** By the day of joining, oldest first: all who joined on one day have the same cycles. */
async function endedCycles(
  normSets: readonly NormSet[],
  today: CalendarDate,
): Promise<Map<CalendarDate, NormedCycle[]>> {
  const byDay = cyclesByJoining(normSets, await listJoiningDays(), today);
  return new Map([...byDay].map(([joined, cycles]) => [joined, cycles.filter(({ end }) => end < today)]));
}

type Ended = { id: string; cycle: NormedCycle; normSets: readonly NormSet[] };

/** Decided under the lock: of two runs at once, the second sees what the first did. */
async function close(tx: Transaction, { id, cycle, normSets }: Ended, context: DailyContext) {
  const { today, settings, note } = context;
  const registration = await lockForCycleEnd(tx, id);
  if (registration?.registeredOn !== cycle.joined) return;
  const requests = await listCertificationsOf(id, tx);
  const ofCycle = requests.filter(({ cycle: { start } }) => start === cycle.start);
  const worked = cyclePoints(await listActivitiesOf(id, tx), cycle, normSets, today);
  const heldUntil = heldPast(cycle.end, ofCycle);
  const facts = {
    ...registration,
    isRequested: ofCycle.some(({ state }) => state === 'requested'),
    isGranted: ofCycle.some(({ state }) => state === 'granted'),
    isMet: worked.ok && worked.points.standing.met,
    cycleEnd: cycle.end,
    heldUntil,
  };
  const closing = closeCycle(facts, settings);
  const outcome = outcomeOf(closing);
  const row = outcome && { cycleEnd: cycle.end, outcome, closedOn: today };
  if (!row || !(await createCycleClosing(tx, id, row))) return;
  if (closing.kind === 'registered') await becomeRegistered(tx, registration, closing, heldUntil, context);
  await record(tx, 'cycle_closed', id, bySystem(context.now), { cycleEnd: cycle.end, outcome });
  const doBy = closing.kind === 'registered' ? closing.graceUntil : null;
  const news = closingNews(cycle.end, closing, registration.certifiedUntil);
  const told = { news, key: `cycle_closed:${id}:${cycle.end}`, at: context.now, doBy };
  await notifyOfCycle(tx, registration.accountId, told);
  note('cycle_closed');
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

/** To its end, or to when the last request for it was refused or withdrawn after that. */
function heldPast(end: CalendarDate, requests: readonly Certification[]): CalendarDate {
  const days = requests.flatMap(({ state, decision, endedOn, requestedOn }) => {
    if (state === 'refused' && decision) return [decision.on];
    return state === 'withdrawn' ? [endedOn ?? requestedOn] : [];
  });
  return [end, ...days].toSorted().at(-1) ?? end;
}

async function becomeRegistered(
  tx: Transaction,
  registration: HeldRegistration,
  { certificationEnds, graceUntil }: Extract<Closing, { kind: 'registered' }>,
  heldUntil: CalendarDate,
  { now }: DailyContext,
) {
  const event = { on: addDays(heldUntil, 1), at: now, decidedById: null };
  const { version } = registration;
  if (certificationEnds) await moveFromCertified(tx, registration, event);
  // Somebody in the grace of an earlier cycle stays in that.
  if (graceUntil === null || registration.graceUntil !== null) return;
  const key = { id: registration.id, version: certificationEnds ? version + 1 : version };
  if (!(await setGrace(tx, key, { ...event, graceUntil }))) throw new Error('A registration changed while it was held');
}

async function moveFromCertified(
  tx: Transaction,
  registration: HeldRegistration,
  event: { on: CalendarDate; at: Date; decidedById: null },
) {
  const moved = registrationTransition(registration.state, 'certification_ends');
  const move = moved.ok && { ...event, kind: 'certification_ended' as const, to: moved.state };
  if (!move || !(await moveRegistration(tx, registration, move)))
    throw new Error('A registration changed while it was held');
}

type CycleNews = { news: RegisterNews; key: string; at: Date; doBy?: CalendarDate | null };

export async function notifyOfCycle(tx: Transaction, accountId: string | null, { news, key, at, doBy }: CycleNews) {
  const told = { ...news, path: '/mijn/certificering' };
  await notify(tx, accountId, { template: 'cycle_news', params: { doBy: doBy ?? null }, key, at, news: told });
}

function closingNews(end: CalendarDate, closing: Closing, certifiedUntil: CalendarDate | null): RegisterNews {
  if (closing.kind !== 'registered') return { code: 'cycle_certified', params: { end, until: certifiedUntil } };
  const { certificationEnds: certificationEnded, graceUntil: until } = closing;
  return until === null
    ? { code: 'cycle_met', params: { end, certificationEnded } }
    : { code: 'cycle_grace', params: { end, until, certificationEnded } };
}

/** An imported certification needn't end with a cycle. */
async function endCertification(tx: Transaction, id: string, { now, today, note }: DailyContext) {
  const registration = await lockForCycleEnd(tx, id);
  const until = registration?.certifiedUntil;
  if (!registration || !until || registration.state !== 'certified' || until >= today) return;
  const requests = await listCertificationsOf(id, tx);
  if (requests.some(({ state }) => state === 'requested')) return;
  const afterIt = requests.filter(({ cycle }) => cycle.start <= until && cycle.end >= until);
  const on = addDays(heldPast(until, afterIt), 1);
  await moveFromCertified(tx, registration, { on, at: now, decidedById: null });
  await record(tx, 'certification_ended', id, bySystem(now));
  const news = { code: 'certification_ended', params: { on: until } } as const;
  await notifyOfCycle(tx, registration.accountId, { news, key: `certification_ended:${id}:${until}`, at: now });
  note('certification_ended');
}
