import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { meetingKeySchema } from '@/lib/groups/group-forms';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { deleteMeeting } from './data/meetings';
import { lockOwnMeeting, type OwnMeetingReason } from './own-meeting';

export type WithdrawMeetingReason = OwnMeetingReason | { code: 'meeting_counts' };
type Answer = Accepted | Refused<WithdrawMeetingReason>;

/** By whoever noted it, as long as nobody's activity came of it. */
export async function withdrawMeeting(
  key: z.output<typeof meetingKeySchema>,
  { actor, now }: Context<AccountActor>,
): Promise<Answer> {
  return inTransaction(async (tx): Promise<Answer> => {
    const held = await lockOwnMeeting(tx, actor, key);
    if (!held.ok) return held;
    const { group, meeting } = held;
    if (meeting.notedById !== group.own.registrationId) return refused({ code: 'meeting_unknown' });
    if (!(await deleteMeeting(tx, meeting.id))) return refused({ code: 'meeting_counts' });
    await record(tx, 'group_meeting_withdrawn', key.id, by(actor, 'registrant', now), { meetingId: meeting.id });
    return accepted({});
  });
}
