import 'server-only';
import { cache } from 'react';
import { type Actor, visitor } from '@/lib/access/actor';
import { isSessionAlive } from '@/lib/access/session-terms';
import { moment } from './clock';
import { getSettings } from './data/settings';
import { reader, type Transaction } from './db';
import { readSessionCookie } from './session-cookie';

const SEEN_EVERY_MS = 60_000;

/** Who is asking, from the session's row as it is now; worked out once a request. */
export const currentActor = cache(async (): Promise<Actor> => {
  const sessionId = await readSessionCookie();
  if (!sessionId) return visitor;
  const { now, today } = moment();
  return actorOfSession(sessionId, now, await getSettings(today));
});

/** The actor that a session stands for at `now`; a visitor when it ended, was unused too long or never was. */
export async function actorOfSession(
  sessionId: string,
  now: Date,
  terms: { sessionHours: number; privilegedSessionHours: number },
): Promise<Actor> {
  const db = await reader();
  const session = await db.session.findUnique({ where: { id: sessionId }, include: { account: true } });
  if (!session) return visitor;
  const { account } = session;
  if (!isSessionAlive({ ...session, roles: account.roles }, terms, now)) return visitor;
  if (now.getTime() - session.lastSeenAt.getTime() > SEEN_EVERY_MS)
    await db.session.updateMany({ where: { id: sessionId, endedAt: null }, data: { lastSeenAt: now } });
  if (!session.authenticatedAt) return { kind: 'half_authenticated', accountId: account.id, sessionId };
  const { name, email, roles } = account;
  return { kind: 'account', accountId: account.id, sessionId, name, email, roles };
}

/** Whether a session's row stands for anybody now. */
export async function isSessionIdAlive(sessionId: string): Promise<boolean> {
  const { now, today } = moment();
  return (await actorOfSession(sessionId, now, await getSettings(today))).kind !== 'visitor';
}

/** Starts a session; with `authenticated` false it waits for the second factor. */
export async function startSession(
  tx: Transaction,
  session: { accountId: string; now: Date; authenticated: boolean },
): Promise<{ id: string; accountId: string }> {
  const { accountId, now, authenticated } = session;
  return tx.session.create({
    data: { accountId, createdAt: now, lastSeenAt: now, authenticatedAt: authenticated ? now : null },
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

/** The second factor was given: the half session becomes a whole one, with a new start. False when it had ended. */
export async function completeSession(tx: Transaction, sessionId: string, now: Date): Promise<boolean> {
  const { count } = await tx.session.updateMany({
    where: { id: sessionId, endedAt: null, authenticatedAt: null },
    data: { authenticatedAt: now, lastSeenAt: now },
  });
  return count === 1;
}
