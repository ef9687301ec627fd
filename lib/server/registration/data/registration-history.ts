import 'server-only';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { reader } from '@/lib/server/platform/db/database';
import { readPage } from '@/lib/server/platform/db/paged';
import type { ActorRole } from '@/lib/shared/audit-events';
import { fitting, type Paged, type Place } from '@/lib/shared/list-place';
import type { RecordedChange } from './registration-details';
import { fromRow, type RecordedRegistrationEvent } from './registration-events';

/** What changed of somebody's data, and of their status: one page of both together, newest first. */
export type HistoryPart = { changes: RecordedChange[]; events: RecordedRegistrationEvent[] };

const ROWS = 20;
/** Characters of what is kept of them. */
const ROOM = 20_000;

/** Two tables count their own ids: one number for both, even for a change and odd for an event. */
type Row = { id: string; at: Date; length: number };

export async function readHistory(registrationId: string, place: Place): Promise<HistoryPart & Paged<Row>> {
  const its = Prisma.sql`registration_id = ${registrationId}::uuid`;
  const page = await readPage<Row>(
    {
      columns: Prisma.sql`(e.id * 2 + e.rank)::text AS id, e.at, e.length`,
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
  );
  const fits = fitting(page, ({ length }) => length, ROOM);
  const numbers = fits.rows.map(({ id }) => BigInt(id));
  const idsOf = (rank: bigint) => ({ in: numbers.filter((row) => row % 2n === rank).map((row) => row / 2n) });
  const db = await reader();
  const changes = await db.registrationChange.findMany({ where: { id: idsOf(0n) }, orderBy: { id: 'desc' } });
  const events = await db.registrationEvent.findMany({ where: { id: idsOf(1n) }, orderBy: { id: 'desc' } });
  return {
    ...fits,
    changes: changes.map((row) => ({ ...row, changedByRole: row.changedByRole as ActorRole })),
    events: events.map(fromRow),
  };
}
