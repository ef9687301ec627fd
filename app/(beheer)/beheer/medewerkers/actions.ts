'use server';

import { landingPath } from '@/lib/access/actor';
import { invitationSchema, inviteSchema, revokeRoleSchema } from '@/lib/casework/casework-forms';
import { defineAction } from '@/lib/server/access/door';
import { inviteColleague } from '@/lib/server/casework/invite-colleague';
import { resendInvitation } from '@/lib/server/casework/resend-invitation';
import { revokeRole } from '@/lib/server/casework/revoke-role';
import { withdrawInvitation } from '@/lib/server/casework/withdraw-invitation';
import { goTo } from '@/lib/server/platform/action';

export const submitInvitation = defineAction({
  permission: 'manage_people',
  limit: 'save',
  schema: inviteSchema,
  run: inviteColleague,
  next: '/beheer/medewerkers?na=uitgenodigd',
});

export const submitInvitationAgain = defineAction({
  permission: 'manage_people',
  limit: 'save',
  schema: invitationSchema,
  run: resendInvitation,
  next: '/beheer/medewerkers?na=opnieuw',
});

export const submitInvitationWithdrawal = defineAction({
  permission: 'manage_people',
  limit: 'save',
  schema: invitationSchema,
  run: withdrawInvitation,
  next: '/beheer/medewerkers?na=ingetrokken',
});

export const submitRevocation = defineAction({
  permission: 'manage_people',
  limit: 'save',
  schema: revokeRoleSchema,
  run: async (input, context) => {
    const result = await revokeRole(input, context);
    if (!result.ok) return result;
    const { rolesLeft } = result;
    // Whoever revoked their own last power can't come back to this list.
    const mayStay = input.accountId !== context.actor.accountId || rolesLeft.includes('register_manager');
    if (mayStay) return goTo('/beheer/medewerkers?na=rol');
    return goTo(rolesLeft.length > 0 ? landingPath(rolesLeft) : '/inloggen');
  },
});
