import 'server-only';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { readPage } from '@/lib/server/platform/db/paged';
import { listPart, readPart, type Stored } from '@/lib/server/platform/db/parts';
import { fitting, type Paged, type Place } from '@/lib/shared/list-place';
import { REGISTRATION_CHANGE, type RecordedChange, registrationChange } from './registration-details';
import { REGISTRATION_EVENT, type RecordedRegistrationEvent, registrationEvent } from './registration-events';

/** What changed of somebody's data, and of their status: one page of both together, newest first. */
export type HistoryPart = { changes: RecordedChange[]; events: RecordedRegistrationEvent[] };

const ROWS = 20;
/** Characters of what is kept of them. */
const ROOM = 20_000;

/** Two tables count their own ids: one number for both, even for a change and odd for an event. */
type Row = { id: string; length: number };

export async function readHistory(registrationId: string, place: Place): Promise<HistoryPart & Paged<Row>> {
  const its = Prisma.sql`registration_id = ${registrationId}::uuid`;
  const page = await readPage<Row>(
    {
      columns: Prisma.sql`(e.id * 2 + e.rank)::text AS id, e.length`,
      from: (tail) => Prisma.sql`(
        SELECT * FROM (SELECT * FROM (SELECT at, 0 AS rank, id, length(before::text) + length(after::text) AS length
          FROM registration_change WHERE ${its}) e WHERE true ${tail}) changed
        UNION ALL
        SELECT * FROM (SELECT * FROM (SELECT at, 1 AS rank, id, length(explanation) AS length
          FROM registration_event WHERE ${its}) e WHERE true ${tail}) happened) e`,
      where: Prisma.sql`true`,
      // Of two at one instant the status, which was decided, comes first.
      keys: [Prisma.sql`e.at`, Prisma.sql`e.rank`, Prisma.sql`e.id`],
      descending: true,
      rowOf: (id) => Prisma.sql`FROM (
        SELECT at, 0 AS rank, id FROM registration_change WHERE id = ${id}::bigint / 2 AND ${id}::bigint % 2 = 0
        UNION ALL
        SELECT at, 1 AS rank, id FROM registration_event WHERE id = ${id}::bigint / 2 AND ${id}::bigint % 2 = 1) e`,
      ids: 'number',
    },
    place,
    ROWS,
    (select) => readPart(listPart<Row>(select)),
  );
  const fits = fitting(page, ({ length }) => length, ROOM);
  const numbers = fits.rows.map(({ id }) => BigInt(id));
  const idsOf = (rank: bigint) => numbers.filter((row) => row % 2n === rank).map((row) => `${row / 2n}`);
  const [changes, events] = await Promise.all([
    readPart(
      listPart<Stored<RecordedChange>, RecordedChange>(
        Prisma.sql`SELECT ${REGISTRATION_CHANGE} FROM registration_change h
          WHERE h.id = ANY (${idsOf(0n)}::bigint[]) ORDER BY h.id DESC`,
        registrationChange,
      ),
    ),
    readPart(
      listPart<Stored<RecordedRegistrationEvent>, RecordedRegistrationEvent>(
        Prisma.sql`SELECT ${REGISTRATION_EVENT} FROM registration_event e
          WHERE e.id = ANY (${idsOf(1n)}::bigint[]) ORDER BY e.id DESC`,
        registrationEvent,
      ),
    ),
  ]);
  return { ...fits, changes, events };
}
