import 'server-only';
import type { Role } from '@/lib/access/actor';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { momentOf, onePart, readPart } from '@/lib/server/platform/db/parts';
import { isUuid } from '@/lib/shared/ids';
import { lockAccount } from './email-changes';

type Change = { authenticatedAt?: Date; secondFactorAt?: Date | null };

export type NewSession = { id: string; accountId: string };

/** A session, with whose it is. */
export type HeldSession = {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  endedAt: Date | null;
  authenticatedAt: Date | null;
  secondFactorAt: Date | null;
  account: {
    id: string;
    name: string;
    email: string;
    roles: Role[];
    totpSecret: string | null;
    totpSince: Date | null;
  };
};

type SessionMoments = 'createdAt' | 'lastSeenAt' | 'endedAt' | 'authenticatedAt' | 'secondFactorAt';
type StoredSession = Record<'createdAt' | 'lastSeenAt', string> &
  Record<'endedAt' | 'authenticatedAt' | 'secondFactorAt', string | null> &
  Omit<HeldSession, SessionMoments | 'account'> & {
    account: Omit<HeldSession['account'], 'totpSince'> & { totpSince: string | null };
  };

/** Every page of everybody who is logged in begins with it. */
export async function findSession(id: string): Promise<HeldSession | null> {
  if (!isUuid(id)) return null;
  return readPart(
    onePart<StoredSession, HeldSession>(
      Prisma.sql`SELECT s.id, s.created_at AS "createdAt", s.last_seen_at AS "lastSeenAt", s.ended_at AS "endedAt",
          s.authenticated_at AS "authenticatedAt", s.second_factor_at AS "secondFactorAt",
          json_build_object('id', a.id, 'name', a.name, 'email', a.email, 'roles', a.roles,
            'totpSecret', a.totp_secret, 'totpSince', a.totp_since) AS account
        FROM session s JOIN account a ON a.id = s.account_id WHERE s.id = ${id}::uuid`,
      ({ createdAt, lastSeenAt, endedAt, authenticatedAt, secondFactorAt, account, ...session }) => ({
        ...session,
        createdAt: momentOf(createdAt),
        lastSeenAt: momentOf(lastSeenAt),
        endedAt: momentOf(endedAt),
        authenticatedAt: momentOf(authenticatedAt),
        secondFactorAt: momentOf(secondFactorAt),
        account: { ...account, totpSince: momentOf(account.totpSince) },
      }),
    ),
  );
}

export type OwnSession = { id: string; createdAt: Date; lastSeenAt: Date; device: string };

export async function listSessions(accountId: string): Promise<OwnSession[]> {
  return (await reader()).session.findMany({
    where: {
      accountId,
      endedAt: null,
      authenticatedAt: { not: null },
      OR: [{ account: { totpSecret: null } }, { secondFactorAt: { not: null } }],
    },
    select: { id: true, createdAt: true, lastSeenAt: true, device: true },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
  });
}

export async function endSessionOf(tx: Transaction, accountId: string, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.session.updateMany({ where: { id, accountId, endedAt: null }, data: { endedAt: now } });
  return count === 1;
}

export async function endSessionsBut(tx: Transaction, accountId: string, keep: string, now: Date): Promise<string[]> {
  const rows = await tx.session.updateManyAndReturn({
    where: { accountId, endedAt: null, id: { not: keep } },
    data: { endedAt: now },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

export async function touchSession(tx: Transaction, id: string, now: Date) {
  await tx.session.updateMany({ where: { id, endedAt: null }, data: { lastSeenAt: now } });
}

/** It began when the other one began, so that its last end stays. Null when that one ended in the meantime. */
export async function replaceSession(
  tx: Transaction,
  id: string,
  changed: Change,
  now: Date,
): Promise<NewSession | null> {
  const [old] = await tx.session.updateManyAndReturn({ where: { id, endedAt: null }, data: { endedAt: now } });
  if (!old) return null;
  const { accountId, createdAt, authenticatedAt, secondFactorAt, device } = old;
  return tx.session.create({
    data: { accountId, createdAt, authenticatedAt, secondFactorAt, device, lastSeenAt: now, ...changed },
    select: { id: true, accountId: true },
  });
}

/** How many there were with this one, or null when the session has none left, or ended. */
export async function countTry(tx: Transaction, id: string, most: number): Promise<number | null> {
  const [tried] = await tx.session.updateManyAndReturn({
    where: { id, endedAt: null, codesTried: { lt: most } },
    data: { codesTried: { increment: 1 } },
    select: { codesTried: true },
  });
  return tried?.codesTried ?? null;
}

/** The account first, then the session. Null when it ended; or else whether the second factor was given in it. */
export async function lockOwnSession(
  tx: Transaction,
  { accountId, sessionId }: { accountId: string; sessionId: string },
): Promise<{ isSecondFactorGiven: boolean } | null> {
  await lockAccount(tx, accountId);
  const [held] = await tx.$queryRaw<{ isSecondFactorGiven: boolean }[]>`
    SELECT second_factor_at IS NOT NULL AS "isSecondFactorGiven" FROM session
    WHERE id = ${sessionId}::uuid AND account_id = ${accountId}::uuid AND ended_at IS NULL FOR UPDATE`;
  return held ?? null;
}

/** After a change of what an account is logged in with; the session must be held. */
export async function stayOnlyHere(
  tx: Transaction,
  { accountId, sessionId }: { accountId: string; sessionId: string },
  changed: Change,
  now: Date,
): Promise<NewSession> {
  await endSessionsBut(tx, accountId, sessionId, now);
  const session = await replaceSession(tx, sessionId, changed, now);
  if (!session) throw new Error('A session ended while it was held');
  return session;
}
