import 'server-only';
import { cache } from 'react';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { onePart, readPart } from '@/lib/server/platform/db/parts';

export type FrameFacts = { unread: number; isInRegister: boolean };

/** More aren't counted: a hundred unread messages are as many as nobody reads. */
const MOST = 100;

/** What the frame of each page says to somebody with a register of their own. */
export const loadFrameFacts = cache(async (accountId: string): Promise<FrameFacts> => {
  const facts = await readPart(
    onePart<FrameFacts>(
      Prisma.sql`SELECT
        (SELECT count(*)::int FROM (
          SELECT 1 FROM message WHERE account_id = ${accountId}::uuid AND read_at IS NULL ORDER BY id LIMIT ${MOST}::int
        ) AS unread) AS unread,
        EXISTS (
          SELECT 1 FROM registration WHERE account_id = ${accountId}::uuid AND state IN ('registered', 'certified')
        ) AS "isInRegister"`,
    ),
  );
  return facts ?? { unread: 0, isInRegister: false };
});
