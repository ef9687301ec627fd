import 'server-only';
import { addDays } from '@/lib/shared/calendar-date';
import { several } from './applicants';
import { credit, type HeldRun } from './courses';
import { claimedIn, cyclesOf, endCycle, grow, pointsOn, request } from './cycles';
import { asked, draftEntry, judged, own } from './entries';
import type { Proof } from './proof';
import type { Holder } from './registrations';
import { colleague, dayBetween, endOfDay, lastOf, later, type Story } from './story';

type Means = { runs: HeldRun[]; proofs: Proof[]; leavers: readonly Holder[] };

export function tellPortfolios(story: Story, holders: readonly Holder[], { runs, proofs, leavers }: Means) {
  const { draw } = story;
  for (const run of runs) {
    const free = holders.filter(({ known }) => known < run.day);
    const listed = new Set(several(draw.int(9, 24), () => draw.pick(free)));
    credit(story, run, [...listed]);
  }
  let diligent = 0;
  for (const holder of holders) {
    const { ended, running } = cyclesOf(story, holder);
    for (const cycle of ended) endCycle({ story, holder, cycle, proofs }, draw.pick(FATES));
    if (!running || holder.leavesOn || leavers.includes(holder)) continue;
    const of = { story, holder, cycle: running, proofs };
    const isDiligent = holder.isComplete && ended.length > 0 && diligent < 7;
    if (isDiligent && wait(of)) diligent++;
    else tellRunning(of);
  }
}

const FATES = [...several(12, () => 'certified' as const), ...several(7, () => 'met' as const), 'grace'] as const;
type Running = Parameters<typeof grow>[0];

/** Somebody with everything, whose request waits for its manager. */
function wait(of: Running): boolean {
  const { story, holder, cycle, proofs } = of;
  const { today } = story;
  const until = addDays(today, -14);
  if (cycle.start > addDays(today, -120)) return false;
  const standing = () => pointsOn(of, today).standing;
  for (let tried = 0; tried < 6 && standing().accredited.missing > 0; tried++) {
    const entry = own(story, holder, 'giving_training', dayBetween(story, cycle.start, addDays(until, -20)), proofs);
    judged(story, holder, entry, 'approved', later(story, entry.madeOn, 2, 9));
  }
  const { required } = standing().total;
  const isEnough = () => {
    if (claimedIn(of) < required) return false;
    const { total } = standing();
    return total.counted.certain + total.counted.likely >= total.required;
  };
  const from = lastOf(cycle.start, holder.known);
  grow(of, { from, to: until, isEnough });
  const asking = request(of, addDays(today, -story.draw.int(1, 9)));
  if (!asking) return false;
  const half = holder.entries.filter(({ id }, nth) => asking.reviewed.includes(id) && nth % 2 === 0);
  for (const entry of half) judged(story, holder, entry, 'approved', addDays(today, -1));
  return true;
}

/** At every stage: some far ahead, some with nothing yet. */
function tellRunning(of: Running) {
  const { story, holder, cycle } = of;
  const { draw, today } = story;
  const from = lastOf(cycle.start, holder.known);
  if (from >= addDays(today, -3)) return;
  const share = draw.pick([0, 0.1, 0.2, 0.3, 0.4, 0.6, 0.8]);
  const goal = share * pointsOn(of, today).standing.total.required;
  if (holder.isComplete) grow(of, { from, to: addDays(today, -1), isEnough: () => claimedIn(of) >= goal });
  if (share < 0.3 || !holder.isComplete) return;
  recent(of);
  if (draw.chance(0.3)) planned(of);
}

/** What the queues of today hold. */
function recent({ story, holder, proofs }: Running) {
  const { draw, today } = story;
  const since = lastOf(holder.known, addDays(today, -45));
  if (draw.chance(0.35)) {
    const entry = own(story, holder, 'giving_training', dayBetween(story, since, addDays(today, -2)), proofs);
    if (entry.madeOn < addDays(today, -12)) {
      const on = later(story, entry.madeOn, 2, 10);
      if (draw.chance(0.2)) asked(story, holder, entry, on);
      else judged(story, holder, entry, draw.chance(0.85) ? 'approved' : 'rejected', on);
    } else if (draw.chance(0.4)) {
      const by = colleague(story);
      Object.assign(entry.row, { assigned_to_id: by.id, assigned_at: endOfDay(addDays(today, -1)) });
    }
  }
  if (draw.chance(0.4)) draftEntry(story, holder, addDays(today, -draw.int(1, 40)));
}

function planned({ story, holder }: Running) {
  draftEntry(story, holder, addDays(story.today, story.draw.int(5, 150)));
}
