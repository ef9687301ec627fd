'use server';

import { confirmSchema, newPasswordSchema } from '@/lib/access/account-forms';
import { defineAction } from '@/lib/server/access/door';
import { writeSessionCookie } from '@/lib/server/access/session-cookie';
import { acceptInvitation } from '@/lib/server/casework/accept-invitation';
import { goTo } from '@/lib/server/platform/action';

const tokenOf = (form: FormData) => String(form.get('token') ?? '');

/** For who has no account, or none with a password: the password is a new one. */
export const submitFirstPassword = defineAction({
  permission: 'accept_invitation',
  limit: 'confirm_account',
  limitedAccount: tokenOf,
  schema: newPasswordSchema,
  run: async (input, context) => lead(await acceptInvitation({ ...input, passwordIs: 'new' }, context)),
});

/** For who has an account: its own password. */
export const submitAcceptance = defineAction({
  permission: 'accept_invitation',
  limit: 'confirm_account',
  limitedAccount: tokenOf,
  schema: confirmSchema,
  run: async (input, context) => lead(await acceptInvitation({ ...input, passwordIs: 'own' }, context)),
});

/** The role holds only with a second factor: the code is asked for, or one is set up. */
async function lead(answer: Awaited<ReturnType<typeof acceptInvitation>>) {
  if (!answer.ok) return answer;
  await writeSessionCookie(answer.session);
  if (answer.codeNeeded) return goTo('/inloggen/code');
  return goTo('/account/tweede-factor', answer.session.accountId);
}
