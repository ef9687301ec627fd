import 'server-only';
import { reader, type Transaction } from '../db';

export type OwnSession = { id: string; createdAt: Date; lastSeenAt: Date; device: string };

/** An account's sessions that are logged in and weren't ended, last used first; those unused too long among them. */
export async function listSessions(accountId: string): Promise<OwnSession[]> {
  return (await reader()).session.findMany({
    where: { accountId, endedAt: null, authenticatedAt: { not: null } },
    select: { id: true, createdAt: true, lastSeenAt: true, device: true },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
  });
}

/** Ends one session of this account; false when there is none (any more). */
export async function endSessionOf(tx: Transaction, accountId: string, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.session.updateMany({ where: { id, accountId, endedAt: null }, data: { endedAt: now } });
  return count === 1;
}

/** Ends every session of this account but one; the ids of those that ended. */
export async function endSessionsBut(tx: Transaction, accountId: string, keep: string, now: Date): Promise<string[]> {
  const rows = await tx.session.updateManyAndReturn({
    where: { accountId, endedAt: null, id: { not: keep } },
    data: { endedAt: now },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Uses a session: its term begins anew. */
export async function touchSession(tx: Transaction, id: string, now: Date) {
  await tx.session.updateMany({ where: { id, endedAt: null }, data: { lastSeenAt: now } });
}

/** The second factor was set up in this session, so its roles hold in it from now on. */
export async function markSecondFactor(tx: Transaction, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.session.updateMany({ where: { id, endedAt: null }, data: { secondFactorAt: now } });
  return count === 1;
}
