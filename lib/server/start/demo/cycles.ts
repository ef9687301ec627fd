import 'server-only';
import { createHash } from 'node:crypto';
import { certificationBlockers } from '@/lib/certification/certification-blockers';
import { closeCycle } from '@/lib/certification/cycle-closing';
import { activitiesToReview, drawSample } from '@/lib/certification/drawn-sample';
import { activitiesUsed, storedPoints } from '@/lib/certification/granted-points';
import { cycleAfter, cyclesUntil, type NormedCycle } from '@/lib/portfolio/cycles';
import { type CyclePoints, cyclePoints } from '@/lib/portfolio/portfolio';
import { addDays, type CalendarDate } from '@/lib/shared/calendar-date';
import type { RegisterNews } from '@/lib/text/nl/mail/messages';
import type { DemoRow } from '../data/demo-rows';
import { judged, own, takenOver } from './entries';
import type { Proof } from './proof';
import { type Holder, moveTo, task } from './registrations';
import { add, colleague, dayBetween, endOfDay, firstOf, lastOf, later, recorded, type Story, told } from './story';

export type CycleTold = { story: Story; holder: Holder; cycle: NormedCycle; proofs: Proof[] };

/** The one that ended while the register knew them, and the one of today. */
export function cyclesOf({ normSets, today }: Story, { joined, known }: Holder) {
  const { cycles } = cyclesUntil(normSets, joined, today);
  return {
    ended: cycles.filter(({ end }) => known <= end && end < today),
    running: cycles.find(({ start, end }) => start <= today && today <= end),
  };
}

export function pointsOn({ story, holder, cycle }: CycleTold, day: CalendarDate): CyclePoints {
  const worked = cyclePoints(holder.entries, cycle, story.normSets, day);
  if (!worked.ok) throw new Error(`The points of a made-up person can't be worked out: ${worked.reasons[0]?.code}`);
  return worked.points;
}

const OWN = [
  ...['association_day', 'update_day', 'update_day', 'employer_training', 'professional_training'],
  ...['professional_training', 'peer_review', 'peer_review', 'peer_review', 'feedback_questions', 'presenting'],
];
/** Certain without anybody's judgement. */
const CERTAIN = ['association_day', 'update_day'];
const LONGEST = 120;
/** In hundredths: far from what a cycle asks. */
const SHORT = 2500;

type Growth = { from: CalendarDate; to: CalendarDate; isEnough: () => boolean; types?: readonly string[] };

/** Adds what somebody of that time would have done, until it is enough; false when that never comes. */
export function grow(of: CycleTold, { from, to, isEnough, types = OWN }: Growth): boolean {
  const { story, holder, proofs } = of;
  const { draw, begin } = story;
  const first = lastOf(from, holder.joined);
  for (let tried = 0; tried < LONGEST; tried++) {
    if (isEnough()) return true;
    const day = dayBetween(story, first, to);
    if (holder.isImported && (day < begin || !holder.isComplete)) {
      takenOver(story, holder, firstOf(day, addDays(begin, -1)), draw.chance(0.35));
      continue;
    }
    own(story, holder, draw.pick(types), lastOf(day, holder.known), proofs);
  }
  return isEnough();
}

/** Of what is reviewed in between only an approved one is accredited: that is how an own entry gives such points. */
function addAccredited(of: CycleTold, from: CalendarDate, to: CalendarDate) {
  const { story, holder, proofs } = of;
  if (holder.isImported && !holder.isComplete) {
    takenOver(story, holder, dayBetween(story, from, addDays(story.begin, -1)), true);
    return;
  }
  const first = lastOf(from, holder.known);
  const entry = own(story, holder, 'giving_training', dayBetween(story, first, to), proofs);
  judged(story, holder, entry, 'approved', later(story, entry.madeOn, 2, 16));
}

type Fate = 'certified' | 'met' | 'grace';

/** How a cycle ended for somebody; the daily job of the day after has closed it. */
export function endCycle(of: CycleTold, fate: Fate) {
  const { story, holder, cycle } = of;
  const { end } = cycle;
  const requestedOn = addDays(end, -story.draw.int(45, 90));
  const isLongEnough = holder.known < addDays(requestedOn, -60) && cycle.start < addDays(requestedOn, -60);
  if (fate === 'certified' && isLongEnough && holder.isComplete && reach(of, requestedOn, 'likely'))
    return closed(of, { isGranted: certify(of, requestedOn) });
  if (fate !== 'grace') reach(of, end, 'certain');
  else grow(of, { from: cycle.start, to: end, isEnough: () => claimedIn(of) >= SHORT });
  closed(of, { isGranted: false });
}

/** Before any maximum: what there is at most, without working it out. */
export function claimedIn({ holder, cycle }: CycleTold): number {
  return holder.entries.reduce((sum, { lastDay, units }) => {
    const isOfIt = lastDay !== null && lastDay >= cycle.start && lastDay <= cycle.end;
    return isOfIt ? sum + (units ?? 0) : sum;
  }, 0);
}

function reach(of: CycleTold, until: CalendarDate, by: 'likely' | 'certain'): boolean {
  const { cycle } = of;
  const to = addDays(until, -16);
  const counts = () => {
    const { total, accredited } = pointsOn(of, until).standing;
    const held = (part: typeof total) => part.counted.certain + (by === 'likely' ? part.counted.likely : 0);
    return { total: held(total) >= total.required, accredited: held(accredited) >= accredited.required };
  };
  const types = by === 'certain' ? CERTAIN : OWN;
  const { required } = pointsOn(of, until).standing.total;
  for (let tried = 0; tried < 20 && !counts().accredited; tried++) addAccredited(of, cycle.start, addDays(to, -20));
  return (
    grow(of, { from: cycle.start, to, types, isEnough: () => claimedIn(of) >= required && counts().total }) &&
    counts().accredited
  );
}

type Requested = { id: string; row: DemoRow; reviewed: string[] };

export function request(of: CycleTold, on: CalendarDate): Requested | null {
  const { story, holder, cycle } = of;
  const points = pointsOn(of, on);
  const facts = { isInRegister: true, isGranted: false, isRequested: false };
  if (certificationBlockers(points.standing, facts).length > 0) return null;
  const id = story.draw.uuid();
  const when = endOfDay(on);
  const row = add(story, 'certification', {
    ...{ id, registration_id: holder.id, cycle_start: cycle.start, cycle_end: cycle.end, state: 'requested' },
    ...{ requested_at: when, requested_on: on, decided_at: null, decided_on: null, decided_by_id: null },
    ...{ certified_until: null, points: null, version: 1 },
  });
  const toReview = activitiesToReview(holder.entries, points, story.normSets);
  const orderOf = (entryId: string) => createHash('sha256').update(`${id}:${entryId}`).digest('hex');
  const drawn = drawSample(toReview, story.settings.certificationSamplePercent, orderOf);
  for (const { row: of } of toReview) {
    const isDrawn = drawn.some((one) => one.id === of.id);
    const from = isDrawn ? (of.review_from ?? when) : of.review_from;
    Object.assign(of, { certification_id: id, is_drawn: isDrawn, review_from: from, version: Number(of.version) + 1 });
  }
  const by = { id: holder.person.accountId, role: 'registrant' } as const;
  const details = {
    registrationId: holder.id,
    cycleStart: cycle.start,
    toReview: toReview.length,
    drawn: drawn.length,
  };
  recorded(story, 'certification_requested', id, { by, when, details });
  told(story, holder.person, { template: 'certification_requested', key: `certification_requested:${id}`, when });
  return { id, row, reviewed: toReview.map((entry) => entry.id) };
}

function certify(of: CycleTold, requestedOn: CalendarDate): boolean {
  const { story, holder, cycle } = of;
  const { normSets, draw } = story;
  const asked = request(of, requestedOn);
  const next = cycleAfter(normSets, cycle);
  if (!asked || !next.ok) return false;
  for (const entry of holder.entries.filter(({ id }) => asked.reviewed.includes(id)))
    judged(story, holder, entry, 'approved', addDays(requestedOn, draw.int(2, 12)));
  const on = addDays(requestedOn, draw.int(14, 25));
  const points = pointsOn(of, on);
  const used = activitiesUsed(points);
  for (const { id, row } of holder.entries) {
    if (used.includes(id)) Object.assign(row, { certification_id: asked.id, version: Number(row.version) + 1 });
    else if (row.certification_id === asked.id) Object.assign(row, { certification_id: null, is_drawn: false });
  }
  const by = colleague(story, 'register_manager');
  const when = endOfDay(on);
  const until = next.cycle.end;
  Object.assign(asked.row, { state: 'granted', decided_at: when, decided_on: on, decided_by_id: by.id, version: 2 });
  Object.assign(asked.row, { certified_until: until, points: storedPoints(points, used) });
  const columns = { state: 'certified', certified_until: until };
  moveTo(story, holder, columns, { kind: 'certified', on, when, byId: by.id });
  const details = { registrationId: holder.id, certifiedUntil: until, activities: used.length };
  recorded(story, 'certification_granted', asked.id, { by, when, details });
  const news = { code: 'certification_granted', params: {}, path: '/mijn/certificering' } as const;
  told(story, holder.person, { template: 'certification_news', key: `certification_decided:${asked.id}`, when, news });
  return true;
}

/** By the product's own rule, on the day after the cycle. */
function closed(of: CycleTold, { isGranted }: { isGranted: boolean }) {
  const { story, holder, cycle } = of;
  const { end: cycleEnd } = cycle;
  const on = addDays(cycleEnd, 1);
  const when = `${on}T03:05:00.000Z`;
  const state = holder.row.state === 'certified' ? 'certified' : 'registered';
  const certifiedUntil = holder.row.certified_until as CalendarDate | null;
  const { met: isMet } = pointsOn(of, on).standing;
  const facts = { state, isRequested: false, isGranted, certifiedUntil, isMet, cycleEnd, heldUntil: cycleEnd } as const;
  const closing = closeCycle(facts, story.settings);
  if (closing.kind !== 'registered' && closing.kind !== 'stays_certified') return;
  const graceUntil = closing.kind === 'registered' ? closing.graceUntil : null;
  const outcome = closing.kind === 'stays_certified' ? 'certified' : graceUntil === null ? 'met' : 'grace';
  add(story, 'cycle_closing', { registration_id: holder.id, cycle_end: cycleEnd, outcome, closed_on: on });
  const certificationEnded = closing.kind === 'registered' && closing.certificationEnds;
  if (certificationEnded) moveTo(story, holder, { state: 'registered' }, { kind: 'certification_ended', on, when });
  if (graceUntil) moveTo(story, holder, { grace_until: graceUntil }, { kind: 'grace_started', on, when });
  recorded(story, 'cycle_closed', holder.id, { by: 'system', when, details: { cycleEnd, outcome } });
  const until = graceUntil ?? certifiedUntil;
  const news = newsOf(outcome, { end: cycleEnd, until, certificationEnded });
  const told_ = {
    template: 'cycle_news',
    params: { doBy: graceUntil },
    key: `cycle_closed:${holder.id}:${cycleEnd}`,
  } as const;
  told(story, holder.person, { ...told_, when, news: { ...news, path: '/mijn/certificering' } });
  if (graceUntil && graceUntil < story.today) passed(of, graceUntil);
}

type Facts = { end: CalendarDate; until: CalendarDate | null; certificationEnded: boolean };

function newsOf(outcome: Fate, { end, until, certificationEnded }: Facts): RegisterNews {
  if (outcome === 'certified') return { code: 'cycle_certified', params: { end, until } };
  if (outcome === 'met' || until === null) return { code: 'cycle_met', params: { end, certificationEnded } };
  return { code: 'cycle_grace', params: { end, until, certificationEnded } };
}

/** A removal was proposed; of some it was decided. */
function passed({ story, holder, cycle }: CycleTold, graceUntil: CalendarDate) {
  const { draw, words } = story;
  const on = addDays(graceUntil, 1);
  const proposed = task(story, holder, {
    key: `removal_proposed:${holder.id}:${cycle.end}`,
    kind: 'removal_proposed',
    on,
  });
  const news = { code: 'grace_passed', params: { until: graceUntil }, path: '/mijn/certificering' } as const;
  const mail = {
    template: 'cycle_news',
    params: { doBy: null },
    key: `grace_passed:${holder.id}:${cycle.end}`,
  } as const;
  told(story, holder.person, { ...mail, when: `${on}T03:05:00.000Z`, news });
  if (draw.chance(0.5)) return;
  const decidedOn = later(story, on, 7, 40);
  const by = colleague(story, 'register_manager');
  const when = endOfDay(decidedOn);
  const { version } = holder.row;
  Object.assign(proposed, { done_at: when, done_by_id: by.id });
  const reasons = ['norm_not_met'];
  const event = { kind: 'removed', on: decidedOn, when, byId: by.id, reasons, explanation: words.removed };
  moveTo(story, holder, { state: 'removed', grace_until: null }, event);
  holder.leavesOn = decidedOn;
  recorded(story, 'registration_removed', holder.id, { by, when, details: { reasons, barred: false } });
  told(story, holder.person, {
    template: 'registration_news',
    key: `registration_removed:${holder.id}:${version}`,
    when,
  });
}
