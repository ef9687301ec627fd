import 'server-only';
import { cache } from 'react';
import { type Actor, rolesInSession, visitor } from '@/lib/access/actor';
import { isSessionAlive, sessionEndsAt } from '@/lib/access/session-terms';
import { clientDevice } from './client-device';
import { moment } from './clock';
import { getSettings } from './data/settings';
import { reader, type Transaction } from './db';
import { readSessionCookie } from './session-cookie';

const SEEN_EVERY_MS = 60_000;

type Terms = { sessionHours: number; privilegedSessionHours: number };

/** Who is asking, and when their session ends if they do nothing more; null for a visitor. */
type Standing = { actor: Actor; endsAt: Date | null };

const nobody: Standing = { actor: visitor, endsAt: null };

/** Worked out once a request, from the session's row as it is now. */
export const currentStanding = cache(async (): Promise<Standing> => {
  const sessionId = await readSessionCookie();
  if (!sessionId) return nobody;
  const { now, today } = moment();
  return standingOfSession(sessionId, now, await getSettings(today));
});

export async function currentActor(): Promise<Actor> {
  return (await currentStanding()).actor;
}

/** The actor that a session stands for at `now`; a visitor when it ended, was unused too long or never was. */
export async function actorOfSession(sessionId: string, now: Date, terms: Terms): Promise<Actor> {
  return (await standingOfSession(sessionId, now, terms)).actor;
}

async function standingOfSession(sessionId: string, now: Date, terms: Terms): Promise<Standing> {
  const session = await findAliveSession(sessionId, now, terms);
  if (!session) return nobody;
  const { account, lastSeenAt } = session;
  const isUsedAnew = now.getTime() - lastSeenAt.getTime() > SEEN_EVERY_MS;
  if (isUsedAnew) {
    const db = await reader();
    await db.session.updateMany({ where: { id: sessionId, endedAt: null }, data: { lastSeenAt: now } });
  }
  const used = { lastSeenAt: isUsedAnew ? now : lastSeenAt, endedAt: null, roles: account.roles };
  return { actor: actorIn(session), endsAt: sessionEndsAt(used, terms) };
}

type AliveSession = NonNullable<Awaited<ReturnType<typeof findAliveSession>>>;

async function findAliveSession(sessionId: string, now: Date, terms: Terms) {
  const session = await (await reader()).session.findUnique({ where: { id: sessionId }, include: { account: true } });
  return session && isSessionAlive({ ...session, roles: session.account.roles }, terms, now) ? session : null;
}

function actorIn({ id: sessionId, account, authenticatedAt, secondFactorAt }: AliveSession): Actor {
  if (!authenticatedAt) return { kind: 'half_authenticated', accountId: account.id, sessionId };
  const { name, email } = account;
  const roles = rolesInSession(account.roles, secondFactorAt !== null);
  return { kind: 'account', accountId: account.id, sessionId, name, email, ...roles };
}

/** When a session ends, or null when it has; asking is no use of it, so that a page that asks keeps nobody logged in. */
export async function endOfSession(sessionId: string): Promise<Date | null> {
  const { now, today } = moment();
  const terms = await getSettings(today);
  const session = await findAliveSession(sessionId, now, terms);
  return session && sessionEndsAt({ ...session, roles: session.account.roles }, terms);
}

/** Starts a session; with `authenticated` false it waits for the second factor. */
export async function startSession(
  tx: Transaction,
  session: { accountId: string; now: Date; authenticated: boolean },
): Promise<{ id: string; accountId: string }> {
  const { accountId, now, authenticated } = session;
  const device = await clientDevice();
  await tx.account.updateMany({ where: { id: accountId }, data: { lastLoginAt: now } });
  return tx.session.create({
    data: { accountId, createdAt: now, lastSeenAt: now, authenticatedAt: authenticated ? now : null, device },
    select: { id: true, accountId: true },
  });
}

/** Ends a session; ending an ended one changes nothing. */
export async function endSession(tx: Transaction, sessionId: string, now: Date) {
  await tx.session.updateMany({ where: { id: sessionId, endedAt: null }, data: { endedAt: now } });
}

/** Ends every session of an account: a new password holds everywhere at once. */
export async function endAllSessions(tx: Transaction, accountId: string, now: Date) {
  await tx.session.updateMany({ where: { accountId, endedAt: null }, data: { endedAt: now } });
}

/**
 * The second factor was given: half a session becomes a whole one with a new start, and in a whole one the roles hold
 * that were withheld. False when it ended, or somebody gave it there before.
 */
export async function completeSession(tx: Transaction, sessionId: string, now: Date): Promise<boolean> {
  const { count } = await tx.session.updateMany({
    where: { id: sessionId, endedAt: null, secondFactorAt: null },
    data: { authenticatedAt: now, secondFactorAt: now, lastSeenAt: now },
  });
  return count === 1;
}
