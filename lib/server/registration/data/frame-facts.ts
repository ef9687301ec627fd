import 'server-only';
import { reader } from '@/lib/server/platform/db/database';

export type FrameFacts = { unread: number; isInRegister: boolean };

/** More aren't counted: a hundred unread messages are as many as nobody reads. */
const MOST = 100;

/** What the frame of each page says to somebody with a register of their own, in one statement. */
export async function loadFrameFacts(accountId: string): Promise<FrameFacts> {
  const [row] = await (await reader()).$queryRaw<FrameFacts[]>`
    SELECT
      (SELECT count(*)::int FROM (
        SELECT 1 FROM message WHERE account_id = ${accountId}::uuid AND read_at IS NULL ORDER BY id LIMIT ${MOST}::int
      ) AS unread) AS unread,
      EXISTS (
        SELECT 1 FROM registration WHERE account_id = ${accountId}::uuid AND state IN ('registered', 'certified')
      ) AS "isInRegister"`;
  return row ?? { unread: 0, isInRegister: false };
}
