import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { meetingKeySchema } from '@/lib/groups/group-forms';
import type { Transaction } from '@/lib/server/platform/db/database';
import { lockPortfolio } from '@/lib/server/portfolio/data/portfolios';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { findOwnGroup, type Group, lockOwnGroup } from './data/groups';
import { findMeeting, listAttendees, type Meeting } from './data/meetings';

export type OwnMeetingReason = { code: 'group_unknown' | 'meeting_unknown' };
type Held = Accepted<{ group: Group; meeting: Meeting }> | Refused<OwnMeetingReason>;

/** A member's: the group is held, then the portfolios of that member and of all who say that they were there. */
export async function lockOwnMeeting(
  tx: Transaction,
  actor: AccountActor,
  { id, meetingId }: z.output<typeof meetingKeySchema>,
): Promise<Held> {
  const seen = await lockOwnGroup(tx, actor, id);
  if (!seen) return refused({ code: 'group_unknown' });
  const meeting = await findMeeting(tx, id, meetingId);
  if (!meeting) return refused({ code: 'meeting_unknown' });
  const attendees = (await listAttendees(tx, meetingId)).map(({ registrationId }) => registrationId);
  await lockPortfolio(tx, seen.own.registrationId, ...attendees);
  // Whoever left the register while this waited for their portfolio isn't a member any more.
  const group = await findOwnGroup(actor.accountId, id, tx);
  return group ? accepted({ group, meeting }) : refused({ code: 'group_unknown' });
}
