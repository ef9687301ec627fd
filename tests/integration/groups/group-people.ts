import { randomUUID } from 'node:crypto';
import type { AccountActor } from '@/lib/access/actor';
import { noteMeetingSchema } from '@/lib/groups/group-forms';
import { answerInvitation } from '@/lib/server/groups/answer-invitation';
import { confirmMeeting } from '@/lib/server/groups/confirm-meeting';
import { findOwnGroup, listOwnGroups } from '@/lib/server/groups/data/groups';
import { listMeetings } from '@/lib/server/groups/data/meetings';
import { inviteMember } from '@/lib/server/groups/invite-member';
import { noteMeeting } from '@/lib/server/groups/note-meeting';
import { startGroup } from '@/lib/server/groups/start-group';
import { undoConfirmation } from '@/lib/server/groups/undo-confirmation';
import { attendee } from '@/tests/integration/attendance/attendance-people';
import { expectOk, later } from '@/tests/integration/journey';
import type { TestDatabase } from '@/tests/support/database';

export const at = (actor: AccountActor, minutes = 20) => ({ actor, ...later(minutes) });

export type Person = Awaited<ReturnType<typeof attendee>>;
export const person = (db: TestDatabase, data: object = {}): Promise<Person> => attendee(db, data);

export const invite = (by: Person, id: string, asked: Pick<Person, 'number' | 'surname'>, minutes = 20) =>
  inviteMember({ id, number: asked.number, name: `J. de ${asked.surname}` }, at(by.owner, minutes));

/** A group that the first began and all of them said yes to; answers its id. */
export async function group([first, ...others]: readonly Person[]): Promise<string> {
  if (!first) throw new Error('a group of nobody');
  const id = randomUUID();
  expectOk(await startGroup({ id, name: 'Intervisie Midden' }, at(first.owner)));
  for (const other of others) {
    expectOk(await invite(first, id, other));
    expectOk(await answerInvitation({ id, answer: 'join' }, at(other.owner)));
  }
  return id;
}

export const typed = { day: '9-11-2026', type: 'peer_review', units: '2,5', subject: 'Gesprekken voeren' };

export const note = (by: Person, id: string, changes: Record<string, string> = {}, meetingId = randomUUID()) =>
  noteMeeting(noteMeetingSchema.parse({ id, meetingId, ...typed, ...changes }), at(by.owner, 25));

/** A meeting that this member noted without saying that they were there; answers its key. */
export async function meeting(by: Person, id: string) {
  const meetingId = randomUUID();
  expectOk(await note(by, id, {}, meetingId));
  return { id, meetingId };
}

export type Key = Awaited<ReturnType<typeof meeting>>;

export const confirm = ({ owner }: Person, key: Key, minutes = 30) => confirmMeeting(key, at(owner, minutes));
export const undo = ({ owner }: Person, key: Key, minutes = 40) => undoConfirmation(key, at(owner, minutes));

export async function confirmAll(all: readonly Person[], key: Key) {
  for (const one of all) expectOk(await confirm(one, key));
}

/** What came of a meeting for somebody and wasn't withdrawn. */
export function entriesOf(db: TestDatabase, { id: registrationId }: Person, { meetingId }: Key) {
  const where = { registrationId, meetingId, supersededAt: null, state: { not: 'withdrawn' as const } };
  return db.prisma.activity.findMany({ where, orderBy: { id: 'asc' } });
}

export const membersOf = async ({ owner }: Person, id: string) =>
  ((await findOwnGroup(owner.accountId, id))?.members ?? []).map(({ number, joinedAt }) => [number, joinedAt !== null]);

export const groupsOf = ({ owner }: Person) => listOwnGroups(owner.accountId);

export async function meetingsOf({ id: registrationId }: Person, id: string) {
  return (await listMeetings(id, registrationId, null, 20)).rows;
}

export const newsOf = async (db: TestDatabase, { owner: { accountId } }: Person) =>
  (await db.prisma.message.findMany({ where: { accountId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })).map(
    ({ code }) => code,
  );
