import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { audiencesOf } from '@/lib/content/text-kinds';
import { shownOf } from '@/lib/server/content/data/shown-texts';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { onePart, readPart, valuePart } from '@/lib/server/platform/db/parts';
import type { CalendarDate } from '@/lib/shared/calendar-date';

export type FrameFacts = {
  /** Messages. */
  unread: number;
  /** On the intranet. */
  unreadNews: number;
  isInRegister: boolean;
  /** Waits for whoever isn't in the register. */
  application: 'draft' | 'information_requested' | null;
  /** About activities of whoever is; `by` is the earliest day. */
  questions: { ids: string[]; by: CalendarDate } | null;
};

export const noFrameFacts: FrameFacts = {
  ...{ unread: 0, unreadNews: 0, isInRegister: false },
  ...{ application: null, questions: null },
};

/** More aren't counted: a hundred that are unread are as many as nobody reads. */
const MOST = 100;

const inRegister = (accountId: string) => Prisma.sql`EXISTS (
  SELECT 1 FROM registration WHERE account_id = ${accountId}::uuid AND state IN ('registered', 'certified'))`;

const ownApplication = (accountId: string) => Prisma.sql`(SELECT a.state FROM application a
  WHERE a.account_id = ${accountId}::uuid AND a.ended_at IS NULL AND a.state IN ('draft', 'information_requested'))`;

const openQuestions = (accountId: string) => Prisma.sql`(SELECT CASE WHEN count(*) > 0 THEN json_build_object(
    'ids', json_agg(q.activity_id ORDER BY q.due_on, q.id), 'by', min(q.due_on)) END
  FROM registration r
  JOIN activity a ON a.registration_id = r.id AND a.state = 'information_requested' AND a.superseded_at IS NULL
  JOIN activity_question q ON q.activity_id = a.id AND q.answered_at IS NULL AND q.closed_at IS NULL
  WHERE r.account_id = ${accountId}::uuid)`;

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
      own.in_register AS "isInRegister",
      CASE WHEN NOT own.in_register THEN ${ownApplication(accountId)} END AS application,
      CASE WHEN own.in_register THEN ${openQuestions(accountId)} END AS questions
    FROM (SELECT ${inRegister(accountId)} AS in_register) own`),
  );
  return facts ?? noFrameFacts;
}

export async function isAccountInRegister(accountId: string): Promise<boolean> {
  return readPart(valuePart<boolean>(inRegister(accountId)));
}
