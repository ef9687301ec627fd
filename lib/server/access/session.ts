import 'server-only';
import { cache } from 'react';
import { type Actor, isHalfIn, rolesInSession, visitor } from '@/lib/access/actor';
import { isSessionAlive, lastEndOfSession, type SessionTerms, sessionEndsAt } from '@/lib/access/session-terms';
import { getSettings } from '@/lib/server/content/data/settings';
import { clientDevice } from '@/lib/server/platform/client';
import { moment } from '@/lib/server/platform/clock';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { findSession, type HeldSession, type NewSession, replaceSession } from './data/sessions';
import { readSessionCookie } from './session-cookie';

const SEEN_EVERY_MS = 60_000;

type SessionStatus = { actor: Actor; endsAt: Date | null; lastEndsAt: Date | null };

const nobody: SessionStatus = { actor: visitor, endsAt: null, lastEndsAt: null };

export const currentSession = cache(async (): Promise<SessionStatus> => {
  const sessionId = await readSessionCookie();
  if (!sessionId) return nobody;
  const { now, today } = moment();
  return sessionOf(sessionId, now, await getSettings(today));
});

export async function currentActor(): Promise<Actor> {
  return (await currentSession()).actor;
}

export async function actorOfSession(sessionId: string, now: Date, terms: SessionTerms): Promise<Actor> {
  return (await sessionOf(sessionId, now, terms)).actor;
}

async function sessionOf(sessionId: string, now: Date, terms: SessionTerms): Promise<SessionStatus> {
  const session = await findAliveSession(sessionId, now, terms);
  if (!session) return nobody;
  const { account, lastSeenAt } = session;
  const isUsedAnew = now.getTime() - lastSeenAt.getTime() > SEEN_EVERY_MS;
  if (isUsedAnew) {
    const db = await reader();
    await db.session.updateMany({ where: { id: sessionId, endedAt: null }, data: { lastSeenAt: now } });
  }
  const used = { ...session, lastSeenAt: isUsedAnew ? now : lastSeenAt, roles: account.roles };
  return { actor: actorIn(session), endsAt: sessionEndsAt(used, terms), lastEndsAt: lastEndOfSession(used, terms) };
}

async function findAliveSession(sessionId: string, now: Date, terms: SessionTerms): Promise<HeldSession | null> {
  const session = await findSession(sessionId);
  return session && isSessionAlive({ ...session, roles: session.account.roles }, terms, now) ? session : null;
}

function actorIn({ id: sessionId, account, ...session }: HeldSession): Actor {
  const factor = { hasSecondFactor: account.totpSecret !== null, secondFactorSince: account.totpSince };
  if (isHalfIn(session, factor)) return { kind: 'half_authenticated', accountId: account.id, sessionId };
  const { name, email } = account;
  const hasSecondFactor = session.secondFactorAt !== null;
  const roles = rolesInSession(account.roles, hasSecondFactor);
  return { kind: 'account', accountId: account.id, sessionId, name, email, hasSecondFactor, ...roles };
}

/** Whoever a page asks for by itself: asking is no use of the session, so that a page that asks keeps nobody logged in. */
export async function actorInPassing(): Promise<Actor> {
  const sessionId = await readSessionCookie();
  const { session } = await sessionInPassing(sessionId);
  return session ? actorIn(session) : visitor;
}

/** When a session ends, or null when it has; asked in passing as well. */
export async function endOfSession(sessionId: string): Promise<Date | null> {
  const { session, terms } = await sessionInPassing(sessionId);
  return session && sessionEndsAt({ ...session, roles: session.account.roles }, terms);
}

async function sessionInPassing(sessionId: string | null) {
  const { now, today } = moment();
  const terms = await getSettings(today);
  return { session: sessionId ? await findAliveSession(sessionId, now, terms) : null, terms };
}

type Beginning = {
  accountId: string;
  now: Date;
  authenticated: boolean;
  /** Whoever asked: a session of the same account that this browser had ends; another account's is its owner's to end. */
  instead?: Actor;
};

export async function startSession(
  tx: Transaction,
  { accountId, now, authenticated, instead = visitor }: Beginning,
): Promise<NewSession> {
  const device = await clientDevice();
  if (instead.kind !== 'visitor' && instead.accountId === accountId) await endSession(tx, instead.sessionId, now);
  await tx.account.updateMany({ where: { id: accountId }, data: { lastLoginAt: now } });
  return tx.session.create({
    data: { accountId, createdAt: now, lastSeenAt: now, authenticatedAt: authenticated ? now : null, device },
    select: { id: true, accountId: true },
  });
}

export async function endSession(tx: Transaction, sessionId: string, now: Date) {
  await tx.session.updateMany({ where: { id: sessionId, endedAt: null }, data: { endedAt: now } });
}

export async function endAllSessions(tx: Transaction, accountId: string, now: Date) {
  await tx.session.updateMany({ where: { accountId, endedAt: null }, data: { endedAt: now } });
}

/** A whole session replaces half a one: a cookie from before is worth nothing. Null when that one ended. */
export function completeSession(tx: Transaction, sessionId: string, now: Date): Promise<NewSession | null> {
  return replaceSession(tx, sessionId, { authenticatedAt: now, secondFactorAt: now }, now);
}
