import { type ChangedFact, type ChangeOfData, changedFacts } from './changed-facts';
import type { RegistrationEventKind } from './registration-events';

type KeptChange = ChangeOfData & { at: Date; changedByRole: string; reason: string };
type KeptEvent = { at: Date; kind: RegistrationEventKind; decidedById: string | null };

export type HistoryActor = 'you' | 'manager' | 'system';

export type HistoryEntry<E extends KeptEvent = KeptEvent> =
  | {
      kind: 'change';
      at: Date;
      who: HistoryActor;
      section: ChangeOfData['section'];
      facts: ChangedFact[];
      reason: string;
    }
  | { kind: 'status'; at: Date; who: HistoryActor; event: E };

/** Changes and status events together, newest first; of two at one instant the status, which was decided, first. */
export function historyOf<E extends KeptEvent>(
  changes: readonly KeptChange[],
  events: readonly E[],
): HistoryEntry<E>[] {
  const statuses = events.map((event) => ({ kind: 'status' as const, at: event.at, who: whoDecided(event), event }));
  const changed = changes.map(({ at, section, before, after, reason, changedByRole }) => ({
    kind: 'change' as const,
    at,
    who: actorOf(changedByRole),
    section,
    facts: changedFacts({ section, before, after }),
    reason,
  }));
  return [...statuses, ...changed].toSorted((a, b) => b.at.getTime() - a.at.getTime());
}

function whoDecided({ kind, decidedById }: KeptEvent): HistoryActor {
  if (decidedById !== null) return 'manager';
  return kind === 'deregistered' ? 'you' : 'system';
}

function actorOf(role: string): HistoryActor {
  if (role === 'registrant') return 'you';
  return role === 'system' ? 'system' : 'manager';
}
