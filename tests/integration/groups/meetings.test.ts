import { randomUUID } from 'node:crypto';
import { confirmMeeting } from '@/lib/server/groups/confirm-meeting';
import { leaveGroup } from '@/lib/server/groups/leave-group';
import { withdrawMeeting } from '@/lib/server/groups/withdraw-meeting';
import { copyActivity } from '@/lib/server/portfolio/copy-activity';
import { loadLines } from '@/lib/server/portfolio/portfolio-points';
import { mendActivity } from '@/lib/server/portfolio/start-version';
import { withdrawActivity } from '@/lib/server/review/withdraw-activity';
import { atOnce } from '@/tests/integration/at-once';
import { freeze } from '@/tests/integration/attendance/attendance-people';
import { codesOf, eventsOf, expectOk, mailsTo, today } from '@/tests/integration/journey';
import { activityOf, keyOf, reviewer, save } from '@/tests/integration/portfolio/portfolios';
import { own } from '@/tests/integration/registration/dossiers-people';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import {
  at,
  confirm,
  confirmAll,
  entriesOf,
  group,
  type Key,
  meeting,
  meetingsOf,
  newsOf,
  note,
  type Person,
  person,
  undo,
} from './group-people';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

type Answer = { ok: boolean };

async function four() {
  const all = [await person(db), await person(db), await person(db), await person(db)] as const;
  return { all, key: await meeting(all[0], await group(all)) };
}

/** A meeting that counts for three of four. */
async function counting() {
  const { all, key } = await four();
  const [one, two, three, rest] = all;
  await confirmAll([one, two, three], key);
  return { one, two, three, rest, key };
}

async function entryOf(who: Person, key: Key) {
  const [entry, ...more] = await entriesOf(db, who, key);
  if (!entry || more.length > 0) throw new Error('not one entry');
  return entry;
}

const lineOf = async (who: Person, id: string) => (await loadLines(await own(who.owner), today)).get(id);

describe('a meeting', () => {
  it('is noted by a member, who was there only if they say so; the others are asked', async () => {
    const { all, key } = await four();
    const [one, two] = all;
    expect(await meetingsOf(one, key.id)).toMatchObject([
      { subject: 'Gesprekken voeren', units: 250, confirmed: 0, hasConfirmed: false, provedAt: null },
    ]);
    const meetingId = randomUUID();
    expectOk(await note(one, key.id, { attended: 'on', subject: 'Nog een' }, meetingId));
    expectOk(await note(one, key.id, { attended: 'on', subject: 'Nog een' }, meetingId));
    expect((await meetingsOf(one, key.id)).map(({ confirmed }) => confirmed).sort()).toEqual([0, 1]);
    expect(await newsOf(db, two)).toEqual(['group_invited', 'group_meeting_noted', 'group_meeting_noted']);
    expect(await mailsTo(db, two.owner.email)).toEqual(['group_news', 'group_news', 'group_news']);
    expect(await newsOf(db, one)).toEqual([]);
  });

  it.each([
    ['a day to come', { day: '17-11-2026' }, 'day', 'date_too_late'],
    ['a day before the running cycle', { day: '31-12-2025' }, 'day', 'date_too_early'],
    ['a type that nobody reviews', { type: 'association_day' }, 'type', 'unknown_choice'],
    ['a type that there isn’t', { type: 'x' }, 'type', 'unknown_choice'],
    ['more hours than a day has', { units: '24,5' }, 'units', 'out_of_range'],
  ])('of %s isn’t noted', async (_, changes, field, code) => {
    const { all, key } = await four();
    expect(await note(all[0], key.id, changes)).toMatchObject({ ok: false, errors: { [field]: { code } } });
  });

  it('is nobody else’s, nor under another group’s address', async () => {
    const { all, key } = await four();
    const stranger = await person(db);
    const other = { id: await group([stranger]), meetingId: key.meetingId };
    expect(codesOf(await note(stranger, key.id))).toEqual(['group_unknown']);
    for (const act of [confirm, undo]) {
      expect(codesOf(await act(stranger, key))).toEqual(['group_unknown']);
      expect(codesOf(await act(stranger, other))).toEqual(['meeting_unknown']);
    }
    expect(codesOf(await note(stranger, other.id, {}, key.meetingId))).toEqual(['meeting_unknown']);
    expect(codesOf(await withdrawMeeting(key, at(all[1].owner)))).toEqual(['meeting_unknown']);
  });

  it('is taken away by who noted it, until somebody’s activity came of it', async () => {
    const { all, key } = await four();
    const other = { ...key, ...(await meeting(all[0], key.id)) };
    await confirmAll(all.slice(0, 2), other);
    expectOk(await withdrawMeeting(other, at(all[0].owner)));
    expect(await meetingsOf(all[0], key.id)).toHaveLength(1);
    await confirmAll(all, key);
    expect(codesOf(await withdrawMeeting(key, at(all[0].owner)))).toEqual(['meeting_counts']);
  });
});

describe('from the quorum on', () => {
  it('a meeting is an entry with proof for each who said that they were there, and for nobody else', async () => {
    const { all, key } = await four();
    const [one, two, three, rest] = all;
    await confirmAll([one, two], key);
    for (const who of all) expect(await entriesOf(db, who, key)).toEqual([]);
    await confirmAll([three], key);
    for (const who of [one, two, three]) {
      const { id } = await entryOf(who, key);
      expect(await activityOf(who.owner, id)).toMatchObject({
        ...{ source: 'group', state: 'submitted', typeCode: 'peer_review', units: 250, lastDay: '2026-11-09' },
        ...{ title: 'Gesprekken voeren', organiser: 'Intervisie Midden', evidenceCount: 1, isAccredited: false },
        ...{ confirmation: { group: 'Intervisie Midden', members: 3 }, reviewFrom: null },
      });
      expect(await lineOf(who, id)).toMatchObject({ class: 'likely', reasons: [] });
      expect(await eventsOf(db, id)).toEqual(['group_entry_written']);
    }
    expect(await entriesOf(db, rest, key)).toEqual([]);
    expect((await newsOf(db, one)).at(-1)).toBe('group_meeting_counts');
    expect(await newsOf(db, three)).not.toContain('group_meeting_counts');
  });

  it('who says so later has theirs at once, and saying so twice has no second effect', async () => {
    const { rest, key } = await counting();
    await confirmAll([rest, rest], key);
    await entryOf(rest, key);
    expect(await meetingsOf(rest, key.id)).toMatchObject([{ confirmed: 4, hasConfirmed: true }]);
  });

  it('two who say so at once have one entry each', async () => {
    const { all, key } = await four();
    const [one, two, three] = all;
    await confirmAll([one], key);
    const both = () => [confirm(two, key), confirm(three, key)];
    expect(await atOnce<Answer>(db, key.id, both, 'group')).toEqual([{ ok: true }, { ok: true }]);
    for (const who of [one, two, three]) await entryOf(who, key);
  });

  it('one who says so twice at once has one entry', async () => {
    const { all, key } = await four();
    await confirmAll(all.slice(0, 2), key);
    const both = () => [confirm(all[2], key), confirm(all[2], key)];
    expect(await atOnce<Answer>(db, key.id, both, 'group')).toEqual([{ ok: true }, { ok: true }]);
    await entryOf(all[2], key);
  });

  it('leaving against saying so has one outcome', async () => {
    const { all, key } = await four();
    await confirmAll(all.slice(0, 2), key);
    const [, said] = await atOnce<Answer>(
      db,
      key.id,
      () => [leaveGroup({ id: key.id }, at(all[2].owner, 31)), confirm(all[2], key)],
      'group',
    );
    expect(await entriesOf(db, all[2], key)).toHaveLength(said?.ok ? 1 : 0);
    expect(await entriesOf(db, all[0], key)).toHaveLength(said?.ok ? 1 : 0);
  });

  it('somebody who left the group keeps what came of it', async () => {
    const { one, two, key } = await counting();
    expectOk(await leaveGroup({ id: key.id }, at(two.owner, 31)));
    const { id } = await entryOf(two, key);
    expect(await activityOf(two.owner, id)).toMatchObject({ evidenceCount: 1 });
    expect(codesOf(await confirmMeeting(key, at(two.owner)))).toEqual(['group_unknown']);
    await entryOf(one, key);
  });
});

describe('whoever wasn’t there after all', () => {
  it('has their entry withdrawn; the others keep theirs, and below the quorum have no proof, which they hear', async () => {
    const { one, two, three, rest, key } = await counting();
    await confirmAll([rest], key);
    expectOk(await undo(rest, key));
    expect(await entriesOf(db, rest, key)).toEqual([]);
    const { id } = await entryOf(one, key);
    expect(await activityOf(one.owner, id)).toMatchObject({ evidenceCount: 1 });
    expectOk(await undo(three, key));
    expectOk(await undo(three, key));
    for (const who of [one, two]) {
      const own = await entryOf(who, key);
      expect(await activityOf(who.owner, own.id)).toMatchObject({ evidenceCount: 0, confirmation: null });
      expect(await lineOf(who, own.id)).toMatchObject({ class: 'to_be_assessed', reasons: ['evidence_missing'] });
      expect((await newsOf(db, who)).at(-1)).toBe('group_proof_lost');
    }
    expect(await newsOf(db, three)).not.toContain('group_proof_lost');
  });

  it('may say so again: then all have proof again, and an entry each', async () => {
    const { one, two, three, key } = await counting();
    expectOk(await undo(three, key));
    expectOk(await confirm(three, key, 50));
    for (const who of [one, two, three]) {
      const { id } = await entryOf(who, key);
      expect(await activityOf(who.owner, id)).toMatchObject({ evidenceCount: 1 });
    }
  });

  it.each(['in_review', 'information_requested', 'approved', 'rejected'] as const)(
    'can’t say so once theirs is %s',
    async (state) => {
      const { one, key } = await counting();
      const { id } = await entryOf(one, key);
      await reviewer(one.owner, id, state, state === 'rejected' || undefined);
      expect(codesOf(await undo(one, key))).toEqual(['entry_reviewed']);
      expect(await entryOf(one, key)).toMatchObject({ state });
    },
  );

  it('leaves alone what of others was approved or is frozen', async () => {
    const { one, two, three, key } = await counting();
    const ids = [await entryOf(one, key), await entryOf(two, key)].map(({ id }) => id);
    await reviewer(one.owner, ids[0] ?? '', 'approved');
    await reviewer(two.owner, ids[1] ?? '', 'approved');
    await freeze(db, two.id);
    expectOk(await undo(three, key));
    expect(await lineOf(one, ids[0] ?? '')).toMatchObject({ class: 'certain' });
    expect(await entryOf(two, key)).toMatchObject({ state: 'approved' });
    expect(await newsOf(db, one)).not.toContain('group_proof_lost');
  });

  it('makes what is in review another one, so that nobody decides on proof that is gone', async () => {
    const { one, three, key } = await counting();
    const { id } = await entryOf(one, key);
    await reviewer(one.owner, id, 'in_review');
    const { version } = await activityOf(one.owner, id);
    expectOk(await undo(three, key));
    expect(await activityOf(one.owner, id)).toMatchObject({ state: 'in_review', version: version + 1 });
  });
});

describe('an owner', () => {
  it('who changes the amount or the day has no proof for that, and may change words', async () => {
    const { one, key } = await counting();
    const { id } = await entryOf(one, key);
    expectOk(await save(one.owner, id, { learned: 'Doorvragen' }));
    expect(await activityOf(one.owner, id)).toMatchObject({ evidenceCount: 1 });
    expectOk(await save(one.owner, id, { units: '8' }));
    expect(await activityOf(one.owner, id)).toMatchObject({ evidenceCount: 0, confirmation: null });
    expectOk(await save(one.owner, id, { units: '2,5', lastDay: '10-11-2026' }));
    expect(await activityOf(one.owner, id)).toMatchObject({ evidenceCount: 0 });
  });

  it('who withdrew theirs has it back only by saying anew that they were there', async () => {
    const { one, rest, key } = await counting();
    expectOk(await withdrawActivity(await keyOf(one.owner, (await entryOf(one, key)).id), at(one.owner, 35)));
    expectOk(await confirm(rest, key, 36));
    expect(await entriesOf(db, one, key)).toEqual([]);
    expectOk(await undo(one, key, 37));
    expectOk(await confirm(one, key, 38));
    await entryOf(one, key);
  });

  it('who mends a rejected one has the proof in the new version too, and in a copy none', async () => {
    const { one, key } = await counting();
    const { id } = await entryOf(one, key);
    await reviewer(one.owner, id, 'rejected', true);
    const { versionId } = expectOk(await mendActivity(await keyOf(one.owner, id), at(one.owner, 40)));
    expect(await activityOf(one.owner, versionId)).toMatchObject({ source: 'group', evidenceCount: 1 });
    const copyId = randomUUID();
    expectOk(await copyActivity({ id, copyId }, at(one.owner, 41)));
    expect(await activityOf(one.owner, copyId)).toMatchObject({ source: 'own', meetingId: null, evidenceCount: 0 });
  });
});
