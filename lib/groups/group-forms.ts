import { z } from 'zod';
import { neededUnits } from '@/lib/portfolio/activity-forms';
import { line, oneOf, tick, typedDate } from '@/lib/shared/form-fields';

export const groupAnswers = ['join', 'decline'] as const;

const id = z.uuid();

/** The id comes from the page, so that sending twice makes one. */
export const startGroupSchema = z.object({ id, name: line({ max: 100 }) });
export const groupKeySchema = z.object({ id });
export const inviteMemberSchema = z.object({ id, number: line({ max: 40 }), name: line({ max: 200 }) });
export const answerInvitationSchema = z.object({ id, answer: oneOf(groupAnswers) });
export const meetingKeySchema = z.object({ id, meetingId: z.uuid() });
export const noteMeetingSchema = z.object({
  ...meetingKeySchema.shape,
  day: typedDate(),
  type: line({ max: 100 }),
  units: neededUnits(),
  subject: line({ max: 200 }),
  attended: tick(),
});
