import 'server-only';
import { reader } from '../db';

/** Somebody who never finished: nothing of what they typed is in it. */
export type UnfinishedAccount = { email: string; createdAt: Date };

const UNFINISHED = `FROM account c
  LEFT JOIN LATERAL (
    SELECT state FROM application WHERE account_id = c.id ORDER BY created_at DESC LIMIT 1
  ) newest ON true
  WHERE c.roles @> ARRAY['registrant']::"Role"[]
    AND NOT EXISTS (SELECT 1 FROM registration WHERE account_id = c.id)
    AND NOT EXISTS (SELECT 1 FROM former_holder WHERE account_id = c.id)
    AND (newest.state IS NULL OR newest.state = 'draft')`;

export async function countUnfinishedAccounts(): Promise<number> {
  const db = await reader();
  const [row] = await db.$queryRawUnsafe<{ count: number }[]>(`SELECT count(*)::int AS count ${UNFINISHED}`);
  return row?.count ?? 0;
}

/** Accounts of registrants without a registration whose newest application is a draft or isn't there, oldest first. */
export async function listUnfinishedAccounts(offset: number, size: number): Promise<UnfinishedAccount[]> {
  const db = await reader();
  return db.$queryRawUnsafe<UnfinishedAccount[]>(
    `SELECT c.email, c.created_at AS "createdAt" ${UNFINISHED}
     ORDER BY c.created_at, c.id LIMIT $1::int OFFSET $2::int`,
    size,
    offset,
  );
}
