import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { meetingKeySchema } from '@/lib/groups/group-forms';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused } from '@/lib/shared/results';
import { addAttendee } from './data/meetings';
import { lockOwnMeeting, type OwnMeetingReason } from './own-meeting';
import { settleMeeting } from './settle-meeting';

/** A member says for themselves that they were there. */
export async function confirmMeeting(
  key: z.output<typeof meetingKeySchema>,
  { actor, now }: Context<AccountActor>,
): Promise<Accepted | Refused<OwnMeetingReason>> {
  return inTransaction(async (tx): Promise<Accepted | Refused<OwnMeetingReason>> => {
    const held = await lockOwnMeeting(tx, actor, key);
    if (!held.ok) return held;
    const { group, meeting } = held;
    const { registrationId } = group.own;
    if (!(await addAttendee(tx, meeting.id, { registrationId, confirmedAt: now }))) return accepted({});
    const acted = by(actor, 'registrant', now);
    await record(tx, 'group_meeting_confirmed', key.id, acted, { meetingId: meeting.id });
    await settleMeeting(tx, group, meeting, acted);
    return accepted({});
  });
}
