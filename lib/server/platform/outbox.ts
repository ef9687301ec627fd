import 'server-only';
import { createHash } from 'node:crypto';
import PgBoss from 'pg-boss';
import { type Database, database, type Transaction } from './db/database';
import { log } from './log';

export const MAIL_QUEUE = 'send-mail';
export const PREVIEW_QUEUE = 'preview-normset';
export const MAILING_QUEUE = 'mailing-step';
const QUEUES = [MAIL_QUEUE, PREVIEW_QUEUE, MAILING_QUEUE];

/** Only for a worker that was killed or a database that was away: a mail that fails is planned anew, see work-mail-queue.ts. */
const RETRY = { retryLimit: 20, retryDelay: 5, retryBackoff: true, expireInSeconds: 60 };
const UPKEEP = { maintenanceIntervalSeconds: 15, archiveCompletedAfterSeconds: 3600, deleteAfterDays: 30 };

const shared = globalThis as { lklrJobs?: Promise<PgBoss> };

export function jobs(): Promise<PgBoss> {
  shared.lklrJobs ??= database().then(openJobs);
  return shared.lklrJobs;
}

async function openJobs({ pool, kind }: Database): Promise<PgBoss> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schedule: false,
    ...UPKEEP,
  });
  boss.on('error', (error) => log.error({ error }, 'job queue'));
  await boss.start();
  for (const name of QUEUES) await boss.createQueue(name, { name, policy: 'standard', ...RETRY });
  // Only one process can have the embedded database: what is active now was left by one that was killed.
  if (kind === 'embedded')
    await pool.query("UPDATE pgboss.job SET state = 'retry', start_after = now() WHERE state = 'active'");
  return boss;
}

export async function closeJobs() {
  const open = shared.lklrJobs;
  shared.lklrJobs = undefined;
  await (await open)?.stop({ graceful: true, wait: true, timeout: 10_000 });
}

export type NewMail = {
  template: string;
  params: object;
  /** Names the event, so that one event never gives two mails: `application_submitted:ID`. */
  key: string;
  to: string;
  accountId: string | null;
  at: Date;
  /** Until then it waits; its term for trying counts from there. */
  afterSeconds?: number;
};

/** Writes a mail and its job in the transaction of the event. A second one with the same key changes nothing: false. */
export async function enqueueMail(tx: Transaction, mail: NewMail): Promise<boolean> {
  return (await enqueueMails(tx, [mail])).size === 1;
}

/** Many at once, each as `enqueueMail` does; answers the ids of those that are new. */
export async function enqueueMails(tx: Transaction, mails: readonly NewMail[]): Promise<Set<string>> {
  const rows = mails.map(({ afterSeconds = 0, ...mail }) => ({
    ...mail,
    id: mailIdOf(mail.key),
    queuedAt: new Date(mail.at.getTime() + afterSeconds * 1000),
  }));
  const created = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO mail (id, template, params, to_address, account_id, created_at, queued_at)
    SELECT m.id, m.template, m.params, m."to", m."accountId", m.at, m."queuedAt"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS m (id uuid, template text, params jsonb, "to" text,
      "accountId" uuid, at timestamptz, "queuedAt" timestamptz)
    ON CONFLICT (id) DO NOTHING RETURNING id::text AS id`;
  const isNew = new Set(created.map(({ id }) => id));
  const delays = new Map(mails.map(({ key, afterSeconds = 0 }) => [mailIdOf(key), afterSeconds]));
  await enqueueMailJobs(
    tx,
    [...isNew].map((id) => ({ id, afterSeconds: delays.get(id) ?? 0 })),
  );
  return isNew;
}

async function enqueueMailJobs(tx: Transaction, mails: readonly { id: string; afterSeconds: number }[]) {
  if (mails.length === 0) return;
  const boss = await openedJobs();
  const queued = mails.map(({ id, afterSeconds }) => ({
    ...{ id, name: MAIL_QUEUE, data: { mailId: id }, ...RETRY },
    ...(afterSeconds > 0 && { startAfter: `${afterSeconds}` }),
  }));
  await boss.insert(queued, { db: { executeSql: onTransaction(tx) } });
}

/** `startAfter` in seconds; a second job with the same id changes nothing. */
type JobOptions = { id?: string; startAfter?: number };

export async function enqueueMailJob(tx: Transaction, mailId: string, options: JobOptions) {
  await enqueueJob(tx, MAIL_QUEUE, { mailId }, options);
}

export async function enqueueJob(tx: Transaction, queue: string, data: object, options: JobOptions = {}) {
  const boss = await openedJobs();
  await boss.send(queue, data, { ...options, ...RETRY, db: { executeSql: onTransaction(tx) } });
}

/** Leaves mails of this transaction where they are for some more seconds. */
export async function delayMails(tx: Transaction, mailIds: readonly string[], seconds: number) {
  await tx.$executeRaw`UPDATE pgboss.job SET start_after = now() + make_interval(secs => ${seconds}::float8)
    WHERE name = ${MAIL_QUEUE} AND id = ANY (${mailIds}::uuid[])`;
}

/** Of mails that were deleted unsent: one with the same key is queued anew. */
export async function dropMailJobs(tx: Transaction, mailIds: readonly string[]) {
  await tx.$executeRaw`DELETE FROM pgboss.job WHERE name = ${MAIL_QUEUE} AND id = ANY (${mailIds}::uuid[])`;
}

/** Opening it asks the database, which on the embedded one would wait for the very transaction that asks. */
async function openedJobs(): Promise<PgBoss> {
  if (!shared.lklrJobs) throw new Error('The job queue must be open before a transaction puts a job in it.');
  return shared.lklrJobs;
}

function onTransaction(tx: Transaction) {
  return async (text: string, values: unknown[]) => ({ rows: await tx.$queryRawUnsafe<object[]>(text, ...values) });
}

export function mailIdOf(key: string): string {
  const hex = createHash('sha256').update(key).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
