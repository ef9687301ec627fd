import 'server-only';
import { isOpenActivity } from '@/lib/portfolio/activity-states';
import { reviewFromOf } from '@/lib/portfolio/activity-submission';
import { loadNormSets } from '@/lib/server/content/data/normsets';
import { readSettings } from '@/lib/server/content/data/settings';
import { notifyEach } from '@/lib/server/mail/notify';
import { type By, record } from '@/lib/server/platform/audit';
import type { Transaction } from '@/lib/server/platform/db/database';
import { createActivity } from '@/lib/server/portfolio/data/activities';
import { listEntries, listWithoutEntry, type MeetingEntry, touchEntries } from './data/entries';
import type { Group } from './data/groups';
import { listAttendees, type Meeting, writeProved } from './data/meetings';

/**
 * Brings what follows from a meeting in line with who say that they were there: from the quorum of its day on an entry
 * for each, and no proof below it. The group and the portfolios of all of them are held.
 */
export async function settleMeeting(tx: Transaction, group: Group, meeting: Meeting, by: By) {
  const { groupQuorum } = await readSettings(meeting.day, tx);
  const isProved = (await listAttendees(tx, meeting.id)).length >= groupQuorum;
  const wasProved = meeting.provedAt !== null;
  if (isProved !== wasProved) await writeProved(tx, meeting.id, isProved ? by.at : null);
  if (isProved) await writeEntries(tx, group, meeting, by);
  if (isProved === wasProved) return;
  const open = (await listEntries(tx, meeting.id)).filter(({ state }) => isOpenActivity(state));
  await touchEntries(
    tx,
    open.filter(({ state }) => state === 'in_review').map(({ id }) => id),
  );
  await tellOwners(tx, group, open, isProved ? 'group_meeting_counts' : 'group_proof_lost', by);
}

async function writeEntries(tx: Transaction, group: Group, meeting: Meeting, by: By) {
  const { id: meetingId, typeCode, day: lastDay, units, subject: title } = meeting;
  const review = { typeCode, lastDay, isForCertification: false, reviewFrom: null };
  const submission = { reviewFrom: reviewFromOf(review, await loadNormSets(tx), by.at) };
  const contents = { typeCode, title, firstDay: null, lastDay, units, organiser: group.name, role: '', learned: '' };
  for (const registrationId of await listWithoutEntry(tx, meetingId)) {
    const written = { registrationId, ...contents, source: 'group', meetingId, submission, createdAt: by.at } as const;
    const id = await createActivity(tx, written);
    if (id) await record(tx, 'group_entry_written', id, by, { meetingId });
  }
}

/** Whoever did it sees it on the page. */
async function tellOwners(
  tx: Transaction,
  group: Group,
  entries: readonly MeetingEntry[],
  code: 'group_meeting_counts' | 'group_proof_lost',
  { actorId, at }: By,
) {
  const told = entries.flatMap(({ id, accountId, title }) => {
    if (accountId === null || accountId === actorId) return [];
    const path = `/mijn/portfolio/${id}`;
    const news = { code, params: { title, group: group.name }, path } as const;
    const key = `${code}:${id}:${at.toISOString()}`;
    return [{ to: accountId, template: 'activity_news' as const, params: { path }, key, at, news }];
  });
  await notifyEach(tx, told);
}
