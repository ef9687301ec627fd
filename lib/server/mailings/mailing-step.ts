import 'server-only';
import { type Settled, sumOf, totalsOf, withFound, withSettled } from '@/lib/mailings/mailing-numbers';
import { mailingTransition } from '@/lib/mailings/mailing-states';
import { lockWorkers } from '@/lib/server/access/data/workers';
import { readSettings } from '@/lib/server/content/data/settings';
import { bySystem, record } from '@/lib/server/platform/audit';
import type { Moment } from '@/lib/server/platform/clock';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { addReceivers, listWaiting, settleReceivers } from './data/mailing-receivers';
import { findMailing, lockMailing, type Mailing, stepMailing } from './data/mailings';
import { findReceivers, findReceiversAmong } from './find-receivers';
import { enqueueStep, type MailingStep } from './mailing-jobs';
import { sendTo } from './send-to-receivers';

/** Of registrations, and of receivers unless fewer go in a minute: as much as a transaction does within a second. */
const LOOKED_AT_ONCE = 1000;
const SENT_AT_ONCE = 50;
const SECONDS_A_MINUTE = 60;

/**
 * One page of what a mailing has to do, with the job of the next one: all of it or nothing. A job whose number isn't the
 * mailing's any more was done before, or somebody did something since; so each receiver gets it once, also when a server
 * ends in the middle or two of them take the same job.
 */
export async function takeStep({ mailingId, step }: MailingStep, at: Moment): Promise<void> {
  const before = await findMailing(mailingId);
  if (before?.step !== step) return;
  await inTransaction(async (tx) => {
    // As a deed does: the manager first, then the mailing.
    const [sender] = before.sentById ? await lockWorkers(tx, [before.sentById]) : [];
    const mailing = await lockMailing(tx, mailingId);
    if (mailing?.step !== step) return;
    if (mailing.state === 'drafted') await lookOn(tx, mailing, at);
    if (mailing.state !== 'sending') return;
    if (sender?.roles.includes('register_manager')) await sendOn(tx, mailing, sender.id, at);
    else await stopWithoutSender(tx, mailing, at);
  });
}

async function lookOn(tx: Transaction, mailing: Mailing, at: Moment) {
  const { id: mailingId } = mailing;
  const page = { after: mailing.lookedUntil, size: LOOKED_AT_ONCE };
  const { receivers, lookedUntil } = await findReceivers(tx, page, { ...mailing, today: at.today });
  await addReceivers(tx, mailingId, receivers);
  const numbers = withFound(mailing.numbers, receivers);
  if (lookedUntil !== null) {
    await enqueueStep(tx, { mailingId, step: await stepMailing(tx, mailingId, { numbers, lookedUntil }) });
    return;
  }
  const state = moved(mailing, 'found');
  await stepMailing(tx, mailingId, { state, numbers, countedOn: at.today });
  await record(tx, 'mailing_counted', mailingId, bySystem(at.now), { receivers: sumOf(totalsOf(numbers)) });
}

/** Each is looked at once more: who doesn't fit any more is passed over, and points are those of the moment. */
async function sendOn(tx: Transaction, mailing: Mailing, senderId: string, at: Moment) {
  const { id: mailingId } = mailing;
  const { mailingPerMinute } = await readSettings(at.today, tx);
  const atOnce = Math.min(SENT_AT_ONCE, mailingPerMinute);
  const waiting = await listWaiting(tx, mailingId, atOnce);
  const ids = waiting.map(({ id }) => id);
  const found = new Map(
    (await findReceiversAmong(tx, ids, { ...mailing, today: at.today })).map((one) => [one.id, one]),
  );
  const settled = waiting.map(({ id, kind }): Settled & { id: string } => {
    const receiver = found.get(id);
    if (!receiver) return { id, kind, outcome: 'passed_over' };
    return { id, kind, outcome: receiver.outcome === 'waiting' ? 'sent' : receiver.outcome };
  });
  const reached = settled.flatMap(({ id, outcome }) => (outcome === 'sent' ? (found.get(id) ?? []) : []));
  await sendTo(tx, mailing, reached, { ...at, senderId });
  for (const outcome of new Set(settled.map((one) => one.outcome)))
    await settleReceivers(
      tx,
      mailingId,
      settled.filter((one) => one.outcome === outcome).map(({ id }) => id),
      outcome,
    );
  const numbers = withSettled(mailing.numbers, settled);
  if (totalsOf(numbers).waiting > 0) {
    const step = await stepMailing(tx, mailingId, { numbers });
    await enqueueStep(tx, { mailingId, step }, (SECONDS_A_MINUTE * waiting.length) / mailingPerMinute);
    return;
  }
  await stepMailing(tx, mailingId, { state: moved(mailing, 'finish'), numbers, endedAt: at.now });
  await record(tx, 'mailing_finished', mailingId, bySystem(at.now), { sent: totalsOf(numbers).sent });
}

/** Nothing leaves in the name of somebody who may not send it any more: another manager goes on with it. */
async function stopWithoutSender(tx: Transaction, mailing: Mailing, { now }: Moment) {
  await stepMailing(tx, mailing.id, { state: moved(mailing, 'stop'), stoppedById: null });
  await record(tx, 'mailing_stopped', mailing.id, bySystem(now), { sent: totalsOf(mailing.numbers).sent });
}

function moved({ state, numbers }: Mailing, event: 'found' | 'finish' | 'stop') {
  const transition = mailingTransition(state, event, totalsOf(numbers));
  if (!transition.ok) throw new Error(`A mailing that is ${state} can't ${event}`);
  return transition.state;
}
