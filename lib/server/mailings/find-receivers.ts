import 'server-only';
import type { NormSet } from '@/lib/content/normset';
import {
  asksForCycle,
  fitsCycle,
  type MailingFilters,
  type ReceiverCycle,
  type ReceiverKind,
} from '@/lib/mailings/mailing-filters';
import type { ReceiverOutcome } from '@/lib/mailings/mailing-numbers';
import { type MailingText, saysCycle } from '@/lib/mailings/mailing-text';
import { cyclesByJoining } from '@/lib/portfolio/cycles';
import { cyclePoints } from '@/lib/portfolio/portfolio';
import { loadNormSets } from '@/lib/server/content/data/normsets';
import type { Transaction } from '@/lib/server/platform/db/database';
import { listActivitiesOfAll } from '@/lib/server/portfolio/data/activities';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type Candidate, listCandidates, listCandidatesAmong } from './data/candidates';

export type Receiver = {
  id: string;
  accountId: string | null;
  kind: ReceiverKind;
  /** Null: none runs, or nobody asks. */
  cycle: ReceiverCycle | null;
  outcome: Extract<ReceiverOutcome, 'waiting' | 'unreachable' | 'no_cycle'>;
};

type Asked = MailingText & { filters: MailingFilters; today: CalendarDate };

/** Among the next so many registrations; `lookedUntil` is null where none are left. */
export async function findReceivers(tx: Transaction, page: { after: string | null; size: number }, asked: Asked) {
  const [{ candidates, lookedUntil }, normSets] = await Promise.all([
    listCandidates(tx, page, asked),
    normSetsFor(tx, asked),
  ]);
  return { receivers: await receiversOf(tx, candidates, normSets, asked), lookedUntil };
}

/** Those of whom all of it still holds. */
export async function findReceiversAmong(tx: Transaction, ids: readonly string[], asked: Asked): Promise<Receiver[]> {
  const [candidates, normSets] = await Promise.all([listCandidatesAmong(tx, ids, asked), normSetsFor(tx, asked)]);
  return receiversOf(tx, candidates, normSets, asked);
}

/** Null where no cycle is asked for. */
async function normSetsFor(tx: Transaction, asked: Asked): Promise<NormSet[] | null> {
  return saysCycle(asked) || asksForCycle(asked.filters) ? loadNormSets(tx) : null;
}

async function receiversOf(
  tx: Transaction,
  candidates: Candidate[],
  normSets: NormSet[] | null,
  asked: Asked,
): Promise<Receiver[]> {
  const needsCycle = saysCycle(asked);
  const cycles = normSets && (await runningCycles(tx, candidates, normSets, asked.today));
  return candidates.flatMap(({ id, accountId, kind }) => {
    const cycle = cycles?.get(id) ?? null;
    if (!fitsCycle(asked.filters, cycle)) return [];
    return [{ id, accountId, kind, cycle, outcome: outcomeOf(accountId, needsCycle && cycle === null) }];
  });
}

function outcomeOf(accountId: string | null, lacksCycle: boolean): Receiver['outcome'] {
  if (accountId === null) return 'unreachable';
  return lacksCycle ? 'no_cycle' : 'waiting';
}

/** By registration, of those for whom one runs. */
async function runningCycles(
  tx: Transaction,
  candidates: readonly Candidate[],
  normSets: NormSet[],
  today: CalendarDate,
): Promise<Map<string, ReceiverCycle>> {
  const inRegister = candidates.flatMap(({ id, joined }) => (joined === null ? [] : [{ id, joined }]));
  const byDay = cyclesByJoining(normSets, [...new Set(inRegister.map(({ joined }) => joined))], today);
  const ids = inRegister.map(({ id }) => id);
  const activities = await listActivitiesOfAll(ids, tx);
  const running = inRegister.flatMap(({ id, joined }): [string, ReceiverCycle][] => {
    const cycle = byDay.get(joined)?.at(-1);
    if (!cycle || today > cycle.end) return [];
    const worked = cyclePoints(activities.get(id) ?? [], cycle, normSets, today);
    if (!worked.ok) return [];
    const { total, accredited } = worked.points.standing;
    return [[id, { end: cycle.end, pointsMissing: total.missing, accreditedMissing: accredited.missing }]];
  });
  return new Map(running);
}
