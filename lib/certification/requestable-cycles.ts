import type { NormedCycle } from '@/lib/portfolio/cycles';
import type { CalendarDate } from '@/lib/shared/calendar-date';

/** The current cycle first, then the one before it, which can still be made up for. */
export function requestableCycles(cycles: readonly NormedCycle[], today: CalendarDate): NormedCycle[] {
  const running = cycles.findLast(({ start, end }) => start <= today && today <= end);
  const before = cycles.findLast(({ end }) => end < today);
  return [running, before].flatMap((cycle) => cycle ?? []);
}
