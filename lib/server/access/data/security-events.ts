import 'server-only';
import { ownRole, type Role } from '@/lib/access/actor';
import { SECURITY_WINDOW_MS } from '@/lib/access/security-events';
import { listEvents } from '@/lib/server/platform/audit';
import type { Transaction } from '@/lib/server/platform/db/database';
import type { SecurityEventCode } from '@/lib/shared/audit-events';
import { isUuid } from '@/lib/shared/ids';
import type { Paged, Place } from '@/lib/shared/list-place';

/** The role that an account acts in, or null when there is no such account; its events of one code come one at a time. */
export async function lockEventsOf(
  tx: Transaction,
  accountId: string,
  event: SecurityEventCode,
): Promise<{ role: Role } | null> {
  if (!isUuid(accountId)) return null;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${event} ${accountId}`}, 0))`;
  const account = await tx.account.findUnique({ where: { id: accountId }, select: { roles: true } });
  return account && { role: ownRole(account.roles) };
}

export async function countRecorded(
  tx: Transaction,
  accountId: string,
  { event, now }: { event: SecurityEventCode; now: Date },
): Promise<number> {
  const since = new Date(now.getTime() - SECURITY_WINDOW_MS);
  return tx.auditEvent.count({ where: { subjectType: 'account', subjectId: accountId, event, at: { gt: since } } });
}

export async function isRoleUseRecorded(tx: Transaction, sessionId: string, role: Role): Promise<boolean> {
  const [session] = await tx.$queryRaw<{ accountId: string; createdAt: Date }[]>`
    SELECT account_id AS "accountId", created_at AS "createdAt" FROM session WHERE id = ${sessionId}::uuid FOR UPDATE`;
  if (!session) return true;
  const of = { subjectType: 'account', subjectId: session.accountId, event: 'role_used' };
  const found = await tx.auditEvent.findFirst({
    where: {
      ...of,
      at: { gte: session.createdAt },
      AND: [{ details: { path: ['session'], equals: sessionId } }, { details: { path: ['role'], equals: role } }],
    },
    select: { id: true },
  });
  return found !== null;
}

export type RecordedSecurityEvent = {
  id: string;
  at: Date;
  event: SecurityEventCode;
  details: { permission?: string; limit?: string; role?: string; more?: boolean };
};

const EVENTS_A_PAGE = 20;

export async function listSecurityEvents(accountIds: string[], place: Place): Promise<Paged<RecordedSecurityEvent>> {
  if (accountIds.length === 0) return { rows: [], before: null, after: null };
  const subjects = accountIds.map((id) => ({ type: 'account', id }) as const);
  const { rows, ...steps } = await listEvents(subjects, place, { size: EVENTS_A_PAGE, kind: 'security' });
  return { rows: rows.map(({ event, ...row }) => ({ ...row, event: event as SecurityEventCode })), ...steps };
}
