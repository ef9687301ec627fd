import 'server-only';
import { Prisma } from '@/lib/server/generated/prisma/client';
import type { PageKey } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';

export async function listMailsToEmpty(size: number, before: Date): Promise<string[]> {
  const db = await reader();
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM mail
    WHERE emptied_at IS NULL AND created_at < ${before} AND (state <> 'queued' OR queued_at < ${before})
    ORDER BY created_at LIMIT ${size}`;
  return rows.map(({ id }) => id);
}

/** And the address where there is no account. One that was never sent counts as failed, and is returned. */
export async function emptyMails(
  tx: Transaction,
  ids: string[],
  now: Date,
): Promise<{ emptied: number; unsent: UnsentMail[] }> {
  const unsent = await tx.$queryRaw<UnsentMail[]>`
    SELECT id, round, account_id AS "accountId" FROM mail
    WHERE id IN (${uuids(ids)}) AND emptied_at IS NULL AND state = 'queued' ORDER BY id FOR UPDATE`;
  const emptied = await tx.$executeRaw`
    UPDATE mail SET params = '{}', sent_text = NULL, emptied_at = ${now},
      to_address = CASE WHEN account_id IS NULL THEN '' ELSE to_address END,
      last_error = CASE WHEN account_id IS NULL THEN NULL ELSE last_error END,
      failed_at = CASE WHEN state = 'queued' THEN ${now} ELSE failed_at END,
      state = CASE WHEN state = 'queued' THEN 'failed' ELSE state END
    WHERE id IN (${uuids(ids)}) AND emptied_at IS NULL`;
  return { emptied, unsent };
}

type UnsentMail = { id: string; round: number; accountId: string | null };

function uuids(ids: string[]): Prisma.Sql {
  return Prisma.join(ids.map((id) => Prisma.sql`${id}::uuid`));
}

export const endedThings = [
  'sign_up',
  'password_reset',
  'email_change',
  'invitation',
  'second_factor_setup',
  'session',
  'wrong_guess',
] as const;
export type EndedThing = (typeof endedThings)[number];

/** A session ends by itself when nobody uses it for so many hours. */
const endOf = (sessionHours: number): Record<EndedThing, Prisma.Sql> => ({
  sign_up: Prisma.sql`expires_at`,
  password_reset: Prisma.sql`expires_at`,
  email_change: Prisma.sql`GREATEST(expires_at, undo_until)`,
  invitation: Prisma.sql`COALESCE(accepted_at, withdrawn_at, expires_at)`,
  second_factor_setup: Prisma.sql`created_at`,
  session: Prisma.sql`COALESCE(ended_at, last_seen_at + ${sessionHours}::int * interval '1 hour')`,
  wrong_guess: Prisma.sql`at`,
});

type Erasure = { what: EndedThing; before: Date; sessionHours: number; size: number };

/** Returns how many there were; at most `size`. */
export async function eraseEnded(tx: Transaction, { what, before, sessionHours, size }: Erasure): Promise<number> {
  const table = Prisma.raw(what);
  const ended = Prisma.sql`${endOf(sessionHours)[what]} < ${before}`;
  return tx.$executeRaw`
    DELETE FROM ${table} WHERE id IN (SELECT id FROM ${table} WHERE ${ended} ORDER BY id LIMIT ${size})`;
}

export type RefusedApplication = { id: string; endedAt: Date };

/** Rejected or withdrawn, by people who never got a registration. */
export async function listRefusedApplications({ after, size }: PageKey, before: Date): Promise<RefusedApplication[]> {
  const rows = await (await reader()).application.findMany({
    where: { ...REFUSED, endedAt: { lt: before }, ...(after && { id: { gt: after } }) },
    select: { id: true, endedAt: true },
    orderBy: { id: 'asc' },
    take: size,
  });
  return rows.flatMap(({ id, endedAt }) => (endedAt ? [{ id, endedAt }] : []));
}

const REFUSED = {
  state: { in: ['rejected', 'withdrawn'] },
  account: { registration: null, formerly: { none: {} } },
} satisfies Prisma.ApplicationWhereInput;

/** False when it is gone, or belongs to a dossier by now. */
export async function lockRefusedApplication(tx: Transaction, id: string): Promise<boolean> {
  await tx.$queryRaw`SELECT 1 FROM application WHERE id = ${id}::uuid FOR UPDATE`;
  return (await tx.application.count({ where: { ...REFUSED, id } })) === 1;
}
