import 'server-only';
import type { DocumentCode } from '@/lib/content/documents';
import type { Transaction } from '@/lib/server/platform/db/database';

/** So long after somebody opened something to change it the others are told. */
const TOLD_MS = 30 * 60_000;

/** What managers change together: a text by its id, or the next version of a document. */
export type Opened = `text:${string}` | `document:${DocumentCode}`;

export type Opening = { name: string; at: Date };

/** Notes who opened it, forgets who did long ago, and finds the others. */
export async function noteOpening(
  tx: Transaction,
  { opened, accountId }: { opened: Opened; accountId: string },
  at: Date,
): Promise<Opening[]> {
  const since = new Date(at.getTime() - TOLD_MS);
  return tx.$queryRaw<Opening[]>`
    WITH forgotten AS (
      DELETE FROM editor_opening WHERE at < ${since} AND NOT (opened = ${opened} AND account_id = ${accountId}::uuid)
    ), noted AS (
      INSERT INTO editor_opening (opened, account_id, at) VALUES (${opened}, ${accountId}::uuid, ${at})
      ON CONFLICT (opened, account_id) DO UPDATE SET at = excluded.at
    )
    SELECT c.name, o.at FROM editor_opening o JOIN account c ON c.id = o.account_id
    WHERE o.opened = ${opened} AND o.account_id <> ${accountId}::uuid AND o.at >= ${since}
    ORDER BY o.at DESC, o.account_id`;
}
