import { randomUUID } from 'node:crypto';
import { runDailyJob } from '@/lib/server/daily/run-daily-job';
import { groupsStep } from '@/lib/server/daily/steps/groups';
import { answerInvitation } from '@/lib/server/groups/answer-invitation';
import { findOwnGroup } from '@/lib/server/groups/data/groups';
import { inviteMember } from '@/lib/server/groups/invite-member';
import { leaveGroup } from '@/lib/server/groups/leave-group';
import { startGroup } from '@/lib/server/groups/start-group';
import { deregisterOneself } from '@/lib/server/measures/deregister-oneself';
import { NAME } from '@/lib/server/names/data/name-columns';
import { inTransaction } from '@/lib/server/platform/db/database';
import { env } from '@/lib/server/platform/env';
import { eraseRegistration } from '@/lib/server/registration/data/expired-dossiers';
import { atOnce } from '@/tests/integration/at-once';
import { codesOf, eventsOf, expectOk, later, mailsTo, newAccount, today } from '@/tests/integration/journey';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { at, confirmAll, group, groupsOf, invite, meeting, membersOf, newsOf, person, undo } from './group-people';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const answer = (id: string, said: 'join' | 'decline') => ({ id, answer: said });
const tidy = () => runDailyJob({ ...later(600), today }, () => {}, [groupsStep]);

describe('a group', () => {
  it('has who began it as its first member, once however often it is sent', async () => {
    const one = await person(db);
    const id = randomUUID();
    for (const name of ['Intervisie Midden', 'Anders']) expectOk(await startGroup({ id, name }, at(one.owner)));
    expect(await groupsOf(one)).toEqual([{ id, name: 'Intervisie Midden', members: 1, isJoined: true }]);
    expect(await eventsOf(db, id)).toEqual(['group_started']);
  });

  it('isn’t begun by who isn’t in the register, nor under another’s id', async () => {
    const [one, other] = await three();
    const id = await group([one]);
    const stranger = await newAccount({});
    expect(codesOf(await startGroup({ id: randomUUID(), name: 'A' }, at(stranger)))).toEqual(['not_in_register']);
    expect(codesOf(await startGroup({ id, name: 'A' }, at(other.owner)))).toEqual(['group_unknown']);
  });

  it('gains whoever says yes themselves, and tells nobody of a no', async () => {
    const [one, yes, no] = await three();
    const id = await group([one]);
    expectOk(await invite(one, id, yes));
    expectOk(await invite(one, id, no, 21));
    expect(await membersOf(one, id)).toEqual([
      [one.number, true],
      [yes.number, false],
      [no.number, false],
    ]);
    const members = (await findOwnGroup(one.owner.accountId, id))?.members ?? [];
    expect(members.map(({ name }) => Object.keys(name).sort())).toEqual(members.map(() => Object.keys(NAME).sort()));
    expect(await newsOf(db, yes)).toEqual(['group_invited']);
    expect(await mailsTo(db, yes.owner.email)).toEqual(['group_news']);
    expectOk(await answerInvitation(answer(id, 'join'), at(yes.owner, 22)));
    expectOk(await answerInvitation(answer(id, 'decline'), at(no.owner)));
    expect(await membersOf(yes, id)).toEqual([
      [one.number, true],
      [yes.number, true],
    ]);
    expect(await membersOf(no, id)).toEqual([]);
  });

  it('is nobody else’s: not to see, to invite to, to answer or to leave', async () => {
    const [one, asked, stranger] = await three();
    const id = await group([one]);
    expectOk(await invite(one, id, asked));
    expect(await findOwnGroup(stranger.owner.accountId, id)).toBeNull();
    expect(codesOf(await invite(stranger, id, stranger))).toEqual(['group_unknown']);
    expect(codesOf(await invite(asked, id, stranger))).toEqual(['group_unknown']);
    expect(codesOf(await answerInvitation(answer(id, 'join'), at(stranger.owner)))).toEqual(['group_unknown']);
    expect(codesOf(await leaveGroup({ id }, at(asked.owner)))).toEqual(['group_unknown']);
  });

  it('is closed once nobody with a yes is left, and lets whoever was asked go', async () => {
    const [one, two, asked] = await three();
    const id = await group([one, two]);
    expectOk(await invite(one, id, asked));
    expectOk(await leaveGroup({ id }, at(one.owner)));
    expect(await membersOf(two, id)).toHaveLength(2);
    expect(await membersOf(one, id)).toEqual([]);
    expectOk(await leaveGroup({ id }, at(two.owner)));
    expect((await db.prisma.group.findUniqueOrThrow({ where: { id } })).closedAt).not.toBeNull();
    expect(codesOf(await answerInvitation(answer(id, 'join'), at(asked.owner)))).toEqual(['group_unknown']);
    expect((await eventsOf(db, id)).at(-1)).toBe('group_closed');
  });

  it('is left at the same moment by its last two, and closed once', async () => {
    const [one, two] = await three();
    const id = await group([one, two]);
    const answers = await atOnce<{ ok: boolean }>(
      db,
      id,
      () => [leaveGroup({ id }, at(one.owner)), leaveGroup({ id }, at(two.owner))],
      'group',
    );
    expect(answers).toEqual([{ ok: true }, { ok: true }]);
    expect((await eventsOf(db, id)).filter((event) => event === 'group_closed')).toHaveLength(1);
  });
});

describe('inviting', () => {
  it('answers the same for whoever is meant, and asks only whom the public register shows by that name', async () => {
    const one = await person(db);
    const id = await group([one]);
    const [shielded, former, other] = [
      await person(db, { shielded: true }),
      await person(db, { state: 'deregistered' }),
      await person(db),
    ];
    const asked = [shielded, former, { ...other, surname: 'Anders' }, { number: 'LKLR-999999', surname: 'Niemand' }];
    const answers = [];
    for (const who of [...asked, other, other]) answers.push(await invite(one, id, who));
    expect(new Set(answers.map((given) => JSON.stringify(given)))).toEqual(new Set(['{"ok":true}']));
    for (const who of [shielded, former]) expect(await groupsOf(who)).toEqual([]);
    expect(await newsOf(db, shielded)).toEqual([]);
    expect(await newsOf(db, other)).toEqual(['group_invited']);
    expect(await membersOf(one, id)).toEqual([
      [one.number, true],
      [other.number, false],
    ]);
  });

  it('no longer shows who was shielded since', async () => {
    const [one, asked] = await three();
    const id = await group([one]);
    expectOk(await invite(one, id, asked));
    await db.prisma.registration.update({ where: { id: asked.id }, data: { shielded: true } });
    expect(await membersOf(one, id)).toEqual([[one.number, true]]);
  });

  it('is bounded a day, whatever was typed', async () => {
    const one = await person(db);
    const id = await group([one]);
    const typed = { id, number: '1', name: 'Niemand' };
    env().rateLimits = true;
    for (let count = 0; count < 20; count += 1) expectOk(await inviteMember(typed, at(one.owner)));
    expect(codesOf(await inviteMember(typed, at(one.owner)))).toEqual(['invitations_of_today_used']);
    env().rateLimits = false;
  });
});

describe('whoever leaves the register', () => {
  it('is a member no more, at once for all to see and for good with the daily job', async () => {
    const [one, two] = await three();
    const id = await group([one, two]);
    expectOk(await deregisterOneself({ version: 1 }, at(one.owner)));
    expect(await membersOf(two, id)).toEqual([[two.number, true]]);
    expect(await findOwnGroup(one.owner.accountId, id)).toBeNull();
    await tidy();
    expect(await db.prisma.groupMember.count({ where: { groupId: id } })).toBe(1);
    expect((await eventsOf(db, id)).at(-1)).toBe('group_members_removed');
    expectOk(await deregisterOneself({ version: 1 }, at(two.owner)));
    await tidy();
    expect(await db.prisma.group.count({ where: { id } })).toBe(0);
    expect((await eventsOf(db, id)).slice(-2)).toEqual(['group_members_removed', 'group_closed']);
  });

  it('leaves nothing in a group when the dossier goes, and the group stays as long as an activity came of it', async () => {
    const all = await three();
    const id = await group(all);
    const key = await meeting(all[0], id);
    await confirmAll(all, key);
    for (const one of all) expectOk(await leaveGroup({ id }, at(one.owner, 50)));
    for (const { id: registrationId } of all) {
      await tidy();
      expect(await db.prisma.group.count({ where: { id } })).toBe(1);
      await db.prisma.registration.update({ where: { id: registrationId }, data: { state: 'deregistered' } });
      await inTransaction((tx) => eraseRegistration(tx, registrationId, later(60).now));
      expect(await db.prisma.groupAttendee.count({ where: { registrationId } })).toBe(0);
      expect(await db.prisma.groupMeeting.count({ where: { notedById: registrationId } })).toBe(0);
    }
    await tidy();
    expect(await db.prisma.group.count({ where: { id } })).toBe(0);
  });

  it('can’t take back what they said', async () => {
    const all = await three();
    const key = await meeting(all[0], await group(all));
    await confirmAll(all, key);
    expectOk(await leaveGroup({ id: key.id }, at(all[1].owner, 35)));
    expect(codesOf(await undo(all[1], key))).toEqual(['group_unknown']);
  });
});

async function three() {
  return [await person(db), await person(db), await person(db)] as const;
}
