import 'server-only';
import type { InvitedRole } from '@/lib/access/invitations';
import type { Invitation as InvitationRow } from '@/lib/server/generated/prisma/client';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { isUuid } from '@/lib/shared/ids';

export type Invitation = Omit<InvitationRow, 'role'> & { role: InvitedRole };
export type NewInvitation = Pick<
  Invitation,
  'email' | 'emailNormalised' | 'name' | 'role' | 'invitedById' | 'createdAt' | 'expiresAt'
> & { providerId?: string };

const WAITING = { acceptedAt: null, withdrawnAt: null } as const;

export async function findInvitation(id: string): Promise<Invitation | null> {
  if (!isUuid(id)) return null;
  const row = await (await reader()).invitation.findUnique({ where: { id } });
  return row && fromRow(row);
}

/** Of colleagues or of a provider, neither accepted nor withdrawn, also when their term is past; oldest first. */
export async function listOpenInvitations(providerId: string | null = null): Promise<Invitation[]> {
  const rows = await (await reader()).invitation.findMany({
    where: { ...WAITING, providerId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(fromRow);
}

type Sought = Pick<Invitation, 'emailNormalised' | 'role'> & { providerId?: string | null };

const sameAs = ({ emailNormalised, role, providerId = null }: Sought) => ({ emailNormalised, role, providerId });

/** The open one to a role for an address, read under the address's lock; also when its term is past. */
export async function findOpenInvitation(tx: Transaction, sought: Sought): Promise<Invitation | null> {
  const row = await tx.invitation.findFirst({ where: { ...WAITING, ...sameAs(sought) } });
  return row && fromRow(row);
}

export async function isReplaced({ createdAt, ...invitation }: Invitation): Promise<boolean> {
  const newer = await (await reader()).invitation.count({
    where: { ...sameAs(invitation), createdAt: { gt: createdAt } },
  });
  return newer > 0;
}

/** Everything about invitations to one address goes one after the other: two at once meet here. */
export async function lockInvitedAddress(tx: Transaction, emailNormalised: string) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${emailNormalised}, 2))`;
}

export async function lockInvitation(tx: Transaction, id: string): Promise<Invitation | null> {
  if (!isUuid(id)) return null;
  const found = await tx.invitation.findUnique({ where: { id }, select: { emailNormalised: true } });
  if (!found) return null;
  await lockInvitedAddress(tx, found.emailNormalised);
  const row = await tx.invitation.findUnique({ where: { id } });
  return row && fromRow(row);
}

/** In the order of the addresses, against deadlocks. */
export async function lockInvitationsBy(tx: Transaction, accountId: string): Promise<Invitation[]> {
  const sent = await tx.invitation.findMany({
    where: { ...WAITING, invitedById: accountId },
    orderBy: { emailNormalised: 'asc' },
    select: { id: true },
  });
  const locked: Invitation[] = [];
  for (const { id } of sent) {
    const invitation = await lockInvitation(tx, id);
    if (invitation) locked.push(invitation);
  }
  return locked;
}

/** Writes an invitation in the place of the open one for the same address and role; the address must be locked. */
export async function replaceInvitation(tx: Transaction, invitation: NewInvitation): Promise<string> {
  const open = { ...WAITING, ...sameAs(invitation) };
  await tx.invitation.updateMany({ where: open, data: { withdrawnAt: invitation.createdAt } });
  const { id } = await tx.invitation.create({ data: invitation, select: { id: true } });
  return id;
}

/** False when it was accepted, withdrawn or replaced in the meantime. */
export async function markWithdrawn(tx: Transaction, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.invitation.updateMany({ where: { id, ...WAITING }, data: { withdrawnAt: now } });
  return count === 1;
}

export async function markAccepted(tx: Transaction, id: string, now: Date) {
  const { count } = await tx.invitation.updateMany({
    where: { id, ...WAITING, expiresAt: { gt: now } },
    data: { acceptedAt: now },
  });
  if (count !== 1) throw new Error('An invitation changed while its address was locked');
}

function fromRow(row: InvitationRow): Invitation {
  const { role } = row;
  if (role === 'registrant') throw new Error('Nobody is invited to be a registrant');
  return { ...row, role };
}
