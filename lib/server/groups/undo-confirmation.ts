import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { meetingKeySchema } from '@/lib/groups/group-forms';
import { mayTakeBack } from '@/lib/groups/meeting-rules';
import type { Context } from '@/lib/server/platform/action';
import { type By, by, record } from '@/lib/server/platform/audit';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { withdrawHeldActivity } from '@/lib/server/review/held-activity';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { listEntries, type MeetingEntry } from './data/entries';
import { deleteAttendee } from './data/meetings';
import { lockOwnMeeting, type OwnMeetingReason } from './own-meeting';
import { settleMeeting } from './settle-meeting';

export type UndoConfirmationReason = OwnMeetingReason | { code: 'entry_reviewed' };
type Answer = Accepted | Refused<UndoConfirmationReason>;

/** What came of it is withdrawn, as long as nobody looked at it. */
export async function undoConfirmation(
  key: z.output<typeof meetingKeySchema>,
  { actor, now }: Context<AccountActor>,
): Promise<Answer> {
  return inTransaction(async (tx): Promise<Answer> => {
    const held = await lockOwnMeeting(tx, actor, key);
    if (!held.ok) return held;
    const { group, meeting } = held;
    const { registrationId } = group.own;
    const own = (await listEntries(tx, meeting.id)).filter((entry) => entry.registrationId === registrationId);
    if (!mayTakeBack(own)) return refused({ code: 'entry_reviewed' });
    if (!(await deleteAttendee(tx, meeting.id, registrationId))) return accepted({});
    const acted = by(actor, 'registrant', now);
    await record(tx, 'group_confirmation_undone', key.id, acted, { meetingId: meeting.id });
    for (const entry of own) if (entry.state !== 'withdrawn') await withdraw(tx, entry, acted);
    await settleMeeting(tx, group, meeting, acted);
    return accepted({});
  });
}

async function withdraw(tx: Transaction, entry: MeetingEntry, by: By) {
  await withdrawHeldActivity(tx, entry, by.at);
  await record(tx, 'activity_withdrawn', entry.id, by);
}
