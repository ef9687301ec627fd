import 'server-only';
import { type Actor, accountIdOf, type Role, visitor } from '@/lib/access/actor';
import { type AccessReason, type Permission, powerfulRoleFor } from '@/lib/access/permissions';
import { coarseNetwork, recordingOf } from '@/lib/access/security-events';
import type { Attempt, LimitName } from '@/lib/server/platform/attempts/rate-limits';
import { by, record } from '@/lib/server/platform/audit';
import { moment } from '@/lib/server/platform/clock';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { log } from '@/lib/server/platform/log';
import type { FieldErrors } from '@/lib/shared/action-state';
import type { SecurityEventCode } from '@/lib/shared/audit-events';
import type { Reason, Refused } from '@/lib/shared/results';
import { countRecorded, isRoleUseRecorded, lockEventsOf } from './data/security-events';
import { accountBehind } from './known-device';

type Details = { permission?: Permission; limit?: string; role?: Role; session?: string };
type SecurityEvent = {
  event: SecurityEventCode;
  /** Whose account it concerns, or what was typed in the place of one: only an account's id is kept. */
  account: string | null;
  /** The account that acts, once it proved to be; null: anybody could have typed this. */
  actorId: string | null;
  details?: Details;
};

/** Whoever asked isn't kept waiting: the time of an answer never tells whose account there is. */
const pending = new Set<Promise<void>>();

function noteSecurityEvent(noted: SecurityEvent, address: string) {
  const { now } = moment();
  const network = coarseNetwork(address);
  const written = (async () => {
    const account = noted.account === null ? null : await accountBehind(noted.account);
    await inTransaction(async (tx) => write(tx, { ...noted, account }, { now, network }));
  })()
    .catch((error) => log.error({ error, event: noted.event }, 'a security event was not recorded'))
    .finally(() => pending.delete(written));
  pending.add(written);
}

export async function untilNoted() {
  await Promise.all(pending);
}

type Circumstances = { now: Date; network: string };

/** A log line each time, and an audit event of the account where there is one, of a flood the first few. */
async function write(tx: Transaction, noted: SecurityEvent, { now, network }: Circumstances) {
  const { event, account, actorId, details = {} } = noted;
  const held = account === null ? null : await lockEventsOf(tx, account, event);
  log.info({ event, account: held && account, network, ...details }, 'security');
  if (!held || account === null) return;
  const recording = recordingOf(await countRecorded(tx, account, { event, now }));
  if (recording === 'log_only') return;
  await record(
    tx,
    event,
    account,
    by(actorId === null ? visitor : { accountId: actorId }, details.role ?? held.role, now),
    { ...details, ...(recording === 'record_last' && { more: true }) },
  );
}

/** Being asked to log in first is no refusal. */
export async function noteRefusal(
  { reasons }: Refused<AccessReason>,
  { actor, permission, address }: { actor: Actor; permission: Permission; address: string },
) {
  if (!reasons.some(({ code }) => code === 'not_allowed')) return;
  const account = accountIdOf(actor);
  noteSecurityEvent({ event: 'access_refused', account, actorId: account, details: { permission } }, address);
}

export async function noteLimit(
  { name: limit, account, address }: Omit<Attempt, 'name'> & { name: LimitName | 'pages' },
  actor: Actor,
) {
  const actorId = accountIdOf(actor) === account ? account : null;
  noteSecurityEvent({ event: 'limit_reached', account, actorId, details: { limit } }, address);
}

const FAILURES: Record<string, SecurityEventCode> = {
  unknown_or_wrong_password: 'log_in_failed',
  password_wrong: 'confirm_password_failed',
  code_wrong: 'second_factor_failed',
  code_used_before: 'second_factor_failed',
  half_session_ended: 'second_factor_failed',
};

type Answer =
  | { ok: true; loggedIn?: string }
  | { ok: false; reasons: Reason<string>[] }
  | { ok: false; errors: FieldErrors; guessedAt?: string };

export async function noteGuess(answer: Answer, { account, address }: Attempt, actor: Actor) {
  if (answer.ok) {
    const { loggedIn } = answer;
    if (loggedIn) noteSecurityEvent({ event: 'logged_in', account: loggedIn, actorId: loggedIn }, address);
    return;
  }
  const refusals = 'errors' in answer ? Object.values(answer.errors) : answer.reasons;
  const event = refusals.map(({ code }) => FAILURES[code]).find((failure) => failure !== undefined);
  if (!event) return;
  const guessedAt = ('guessedAt' in answer && answer.guessedAt) || account;
  // Whoever asks for a password once more did log in; whoever logs in has proved nothing yet.
  const isTheirs = event === 'confirm_password_failed' && guessedAt === accountIdOf(actor);
  noteSecurityEvent({ event, account: guessedAt, actorId: isTheirs ? guessedAt : null }, address);
}

// What this process has seen recorded: a request that adds nothing asks the database nothing. It may be lost.
const shared = globalThis as { lklrRolesUsed?: Set<string> };
const REMEMBERED = 10_000;

export async function noteRoleUse(actor: Actor, permission: Permission, address: string) {
  const role = powerfulRoleFor(actor, permission);
  if (role === null || actor.kind !== 'account') return;
  const { sessionId, accountId } = actor;
  const used = `${sessionId} ${role}`;
  shared.lklrRolesUsed ??= new Set();
  if (shared.lklrRolesUsed.has(used)) return;
  const { now } = moment();
  await inTransaction(async (tx) => {
    if (await isRoleUseRecorded(tx, sessionId, role)) return;
    const details = { permission, role, session: sessionId };
    const noted = { event: 'role_used', account: accountId, actorId: accountId, details } as const;
    await write(tx, noted, { now, network: coarseNetwork(address) });
  });
  if (shared.lklrRolesUsed.size >= REMEMBERED) shared.lklrRolesUsed.clear();
  shared.lklrRolesUsed.add(used);
}
