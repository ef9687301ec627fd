import 'server-only';
import { randomUUID } from 'node:crypto';
import { Prisma } from '@/lib/server/generated/prisma/client';
import type { AuditSubject } from '@/lib/shared/audit-events';
import { inTransaction, type Transaction } from './db/database';
import { listPart, momentOf, readPart } from './db/parts';
import { delayMails, dropMailJobs } from './outbox';

export type DecidedSubject = AuditSubject<'application' | 'activity' | 'certification'>;

type Decided = { subject: DecidedSubject; decidedById: string; now: Date; seconds: number };

/**
 * As `inTransaction`, for a decision: for so many seconds its mails wait, and the database notes what it writes, so that
 * whoever took it can take it back (docs/decisions/0025). A refusal has written nothing.
 */
export async function inFreshDecision<A extends { ok: boolean }>(
  { subject, decidedById, now, seconds }: Decided,
  work: (tx: Transaction) => Promise<A>,
): Promise<A> {
  if (seconds === 0) return inTransaction(work);
  return inTransaction(async (tx) => {
    await forgetFreshDecisions(tx, now);
    const id = randomUUID();
    await noteWrites(tx, id);
    const answer = await work(tx);
    if (!answer.ok) return answer;
    const until = new Date(now.getTime() + seconds * 1000);
    const subjectColumns = { subjectType: subject.type, subjectId: subject.id };
    await tx.freshDecision.create({ data: { id, ...subjectColumns, decidedById, decidedAt: now, until } });
    await delayMails(tx, await listMailIds(tx, id), seconds);
    return answer;
  });
}

/** What follows at once from a decision, in a transaction of its own: it is taken back with it. */
export async function inSameDecision<T>(
  subjectId: string,
  now: Date,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return inTransaction(async (tx) => {
    const [fresh] = await tx.$queryRaw<{ id: string; until: Date }[]>`
      SELECT id::text AS id, until FROM fresh_decision
      WHERE subject_id = ${subjectId}::uuid AND taken_back_at IS NULL AND until > ${now} FOR UPDATE`;
    if (!fresh) return work(tx);
    await noteWrites(tx, fresh.id);
    const done = await work(tx);
    await delayMails(tx, await listMailIds(tx, fresh.id), (fresh.until.getTime() - now.getTime()) / 1000);
    return done;
  });
}

async function noteWrites(tx: Transaction, id: string) {
  await tx.$executeRaw`SELECT set_config('register.fresh_decision', ${id}, true)`;
}

async function listMailIds(tx: Transaction, decisionId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT after ->> 'id' AS id FROM fresh_decision_write
    WHERE decision_id = ${decisionId}::uuid AND table_name = 'mail' AND before IS NULL`;
  return rows.map(({ id }) => id);
}

export type FreshDecision = {
  id: string;
  subject: DecidedSubject;
  decidedById: string;
  until: Date;
  takenBackAt: Date | null;
};

/** Whoever comes second finds what the first one did. */
export async function lockFreshDecision(tx: Transaction, id: string): Promise<FreshDecision | null> {
  await tx.$queryRaw`SELECT 1 FROM fresh_decision WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.freshDecision.findUnique({ where: { id } });
  if (!row) return null;
  const { decidedById, until, takenBackAt } = row;
  return { id, subject: subjectOf(row), decidedById, until, takenBackAt };
}

type Listed = Pick<FreshDecision, 'id' | 'until' | 'subject'>;

/** What somebody decided last, in one go, as long as they can take it back. */
export async function listFreshDecisions(decidedById: string, now: Date): Promise<Listed[]> {
  return readPart(
    listPart<{ id: string; until: string; subjectType: string; subjectId: string }, Listed>(
      Prisma.sql`SELECT f.id, f.until, f.subject_type AS "subjectType", f.subject_id AS "subjectId" FROM (
          SELECT *, max(decided_at) OVER () AS last FROM fresh_decision
          WHERE decided_by_id = ${decidedById}::uuid AND until > ${now} AND taken_back_at IS NULL
        ) f WHERE f.decided_at = f.last ORDER BY f.id`,
      ({ id, until, ...row }) => ({ id, until: momentOf(until), subject: subjectOf(row) }),
    ),
  );
}

/** Everything as it was, and its mails deleted unsent; or nothing, and what came in between. */
export async function undoWrites(tx: Transaction, id: string, now: Date): Promise<'mail_left' | 'changed' | null> {
  const mailIds = await listMailIds(tx, id);
  const [answer] = await tx.$queryRaw<{ changed: string | null }[]>`SELECT take_back(${id}::uuid) AS changed`;
  if (answer?.changed) return answer.changed === 'mail' ? 'mail_left' : 'changed';
  await dropMailJobs(tx, mailIds);
  await tx.freshDecision.update({ where: { id }, data: { takenBackAt: now, writes: { deleteMany: {} } } });
  return null;
}

/** Registrations that it changed and didn't make: what is recorded of them says that it was taken back. */
export async function listChangedRegistrations(tx: Transaction, id: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT before ->> 'id' AS id FROM fresh_decision_write w
    WHERE w.decision_id = ${id}::uuid AND w.table_name = 'registration' AND w.before IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM fresh_decision_write made WHERE made.decision_id = w.decision_id
        AND made.table_name = 'registration' AND made.before IS NULL AND made.after ->> 'id' = w.before ->> 'id')`;
  return rows.map((row) => row.id);
}

/** Those that stand: what was in their rows before is kept no longer. Passes over what somebody else is at. */
export async function forgetFreshDecisions(tx: Transaction, now: Date): Promise<number> {
  return tx.$executeRaw`DELETE FROM fresh_decision WHERE id IN (
    SELECT id FROM fresh_decision WHERE until <= ${now} FOR UPDATE SKIP LOCKED)`;
}

function subjectOf({ subjectType, subjectId }: { subjectType: string; subjectId: string }): DecidedSubject {
  return { type: subjectType as DecidedSubject['type'], id: subjectId };
}
