import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { noteMeetingSchema } from '@/lib/groups/group-forms';
import { meetingErrors } from '@/lib/groups/meeting-rules';
import { loadNormSets } from '@/lib/server/content/data/normsets';
import { notifyEach } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import type { FieldErrors } from '@/lib/shared/action-state';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { type Group, lockOwnGroup } from './data/groups';
import { addAttendee, createMeeting, findMeeting } from './data/meetings';

export type NoteMeetingReason = { code: 'group_unknown' | 'meeting_unknown' };
type Answer = Accepted | Refused<NoteMeetingReason> | { ok: false; errors: FieldErrors };

/** Whoever notes it was there only if they say so. The others are asked. One alone is below any quorum. */
export async function noteMeeting(
  { id, meetingId, day, type: typeCode, units, subject, attended }: z.output<typeof noteMeetingSchema>,
  { actor, now, today }: Context<AccountActor>,
): Promise<Answer> {
  const normSets = await loadNormSets();
  return inTransaction(async (tx): Promise<Answer> => {
    const group = await lockOwnGroup(tx, actor, id);
    if (!group) return refused({ code: 'group_unknown' });
    const { registrationId, registeredOn } = group.own;
    const errors = meetingErrors({ day, type: typeCode, units }, { normSets, registeredOn, today });
    if (Object.keys(errors).length > 0) return { ok: false, errors };
    const meeting = { id: meetingId, groupId: id, day, typeCode, units, subject };
    if (!(await createMeeting(tx, { ...meeting, notedById: registrationId, notedAt: now })))
      return (await findMeeting(tx, id, meetingId)) ? accepted({}) : refused({ code: 'meeting_unknown' });
    const acted = by(actor, 'registrant', now);
    await record(tx, 'group_meeting_noted', id, acted, { meetingId });
    if (attended) {
      await addAttendee(tx, meetingId, { registrationId, confirmedAt: now });
      await record(tx, 'group_meeting_confirmed', id, acted, { meetingId });
    }
    await askOthers(tx, group, { meetingId, day, at: now });
    return accepted({});
  });
}

type Noted = { meetingId: string; day: CalendarDate; at: Date };

async function askOthers(tx: Transaction, { id, name, own, members }: Group, { meetingId, day, at }: Noted) {
  const others = members.filter(({ registrationId, joinedAt }) => joinedAt && registrationId !== own.registrationId);
  const path = `/mijn/groepen/${id}`;
  const news = { code: 'group_meeting_noted', params: { group: name, day }, path } as const;
  const told = others.flatMap(({ registrationId, accountId }) => {
    const key = `group_meeting_noted:${meetingId}:${registrationId}`;
    return accountId ? [{ to: accountId, template: 'group_news' as const, params: { path }, key, at, news }] : [];
  });
  await notifyEach(tx, told);
}
