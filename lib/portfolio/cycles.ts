import type { NormSet } from '@/lib/content/normset';
import { normSetOn } from '@/lib/content/normset-index';
import { addDays, type CalendarDate } from '@/lib/shared/calendar-date';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { commonCycles, dayAfter, type Period, yearsFrom } from './cycle-periods';
import type { Cycle } from './required-points';

/** Extensions aren't known here. */
export type NormedCycle = Cycle & { normSet: NormSet };

/** Why there is no cycle: before the first, or because one would begin on `day`, when no norm set holds. */
export type CycleReason = { code: 'before_first_cycle' } | { code: 'no_norm_set'; day: CalendarDate };

type FoundCycle = Accepted<{ cycle: NormedCycle }> | Refused<CycleReason>;

/** Oldest first, up to the one that holds `until`; `ending` says why no other follows. Norm sets come oldest first. */
export function cyclesUntil(
  normSets: readonly NormSet[],
  joined: CalendarDate,
  until: CalendarDate,
): { cycles: NormedCycle[]; ending: CycleReason | null } {
  return cyclesFrom(firstCycle(normSets, joined, commonCycles(normSets, until)), normSets, until);
}

/** Those with the same first cycle have the same ones after it. */
export function cyclesByJoining(
  normSets: readonly NormSet[],
  days: readonly CalendarDate[],
  until: CalendarDate,
): Map<CalendarDate, NormedCycle[]> {
  const common = commonCycles(normSets, until);
  const known = new Map<string, NormedCycle[]>();
  const cyclesOf = (joined: CalendarDate) => {
    const first = firstCycle(normSets, joined, common);
    if (!first.ok) return [];
    const key = `${first.cycle.start} ${first.cycle.end}`;
    const cycles = known.get(key) ?? cyclesFrom(first, normSets, until).cycles;
    known.set(key, cycles);
    return cycles.map((cycle) => ({ ...cycle, joined }));
  };
  return new Map(days.map((joined) => [joined, cyclesOf(joined)]));
}

function cyclesFrom(first: FoundCycle, normSets: readonly NormSet[], until: CalendarDate) {
  const cycles: NormedCycle[] = [];
  let next = first;
  while (next.ok && next.cycle.start <= until) {
    cycles.push(next.cycle);
    next = cycleAfter(normSets, next.cycle);
  }
  return { cycles, ending: next.ok ? null : (next.reasons[0] ?? null) };
}

export function cycleOn(normSets: readonly NormSet[], joined: CalendarDate, day: CalendarDate): FoundCycle {
  const { cycles, ending } = cyclesUntil(normSets, joined, day);
  const last = cycles.at(-1);
  if (last && day <= last.end) return accepted({ cycle: last });
  return refused(ending ?? { code: 'before_first_cycle' });
}

export function cycleBefore(normSets: readonly NormSet[], { joined, start }: Cycle): NormedCycle | null {
  return cyclesUntil(normSets, joined, addDays(start, -1)).cycles.at(-1) ?? null;
}

/** It begins the day after, whatever extension that one has. */
export function cycleAfter(normSets: readonly NormSet[], { joined, end }: Cycle): FoundCycle {
  const start = dayAfter(end);
  const normSet = start && normSetOn(normSets, start);
  if (!normSet) return refused({ code: 'no_norm_set', day: start ?? end });
  return accepted({ cycle: { start, end: endOf(normSets, normSet, start), extendedEnd: null, joined, normSet } });
}

/** After a personal cycle, until the end of the common one in which its years are over: nobody gets less than these. */
function endOf(normSets: readonly NormSet[], { cycle }: NormSet, start: CalendarDate): CalendarDate {
  const years = yearsFrom(start, cycle.years);
  if (cycle.mode === 'personal') return years;
  const common = commonCycles(normSets, years);
  const same = common.find((period) => period.start === start);
  return (same ?? common.find(({ end }) => end >= years))?.end ?? years;
}

function firstCycle(normSets: readonly NormSet[], joined: CalendarDate, common: readonly Period[]): FoundCycle {
  const held = normSetOn(normSets, joined);
  const normSet = held ?? normSets.find(({ validFrom }) => validFrom > joined);
  if (normSet?.cycle.mode === 'common') return firstCommonCycle(normSets, joined, common);
  if (!held) return refused({ code: 'no_norm_set', day: joined });
  const end = yearsFrom(joined, held.cycle.years);
  return accepted({ cycle: { start: joined, end, extendedEnd: null, joined, normSet: held } });
}

function firstCommonCycle(normSets: readonly NormSet[], joined: CalendarDate, common: readonly Period[]): FoundCycle {
  const period = common.find(({ end }) => end >= joined);
  const normSet = period && normSetOn(normSets, period.start);
  if (!normSet) return refused({ code: 'before_first_cycle' });
  return accepted({ cycle: { ...period, extendedEnd: null, joined, normSet } });
}
