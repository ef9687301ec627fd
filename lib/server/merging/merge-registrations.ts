import 'server-only';
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import { type MergeFacts, mergeBlockers } from '@/lib/merging/merge-blockers';
import { closedLogin, type MergedDetails, mergedDetails } from '@/lib/merging/merge-choices';
import type { mergeSchema } from '@/lib/merging/merge-forms';
import type { MergeReason } from '@/lib/merging/merge-reasons';
import type { MergedPair, MergedPerson } from '@/lib/merging/merged-person';
import { lockAccount } from '@/lib/server/access/data/email-changes';
import { endAllSessions } from '@/lib/server/access/session';
import { lockOwnApplication } from '@/lib/server/application/data/applications';
import { notify } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { keepingWrites } from '@/lib/server/platform/kept-writes';
import { actedRegistration } from '@/lib/server/registration/acted-registration';
import { closeLogin, endMailedLinks } from '@/lib/server/registration/data/login-addresses';
import { findRegistration, lockRegistration } from '@/lib/server/registration/data/registrations';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { findMergeFacts, findPair } from './data/merge-sides';
import { addMerge, findMergedInto } from './data/merges';
import { joinRegistrations } from './join-registrations';

type Input = z.output<typeof mergeSchema>;
type Manager = Context<AccountActor>;
type Answer = Accepted<{ keptId: string }> | Refused<MergeReason>;

/** Two registrations of one person: the older number lives, the younger one leads to it for ever. */
export async function mergeRegistrations(input: Input, context: Manager): Promise<Answer> {
  const { registrationId, version, otherId, otherVersion } = input;
  if (registrationId === otherId) return refused({ code: 'same_registration' });
  return inTransaction(async (tx): Promise<Answer> => {
    await lockBoth(tx, [registrationId, otherId]);
    for (const form of [
      { registrationId, version },
      { registrationId: otherId, version: otherVersion },
    ]) {
      const acted = await actedRegistration(tx, form, context.actor);
      if (!acted.ok)
        return (await isLost(tx, acted, [registrationId, otherId])) ? refused({ code: 'already_merged' }) : acted;
    }
    const pair = await findPair([registrationId, otherId], tx);
    if (!pair) return refused({ code: 'dossier_unknown' });
    const facts = await findMergeFacts(pair, tx);
    const [first, ...others] = mergeBlockers(facts, input);
    if (first) return refused(first, ...others);
    return merge(tx, facts, input, context);
  });
}

/** In the order in which others take them: what waits for a decision, logins, registrations. */
async function lockBoth(tx: Transaction, ids: readonly string[]) {
  const holders: string[] = [];
  for (const id of ids) {
    const found = await findRegistration(id, tx);
    if (found?.accountId) holders.push(found.accountId);
  }
  const accountIds = holders.toSorted();
  for (const accountId of accountIds) await lockOwnApplication(tx, accountId);
  for (const accountId of accountIds) await lockAccount(tx, accountId);
  for (const id of ids.toSorted()) await lockRegistration(tx, id);
}

/** A colleague was first, from whichever of both dossiers. */
async function isLost(tx: Transaction, { reasons }: Refused<MergeReason>, ids: readonly string[]): Promise<boolean> {
  if (!reasons.some(({ code }) => code === 'dossier_unknown' || code === 'changed_meanwhile')) return false;
  for (const id of ids) if (await findMergedInto(id, tx)) return true;
  return false;
}

async function merge(tx: Transaction, facts: MergeFacts, input: Input, context: Manager): Promise<Answer> {
  const { actor, now } = context;
  const { pair } = facts;
  const { older, younger } = pair;
  const id = randomUUID();
  const merged = mergedDetails(pair, input);
  const closed = closedLogin(pair, input);
  const writes = await keepingWrites(tx, id, async () => {
    await joinRegistrations(tx, facts, { merged, closed, reason: input.reason }, context);
    if (closed) await shutOut(tx, closed.accountId, now);
  });
  const row = { keptId: older.id, mergedId: younger.id, mergedById: actor.accountId, mergedAt: now };
  await addMerge(tx, { id, ...row, reason: input.reason, writes });
  await recordBoth(tx, pair, id, context);
  await tell(tx, id, { merged, closed }, now);
  return accepted({ keptId: older.id });
}

async function shutOut(tx: Transaction, accountId: string, now: Date) {
  await endMailedLinks(tx, accountId, now);
  await endAllSessions(tx, accountId, now);
  await closeLogin(tx, accountId);
}

async function recordBoth(tx: Transaction, { older, younger }: MergedPair, mergeId: string, { actor, now }: Manager) {
  const decided = by(actor, 'register_manager', now);
  await record(tx, 'registration_merged', older.id, decided, { mergeId, withId: younger.id });
  await record(tx, 'registration_merged', younger.id, decided, { mergeId, withId: older.id });
}

type Told = { merged: MergedDetails; closed: MergedPerson['login'] };

/** Whoever can't log in any more hears it at the address that they did it with. */
async function tell(tx: Transaction, mergeId: string, { merged: { login }, closed }: Told, at: Date) {
  const key = `registration_merged:${mergeId}`;
  if (login) await notify(tx, login.accountId, { template: 'registration_news', key, at });
  if (closed) await notify(tx, closed.accountId, { template: 'login_closed', key: `${key}:closed`, at });
}
