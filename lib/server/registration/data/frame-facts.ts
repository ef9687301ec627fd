import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { audiencesOf } from '@/lib/content/text-kinds';
import { shownOf } from '@/lib/server/content/data/shown-texts';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { onePart, readPart, valuePart } from '@/lib/server/platform/db/parts';

export type FrameFacts = {
  /** Messages. */
  unread: number;
  /** On the intranet. */
  unreadNews: number;
  isInRegister: boolean;
};

/** More aren't counted: a hundred that are unread are as many as nobody reads. */
const MOST = 100;

const inRegister = (accountId: string) => Prisma.sql`EXISTS (
  SELECT 1 FROM registration WHERE account_id = ${accountId}::uuid AND state IN ('registered', 'certified'))`;

/** What the frame of each page says to whoever is logged in. */
export async function loadFrameFacts(
  { accountId, roles }: Pick<AccountActor, 'accountId' | 'roles'>,
  at: Date,
): Promise<FrameFacts> {
  const asWhoeverElse = audiencesOf({ roles, isInRegister: false });
  const registered = audiencesOf({ roles, isInRegister: true });
  const facts = await readPart(
    onePart<FrameFacts>(Prisma.sql`SELECT
      (SELECT count(*)::int FROM (
        SELECT 1 FROM message WHERE account_id = ${accountId}::uuid AND read_at IS NULL ORDER BY id LIMIT ${MOST}::int
      ) AS unread) AS unread,
      (SELECT count(*)::int FROM (
        SELECT 1 FROM (${shownOf('news', at)}) s
        WHERE s.audience::text = ANY (CASE WHEN own.in_register THEN ${registered}::text[] ELSE ${asWhoeverElse}::text[] END)
          AND (own.in_register OR ${asWhoeverElse.length > 1}::boolean)
          AND NOT EXISTS (SELECT 1 FROM text_reading r WHERE r.account_id = ${accountId}::uuid AND r.text_id = s.id)
        LIMIT ${MOST}::int
      ) AS news) AS "unreadNews",
      own.in_register AS "isInRegister"
    FROM (SELECT ${inRegister(accountId)} AS in_register) own`),
  );
  return facts ?? { unread: 0, unreadNews: 0, isInRegister: false };
}

export async function isAccountInRegister(accountId: string): Promise<boolean> {
  return readPart(valuePart<boolean>(inRegister(accountId)));
}
