import { type Paged, type Place, stepHrefs } from '@/lib/shared/list-place';
import type { QueueQuery, WorkQueue } from '@/lib/shared/work-queue';

/** A page of a queue, as its own page shows it and as it stands beside one of its cases. */
export type QueuePage<Row, Query> = {
  path: string;
  query: Query;
  rows: Row[];
  total: number;
  steps: ReturnType<typeof stepHrefs>;
  /** Where to go on. */
  nextHref: string | null;
  /** What was just decided, read back from the database. */
  decided: { id: string; done: string } | null;
};

type Found<Row> = Paged<Row> & { total: number };

export function queuePage<Row, State extends string, Order extends string, Own extends object>(
  queue: WorkQueue<State, Order, Own>,
  { path, query }: { path: string; query: QueueQuery<State, Order, Own> },
  { rows, total, ...steps }: Found<Row>,
  { nextId, decided }: { nextId: string | null } & Pick<QueuePage<Row, never>, 'decided'>,
): QueuePage<Row, QueueQuery<State, Order, Own>> {
  return {
    ...{ path, query, rows, total, decided },
    steps: stepHrefs(steps, (place: Place) => queue.href(path, { ...query, place })),
    nextHref: nextId && `${path}/${nextId}`,
  };
}

/** How many there are of each status of a queue, for its tabs. */
export async function countStates<State extends string, Order extends string, Own extends object>(
  queue: WorkQueue<State, Order, Own>,
  count: (queries: QueueQuery<State, Order, Own>[]) => Promise<number[]>,
): Promise<Partial<Record<State | 'open', number>>> {
  const states = Object.keys(queue.states) as (State | 'open')[];
  const asking = states.map((state): QueueQuery<State, Order, Own> => ({ ...queue.read({}), state }));
  const counted = await count(asking);
  return Object.fromEntries(states.map((state, index) => [state, counted[index] ?? 0])) as Partial<
    Record<State | 'open', number>
  >;
}
