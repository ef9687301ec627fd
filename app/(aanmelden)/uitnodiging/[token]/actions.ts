'use server';

import { confirmSchema, newPasswordSchema } from '@/lib/access/account-forms';
import type { InvitedRole } from '@/lib/access/invitations';
import { defineAction } from '@/lib/server/access/door';
import { type CookieSession, withSession } from '@/lib/server/access/session-cookie';
import { acceptInvitation } from '@/lib/server/casework/accept-invitation';

const tokenOf = (form: FormData) => String(form.get('token') ?? '');

/** For those who have no account, or none with a password: the password is a new one. */
export const submitFirstPassword = defineAction({
  permission: 'accept_invitation',
  limit: 'confirm_account',
  limitedAccount: tokenOf,
  schema: newPasswordSchema,
  run: (input, context) => acceptInvitation({ ...input, passwordIs: 'new' }, context),
  next: (answer) => leadOn(answer),
});

/** For those who have an account: its own password. */
export const submitAcceptance = defineAction({
  permission: 'accept_invitation',
  limit: 'confirm_account',
  limitedAccount: tokenOf,
  schema: confirmSchema,
  run: (input, context) => acceptInvitation({ ...input, passwordIs: 'own' }, context),
  next: (answer) => leadOn(answer),
});

/** Power over others holds only with a second factor: the code is asked for, or one is set up. */
function leadOn(accepted: { session: CookieSession; codeNeeded: boolean; role: InvitedRole }) {
  const isContact = accepted.role === 'provider';
  if (accepted.codeNeeded) return withSession(`/inloggen/code${isContact ? '?naar=%2Fopleider' : ''}`)(accepted);
  return withSession(isContact ? '/opleider' : '/account/tweede-factor')(accepted);
}
