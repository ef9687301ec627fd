import 'server-only';
import type { NormSet } from '@/lib/content/normset';
import { cyclesByJoining, type NormedCycle } from '@/lib/portfolio/cycles';
import { closeCycles } from '@/lib/server/certification/close-cycles';
import {
  listCertifiedTooLong,
  listJoiningDays,
  listUnclosed,
  type Unclosed,
} from '@/lib/server/certification/data/cycle-ends';
import { endCertifications } from '@/lib/server/certification/end-certifications';
import { loadNormSets } from '@/lib/server/content/data/normsets';
import { inTransaction } from '@/lib/server/platform/db/database';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type DailyContext, type DailyStep, inPages, inSets } from '../daily-step';

/** Not for a day before one that was run: it would decide by what came after. */
export const cycleEndsStep: DailyStep = {
  name: 'cycle_ends',
  run: async (context) => {
    if (context.wasLaterDayRun) return;
    const { today, note } = context;
    const normSets = await loadNormSets();
    const endedOf = await endedCycles(normSets, today);
    const ended = [...endedOf].flatMap(([joined, cycles]) => cycles.map(({ end }) => ({ joined, end })));
    await inPages(
      context,
      (key) => listUnclosed(key, ended),
      (page) => inSets(context, page, (people) => closeOldestFirst(people, endedOf, { ...context, normSets })),
    );
    await inPages(
      context,
      (key) => listCertifiedTooLong(key, today),
      (page) =>
        inSets(context, page, async (people) => {
          const ids = people.map(({ id }) => id);
          note('certification_ended', await inTransaction((tx) => endCertifications(tx, ids, context)));
        }),
    );
  },
};

type EndedCycles = Map<CalendarDate, NormedCycle[]>;

/** By the day of joining, oldest first: all who joined on one day have the same cycles. */
async function endedCycles(normSets: readonly NormSet[], today: CalendarDate): Promise<EndedCycles> {
  const byDay = cyclesByJoining(normSets, await listJoiningDays(), today);
  return new Map([...byDay].map(([joined, cycles]) => [joined, cycles.filter(({ end }) => end < today)]));
}

/** Of each the first that isn't closed, then of those who have more of them the second: what one does the next finds. */
async function closeOldestFirst(
  people: readonly Unclosed[],
  endedOf: EndedCycles,
  given: DailyContext & { normSets: readonly NormSet[] },
) {
  const unclosed = people.map(({ id, joined, ends }) => ({
    id,
    cycles: endedOf.get(joined)?.filter(({ end }) => ends.includes(end)) ?? [],
  }));
  const most = Math.max(...unclosed.map(({ cycles }) => cycles.length));
  for (let nth = 0; nth < most; nth += 1) {
    const ended = unclosed.flatMap(({ id, cycles: { [nth]: cycle } }) => (cycle ? [{ id, cycle }] : []));
    given.note('cycle_closed', await inTransaction((tx) => closeCycles(tx, ended, given)));
  }
}
