import 'server-only';
import type { Transaction } from '@/lib/server/platform/db/database';

/** So long after somebody opened a text to change it the others are told. */
const TOLD_MS = 30 * 60_000;

export type TextOpening = { name: string; at: Date };

/** Notes who opened it, forgets who did long ago, and finds the others. */
export async function noteOpening(
  tx: Transaction,
  { textId, accountId }: { textId: string; accountId: string },
  at: Date,
): Promise<TextOpening[]> {
  const since = new Date(at.getTime() - TOLD_MS);
  return tx.$queryRaw<TextOpening[]>`
    WITH forgotten AS (
      DELETE FROM text_opening WHERE at < ${since} AND NOT (text_id = ${textId}::uuid AND account_id = ${accountId}::uuid)
    ), noted AS (
      INSERT INTO text_opening (text_id, account_id, at) VALUES (${textId}::uuid, ${accountId}::uuid, ${at})
      ON CONFLICT (text_id, account_id) DO UPDATE SET at = excluded.at
    )
    SELECT c.name, o.at FROM text_opening o JOIN account c ON c.id = o.account_id
    WHERE o.text_id = ${textId}::uuid AND o.account_id <> ${accountId}::uuid AND o.at >= ${since}
    ORDER BY o.at DESC, o.account_id`;
}
