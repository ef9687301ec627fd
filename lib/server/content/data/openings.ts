import 'server-only';
import type { Opened, Opening } from '@/lib/content/openings';
import { Prisma } from '@/lib/server/generated/prisma/client';
import type { Transaction } from '@/lib/server/platform/db/database';
import { listPart, momentOf, readPart, type Stored } from '@/lib/server/platform/db/parts';

/** So long after it was seen open last the others are told: without script it is seen at its opening alone. */
const TOLD_MS = 30 * 60_000;

/** A page in a window that nobody looked at for some hours says again that it is open: longer than a session lasts. */
const KEPT_MS = 24 * 3_600_000;

type OpenedBy = { opened: Opened; accountId: string };

/** Notes who opened it, once for as long as it stays open, forgets who did long ago, and finds the others. */
export async function noteOpening(tx: Transaction, by: OpenedBy, at: Date): Promise<Opening[]> {
  const { opened, accountId } = by;
  const since = sinceOf(at);
  return tx.$queryRaw<Opening[]>`
    WITH forgotten AS (
      DELETE FROM editor_opening WHERE ctid IN (
        SELECT ctid FROM editor_opening WHERE still_open_at < ${new Date(at.getTime() - KEPT_MS)}
          AND NOT (opened = ${opened} AND account_id = ${accountId}::uuid) FOR UPDATE SKIP LOCKED
      )
    ), noted AS (
      INSERT INTO editor_opening (opened, account_id, at, still_open_at) VALUES (${opened}, ${accountId}::uuid, ${at}, ${at})
      ON CONFLICT (opened, account_id) DO UPDATE SET still_open_at = excluded.at,
        at = CASE WHEN editor_opening.still_open_at >= ${since} THEN editor_opening.at ELSE excluded.at END
    )
    ${othersOf(by, since)}`;
}

/** Notes that whoever opened it has it open still, and finds the others. */
export async function noteStillOpen(tx: Transaction, by: OpenedBy, at: Date): Promise<Opening[]> {
  const since = sinceOf(at);
  return tx.$queryRaw<Opening[]>`
    WITH noted AS (
      UPDATE editor_opening SET still_open_at = ${at}, at = CASE WHEN still_open_at >= ${since} THEN at ELSE ${at} END
      WHERE opened = ${by.opened} AND account_id = ${by.accountId}::uuid
    )
    ${othersOf(by, since)}`;
}

/** The others, for whoever has it before them without changing it. */
export async function listOpenings(by: OpenedBy, at: Date): Promise<Opening[]> {
  return readPart(
    listPart<Stored<Opening>, Opening>(othersOf(by, sinceOf(at)), (other) => ({ ...other, at: momentOf(other.at) })),
  );
}

const sinceOf = (at: Date) => new Date(at.getTime() - TOLD_MS);

function othersOf({ opened, accountId }: OpenedBy, since: Date): Prisma.Sql {
  return Prisma.sql`SELECT c.name, o.at FROM editor_opening o JOIN account c ON c.id = o.account_id
    WHERE o.opened = ${opened} AND o.account_id <> ${accountId}::uuid AND o.still_open_at >= ${since}
    ORDER BY o.at DESC, o.account_id`;
}
