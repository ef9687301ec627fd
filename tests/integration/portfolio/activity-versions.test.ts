import type { AccountActor } from '@/lib/access/actor';
import { inTransaction } from '@/lib/server/platform/db/database';
import {
  listActivitiesOf,
  listOwnActivities,
  listVersions,
  supersedeEarlier,
} from '@/lib/server/portfolio/data/activities';
import { deleteActivityDraft } from '@/lib/server/portfolio/delete-activity-draft';
import { changeActivity, mendActivity } from '@/lib/server/portfolio/start-version';
import { submitActivity } from '@/lib/server/portfolio/submit-activity';
import { withdrawActivity } from '@/lib/server/review/withdraw-activity';
import { calendarDate } from '@/lib/shared/calendar-date';
import { own } from '@/tests/integration/registration/dossiers-people';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { codesOf, eventsOf, expectOk, later } from '../journey';
import { activityOf, at, draft, keyOf, registrant, reviewed, reviewer, save, submitted } from './portfolios';

let db: TestDatabase;
let actor: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
});
beforeEach(async () => {
  actor = await registrant(db);
});
afterAll(() => db.close());

const counting = async () => (await listActivitiesOf((await own(actor)).id)).map(({ id }) => id);
const listed = async () =>
  (await listOwnActivities(actor.accountId, {}, { skip: 0, take: 50 })).rows.map(({ id }) => id);
const statesOf = async (id: string) => (await listVersions(id)).map(({ state, isSuperseded }) => [state, isSuperseded]);
const mend = async (id: string) => expectOk(await mendActivity(await keyOf(actor, id), at(actor))).versionId;
const change = async (id: string) => expectOk(await changeActivity(await keyOf(actor, id), at(actor))).versionId;
const approve = async (id: string) => {
  await reviewer(actor, id, 'approved');
  await inTransaction((tx) => supersedeEarlier(tx, id, later(40).now));
};
const handIn = async (id: string) => expectOk(await submitActivity(await keyOf(actor, id), at(actor)));

async function prove(activityId: string) {
  const file = { name: 'bewijs.pdf', kind: 'pdf', size: 3, checksum: 'a'.repeat(64) } as const;
  const storageKey = 'b0d1c3f2-0000-4000-8000-00000000000a';
  await db.prisma.evidence.create({ data: { activityId, ...file, storageKey, uploadedAt: later(0).now } });
}

describe('mending a rejected one', () => {
  it('makes a draft with the same contents and stored evidence, which counts instead of the rejected one', async () => {
    const rejected = await submitted(actor, { learned: 'Luisteren.' });
    await prove(rejected);
    await reviewer(actor, rejected, 'rejected', true);
    const version = await mend(rejected);
    expect(await activityOf(actor, version)).toMatchObject({
      state: 'draft',
      replacesId: rejected,
      title: 'Intervisie',
      learned: 'Luisteren.',
      evidenceCount: 1,
      submittedAt: null,
    });
    const keys = await db.prisma.evidence.findMany({ where: { activityId: { in: [rejected, version] } } });
    expect(new Set(keys.map(({ storageKey }) => storageKey)).size).toBe(1);
    expect(await statesOf(version)).toEqual([
      ['rejected', true],
      ['draft', false],
    ]);
    expect(await counting()).toEqual([version]);
    expect(await listed()).toEqual([version]);
    expect(await eventsOf(db, rejected)).toContain('activity_mended');
  });

  it('is begun once, also when it is pressed twice at once', async () => {
    const rejected = await reviewed(actor, 'rejected', true);
    const key = await keyOf(actor, rejected);
    const answers = await Promise.all([1, 2].map(() => mendActivity(key, at(actor))));
    expect(new Set(answers.map((answer) => expectOk(answer).versionId)).size).toBe(1);
    expect((await eventsOf(db, rejected)).filter((event) => event === 'activity_mended')).toHaveLength(1);
  });

  it('is refused after a final rejection, and of one that wasn’t rejected', async () => {
    const final = await reviewed(actor, 'rejected', false);
    expect(codesOf(await mendActivity(await keyOf(actor, final), at(actor)))).toEqual(['not_mendable']);
    const other = await submitted(actor);
    expect(codesOf(await mendActivity(await keyOf(actor, other), at(actor)))).toEqual(['wrong_state']);
  });

  it('is undone when its draft is deleted: the rejected one can be mended again', async () => {
    const rejected = await reviewed(actor, 'rejected', true);
    const version = await mend(rejected);
    expectOk(await deleteActivityDraft(await keyOf(actor, version), at(actor)));
    expect(await counting()).toEqual([rejected]);
    expect(await mend(rejected)).not.toBe(version);
  });
});

describe('changing an approved one', () => {
  it('lets the approved one count until the new version is approved', async () => {
    const approved = await reviewed(actor, 'approved');
    const version = await change(approved);
    expect(await counting()).toEqual([approved]);
    expect((await listed()).sort()).toEqual([approved, version].sort());
    expectOk(await save(actor, version, { units: '4' }));
    await handIn(version);
    expect(await counting()).toEqual([approved]);
    await approve(version);
    expect(await counting()).toEqual([version]);
    expect(await listed()).toEqual([version]);
    expect(await eventsOf(db, approved)).toContain('activity_changed');
  });

  it('leads a second press to the draft, and is refused while that waits for a review', async () => {
    const approved = await reviewed(actor, 'approved');
    const version = await change(approved);
    expect(await change(approved)).toBe(version);
    await handIn(version);
    expect(codesOf(await changeActivity(await keyOf(actor, approved), at(actor)))).toEqual(['has_open_version']);
    expect(codesOf(await withdrawActivity(await keyOf(actor, approved), at(actor)))).toEqual(['has_open_version']);
  });

  it('is possible again after a change that was withdrawn, and its versions stay one chain', async () => {
    const approved = await reviewed(actor, 'approved');
    const first = await change(approved);
    await handIn(first);
    expectOk(await withdrawActivity(await keyOf(actor, first), at(actor)));
    expect(await counting()).toEqual([approved]);
    const second = await change(approved);
    expect(await statesOf(approved)).toEqual([
      ['approved', false],
      ['withdrawn', true],
      ['draft', false],
    ]);
    await handIn(second);
    await reviewer(actor, second, 'rejected', true);
    const third = await mend(second);
    expect(await counting()).toEqual([approved]);
    await handIn(third);
    await approve(third);
    expect(await counting()).toEqual([third]);
    expect((await statesOf(third)).map(([, isSuperseded]) => isSuperseded)).toEqual([true, true, true, false]);
  });

  it('is refused once a certification used it, as is withdrawing it', async () => {
    const approved = await reviewed(actor, 'approved');
    const registrationId = (await own(actor)).id;
    const day = new Date('2026-11-16');
    await db.prisma.certification.create({
      data: {
        registrationId,
        cycleStart: new Date('2026-01-01'),
        cycleEnd: new Date('2030-12-31'),
        state: 'granted',
        requestedAt: day,
        requestedOn: day,
        decidedAt: day,
        decidedOn: day,
        certifiedUntil: new Date('2035-12-31'),
        activities: { connect: { id: approved } },
      },
    });
    expect((await activityOf(actor, approved)).isFrozen).toBe(true);
    const key = await keyOf(actor, approved);
    expect(codesOf(await changeActivity(key, at(actor)))).toEqual(['frozen']);
    expect(codesOf(await withdrawActivity(key, at(actor)))).toEqual(['frozen']);
  });
});

describe('the list', () => {
  it('is narrowed by days, state and type, newest first, those without a day before them, a page at a time', async () => {
    const day = calendarDate;
    const undated = await draft(actor, { lastDay: '' });
    const old = await submitted(actor, { lastDay: '1-2-2019' });
    const recent = await submitted(actor, { lastDay: '31-12-2025', type: 'association_day' });
    const list = async (filter: Parameters<typeof listOwnActivities>[1], page = { skip: 0, take: 50 }) =>
      (await listOwnActivities(actor.accountId, filter, page)).rows.map(({ id }) => id);
    expect(await list({})).toEqual([undated, recent, old]);
    expect(await list({}, { skip: 1, take: 1 })).toEqual([recent]);
    expect(await list({ days: { from: day('2019-02-01'), to: day('2025-12-30') } })).toEqual([old]);
    expect(await list({ days: { from: day('2019-02-02'), to: day('2025-12-31') } })).toEqual([recent]);
    expect(await list({ states: ['draft'] })).toEqual([undated]);
    expect(await list({ source: 'attendance' })).toEqual([]);
    expect(await list({ source: 'own' })).toEqual([undated, recent, old]);
    const types = (from: string, to: string | null, ...codes: string[]) => ({
      types: [{ codes, from: day(from), to: to === null ? null : day(to) }],
    });
    expect(await list(types('2016-01-01', null, 'association_day'))).toEqual([recent]);
    expect(await list(types('2016-01-01', '2025-12-30', 'association_day'))).toEqual([]);
    expect(await list(types('2016-01-01', null, 'peer_review', 'association_day'))).toEqual([recent, old]);
    expect(await list(types('2016-01-01', null))).toEqual([]);
  });
});
