import 'server-only';
import type { Role } from '@/lib/access/actor';
import { type GrantedRole, grantedRoles, isGrantedRole } from '@/lib/casework/role-changes';
import type { Prisma } from '@/lib/server/generated/prisma/client';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { NOT_FROZEN } from '@/lib/server/portfolio/data/portfolios';
import { lockForReview } from '@/lib/server/review/data/reviews';
import { isUuid } from '@/lib/shared/ids';

export type Colleague = {
  id: string;
  name: string;
  email: string;
  roles: { role: GrantedRole; since: Date }[];
  held: Role[];
  hasSecondFactor: boolean;
  lastSeenAt: Date | null;
};

const SHOWN = { id: true, name: true, email: true, roles: true, createdAt: true, totpSecret: true } as const;
const HAS_POWER = { roles: { hasSome: [...grantedRoles] } };

export async function listColleagues(): Promise<Colleague[]> {
  const rows = await (await reader()).account.findMany({
    where: HAS_POWER,
    select: SHOWN,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return withHistory(rows);
}

export async function findColleague(id: string): Promise<Colleague | null> {
  if (!isUuid(id)) return null;
  const rows = await (await reader()).account.findMany({ where: { ...HAS_POWER, id }, select: SHOWN });
  const [colleague] = await withHistory(rows);
  return colleague ?? null;
}

type Row = { id: string; name: string; email: string; roles: Role[]; createdAt: Date; totpSecret: string | null };

/** A role that no invitation gave, such as a persona's, is as old as its account. */
async function withHistory(rows: Row[]): Promise<Colleague[]> {
  const db = await reader();
  const ids = rows.map(({ id }) => id);
  const given = await db.auditEvent.findMany({
    where: { event: 'role_given', subjectType: 'account', subjectId: { in: ids } },
    orderBy: { id: 'asc' },
  });
  const seen = await db.session.groupBy({
    by: ['accountId'],
    where: { accountId: { in: ids } },
    _max: { lastSeenAt: true },
  });
  const since = new Map(
    given.map(({ subjectId, details, at }) => [`${subjectId} ${(details as { role?: string }).role}`, at]),
  );
  const lastSeen = new Map(seen.map(({ accountId, _max }) => [accountId, _max.lastSeenAt]));
  return rows.map(({ id, name, email, roles, createdAt, totpSecret }) => ({
    id,
    name,
    email,
    roles: roles.filter(isGrantedRole).map((role) => ({ role, since: since.get(`${id} ${role}`) ?? createdAt })),
    held: roles,
    hasSecondFactor: totpSecret !== null,
    lastSeenAt: lastSeen.get(id) ?? null,
  }));
}

/**
 * Everybody who is a register manager, held until the transaction ends, and with them whom something is done to: whoever
 * takes something from a colleague comes here first. In one order, as workers are held.
 */
export async function lockManagers(tx: Transaction, colleagueId: string): Promise<string[]> {
  const known = isUuid(colleagueId) ? [colleagueId] : [];
  const rows = await tx.$queryRaw<{ id: string; isManager: boolean }[]>`
    SELECT id, 'register_manager' = ANY (roles) AS "isManager" FROM account
    WHERE 'register_manager' = ANY (roles) OR id = ANY (${known}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  return rows.filter(({ isManager }) => isManager).map(({ id }) => id);
}

/** Of these accounts, those that have one in use. */
export async function whoHasSecondFactor(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const where = { id: { in: ids.filter(isUuid) }, totpSecret: { not: null } };
  return (await tx.account.findMany({ where, select: { id: true } })).map(({ id }) => id);
}

/** Gives back every open case that somebody had; the cases' ids. Who had a case that ended stays known. */
export async function releaseCasesOf(tx: Transaction, accountId: string): Promise<string[]> {
  const rows = await tx.application.updateManyAndReturn({
    where: { assignedToId: accountId, endedAt: null },
    data: { assignedToId: null, assignedAt: null },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** The same of the activities that somebody was to review, each held as for whoever else writes it. */
export async function releaseActivitiesOf(tx: Transaction, accountId: string): Promise<string[]> {
  const where = {
    assignedToId: accountId,
    state: { in: ['submitted', 'in_review', 'information_requested'] },
    ...NOT_FROZEN,
  } satisfies Prisma.ActivityWhereInput;
  const waiting = await tx.activity.findMany({ where, select: { id: true } });
  const ids = waiting.map(({ id }) => id);
  await lockForReview(tx, ids);
  const rows = await tx.activity.updateManyAndReturn({
    where: { ...where, id: { in: ids } },
    data: { assignedToId: null, assignedAt: null },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

export async function removeSecondFactor(tx: Transaction, accountId: string): Promise<boolean> {
  const { count: secrets } = await tx.account.updateMany({
    where: { id: accountId, totpSecret: { not: null } },
    data: { totpSecret: null, totpLastStep: null, version: { increment: 1 } },
  });
  const { count: codes } = await tx.recoveryCode.deleteMany({ where: { accountId } });
  const { count: setups } = await tx.secondFactorSetup.deleteMany({ where: { accountId } });
  return secrets + codes + setups > 0;
}
