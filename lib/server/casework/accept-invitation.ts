import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { type InvitedRole, invitationStatus } from '@/lib/access/invitations';
import {
  type Account,
  type Credentials,
  createAccount,
  findCredentialsByEmail,
  setPassword,
} from '@/lib/server/access/data/accounts';

import {
  findInvitation,
  type Invitation,
  isReplaced,
  lockInvitation,
  markAccepted,
} from '@/lib/server/access/data/invitations';
import { giveRole } from '@/lib/server/access/data/roles';
import { hashPassword, passwordErrors } from '@/lib/server/access/passwords';
import { endAllSessions, startSession } from '@/lib/server/access/session';
import { isPasswordOf } from '@/lib/server/access/wrong-guesses';
import { notify } from '@/lib/server/mail/notify';
import { by, record } from '@/lib/server/platform/audit';
import type { Moment } from '@/lib/server/platform/clock';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { readLinkToken } from '@/lib/server/platform/links';
import { addContact, isContactOf, shareProvider } from '@/lib/server/providers/data/contacts';
import type { FieldErrors } from '@/lib/shared/action-state';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';

export type InvitationLinkReason = {
  code: 'link_unknown' | 'link_expired' | 'link_used' | 'link_replaced' | 'link_withdrawn' | 'has_role_already';
};
export type AcceptReason = InvitationLinkReason | { code: 'changed_meanwhile' };

/** An account's own password, or a first one for who has no account yet or none with a password. */
export type PasswordAsked = 'own' | 'new';

type Usable = { invitation: Invitation; invitee: Credentials | null; asks: PasswordAsked };
type Given = { token: string; password: string; passwordIs: PasswordAsked };
type Started = {
  session: { id: string; accountId: string };
  codeNeeded: boolean;
  loggedIn?: string;
  role: InvitedRole;
};

export async function findUsableInvitation(
  token: string,
  now: Date,
): Promise<Accepted<Usable> | Refused<InvitationLinkReason>> {
  const id = readLinkToken('accept_invitation', token);
  const invitation = id && (await findInvitation(id));
  if (!invitation) return refused({ code: 'link_unknown' });
  const reason = linkReason(invitation, now);
  if (reason?.code === 'link_withdrawn' && (await isReplaced(invitation))) return refused({ code: 'link_replaced' });
  if (reason) return refused(reason);
  const invitee = await findCredentialsByEmail(invitation.email);
  if (invitee && (await isWhatTheyAre(invitee, invitation))) return refused({ code: 'has_role_already' });
  return accepted({ invitation, invitee, asks: invitee?.passwordHash ? 'own' : 'new' });
}

/** The session has no second factor yet: power over others holds only once there is one. */
export async function acceptInvitation(
  { token, password, passwordIs }: Given,
  { now, actor }: Pick<Moment, 'now'> & { actor?: Actor },
): Promise<Accepted<Started> | Refused<AcceptReason> | { ok: false; errors: FieldErrors; guessedAt?: string }> {
  const found = await findUsableInvitation(token, now);
  if (!found.ok) return found;
  const { invitee, asks } = found;
  if (passwordIs !== asks) return refused({ code: 'changed_meanwhile' });
  const errors = await wrongPassword(found, password, now);
  if (errors) return { ok: false, errors, guessedAt: invitee?.id };
  const passwordHash = invitee?.passwordHash ?? (await hashPassword(password));

  return inTransaction(async (tx): Promise<Accepted<Started> | Refused<AcceptReason>> => {
    const invitation = await lockInvitation(tx, found.invitation.id);
    if (!invitation) return refused({ code: 'link_unknown' });
    const reason = linkReason(invitation, now);
    if (reason) return refused(reason);
    // The password was checked against the account as it was before this transaction.
    const current = await findCredentialsByEmail(invitation.email, tx);
    if (current?.id !== invitee?.id || current?.passwordHash !== invitee?.passwordHash)
      return refused({ code: 'changed_meanwhile' });
    const accountId = await roleHolder(tx, invitation, current, passwordHash, now);
    if (!accountId) return refused({ code: 'changed_meanwhile' });
    if (current && asks === 'new') {
      await setPassword(tx, accountId, { passwordHash, askedAt: now, now });
      await endAllSessions(tx, accountId, now);
    }
    await markAccepted(tx, invitation.id, now);
    await recordRole(tx, invitation, accountId, { isNewAccount: current === null, now });
    const codeNeeded = current !== null && current.totpSecret !== null;
    const session = await startSession(tx, { accountId, now, authenticated: !codeNeeded, instead: actor });
    return accepted({ session, codeNeeded, loggedIn: codeNeeded ? undefined : accountId, role: invitation.role });
  });
}

async function isWhatTheyAre({ id, roles }: Account, { role, providerId }: Invitation): Promise<boolean> {
  return providerId === null ? roles.includes(role) : isContactOf(id, providerId);
}

function linkReason(invitation: Invitation, now: Date): InvitationLinkReason | null {
  switch (invitationStatus(invitation, now)) {
    case 'waiting':
      return null;
    case 'accepted':
      return { code: 'link_used' };
    case 'withdrawn':
      return { code: 'link_withdrawn' };
    case 'expired':
      return { code: 'link_expired' };
  }
}

async function wrongPassword(
  { invitation, invitee }: Usable,
  password: string,
  now: Date,
): Promise<FieldErrors | null> {
  if (!invitee?.passwordHash)
    return passwordErrors(password, { email: invitation.email, name: invitee?.name ?? invitation.name });
  const isRight = await isPasswordOf(invitee, password, now);
  return isRight ? null : { password: { code: 'password_wrong' } };
}

async function roleHolder(
  tx: Transaction,
  { email, name, role, providerId }: Invitation,
  current: Account | null,
  passwordHash: string,
  now: Date,
): Promise<string | null> {
  if (providerId !== null && !(await shareProvider(tx, providerId))) return null;
  const made = { email, name, passwordHash, roles: [role], createdAt: now };
  const accountId = current?.id ?? (await createAccount(tx, made));
  if (!accountId) return null;
  const isNew = current === null || (await giveRole(tx, accountId, role));
  if (providerId === null) return isNew ? accountId : null;
  await addContact(tx, { providerId, accountId, since: now });
  return accountId;
}

type Told = { isNewAccount: boolean; now: Date };

async function recordRole(tx: Transaction, invitation: Invitation, accountId: string, { isNewAccount, now }: Told) {
  const { id: invitationId, email, name, role } = invitation;
  const invitee = by({ accountId }, role, now);
  if (isNewAccount) await record(tx, 'account_confirmed', accountId, invitee);
  await record(tx, 'role_given', accountId, invitee, {
    role,
    invitationId,
    providerId: invitation.providerId ?? undefined,
  });
  const to = { accountId, name, email };
  const mail = { key: `role_given:${invitationId}`, at: now };
  if (role === 'provider') await notify(tx, to, { template: 'contact_added', ...mail });
  else await notify(tx, to, { template: 'role_given', params: { role }, ...mail });
}
