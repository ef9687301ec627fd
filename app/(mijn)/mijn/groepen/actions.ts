'use server';

import {
  answerInvitationSchema,
  groupKeySchema,
  inviteMemberSchema,
  meetingKeySchema,
  noteMeetingSchema,
  startGroupSchema,
} from '@/lib/groups/group-forms';
import { defineAction } from '@/lib/server/access/door';
import { answerInvitation } from '@/lib/server/groups/answer-invitation';
import { confirmMeeting } from '@/lib/server/groups/confirm-meeting';
import { inviteMember } from '@/lib/server/groups/invite-member';
import { leaveGroup } from '@/lib/server/groups/leave-group';
import { noteMeeting } from '@/lib/server/groups/note-meeting';
import { startGroup } from '@/lib/server/groups/start-group';
import { type UndoConfirmationReason, undoConfirmation } from '@/lib/server/groups/undo-confirmation';
import { type WithdrawMeetingReason, withdrawMeeting } from '@/lib/server/groups/withdraw-meeting';
import type { Accepted, Refused } from '@/lib/shared/results';

/** One form has a button for each of these acts: all may be refused for any of their reasons. */
type Acted = Promise<Accepted | Refused<UndoConfirmationReason | WithdrawMeetingReason>>;

const own = { permission: 'keep_portfolio', limit: 'save' } as const;
const pageOf = (id: string, news: string) => `/mijn/groepen/${id}?na=${news}`;

export const submitNewGroup = defineAction({
  ...own,
  schema: startGroupSchema,
  run: startGroup,
  next: (_, { id }) => pageOf(id, 'begonnen'),
});

export const submitGroupInvitation = defineAction({
  ...own,
  schema: inviteMemberSchema,
  run: inviteMember,
  next: (_, { id }) => pageOf(id, 'uitgenodigd'),
});

export const submitGroupAnswer = defineAction({
  ...own,
  schema: answerInvitationSchema,
  run: answerInvitation,
  next: (_, { id, answer }) => (answer === 'join' ? pageOf(id, 'ja') : '/mijn/groepen?na=nee'),
});

export const submitGroupLeaving = defineAction({
  ...own,
  schema: groupKeySchema,
  run: leaveGroup,
  next: '/mijn/groepen?na=verlaten',
});

export const submitMeeting = defineAction({
  ...own,
  schema: noteMeetingSchema,
  run: noteMeeting,
  next: (_, { id }) => pageOf(id, 'genoteerd'),
});

export const submitMeetingConfirmation = defineAction({
  ...own,
  schema: meetingKeySchema,
  run: (input, context): Acted => confirmMeeting(input, context),
  next: (_, { id }) => pageOf(id, 'erbij'),
});

export const submitConfirmationUndoing = defineAction({
  ...own,
  schema: meetingKeySchema,
  run: (input, context): Acted => undoConfirmation(input, context),
  next: (_, { id }) => pageOf(id, 'toch-niet'),
});

export const submitMeetingWithdrawal = defineAction({
  ...own,
  schema: meetingKeySchema,
  run: (input, context): Acted => withdrawMeeting(input, context),
  next: (_, { id }) => pageOf(id, 'weggehaald'),
});
