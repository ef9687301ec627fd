'use server';

import { landingPath } from '@/lib/access/actor';
import {
  invitationSchema,
  inviteSchema,
  resetSecondFactorSchema,
  revokeRoleSchema,
} from '@/lib/casework/casework-forms';
import { defineAction } from '@/lib/server/access/door';
import { inviteColleague } from '@/lib/server/casework/invite-colleague';
import { resendInvitation } from '@/lib/server/casework/resend-invitation';
import { resetColleaguesSecondFactor } from '@/lib/server/casework/reset-second-factor';
import { revokeRole } from '@/lib/server/casework/revoke-role';
import { withdrawInvitation } from '@/lib/server/casework/withdraw-invitation';

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

export const submitSecondFactorReset = defineAction({
  permission: 'manage_people',
  limit: 'save',
  schema: resetSecondFactorSchema,
  run: resetColleaguesSecondFactor,
  next: '/beheer/medewerkers?na=tweede_stap',
});

export const submitRevocation = defineAction({
  permission: 'manage_people',
  limit: 'save',
  schema: revokeRoleSchema,
  run: revokeRole,
  next: ({ rolesLeft, isOwn }) => {
    // Whoever revoked their own last power can't come back to this list.
    if (!isOwn || rolesLeft.includes('register_manager')) return '/beheer/medewerkers?na=rol';
    return rolesLeft.length > 0 ? landingPath(rolesLeft) : '/inloggen';
  },
});
