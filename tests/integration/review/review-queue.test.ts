import type { AccountActor } from '@/lib/access/actor';
import { type ReviewQuery, reviewQueue } from '@/lib/review/review-queue';
import { listWaitingWork } from '@/lib/server/application/data/waiting-work';
import { listOwnDossierViews } from '@/lib/server/casework/data/dossier-views';
import { revokeRole } from '@/lib/server/casework/revoke-role';
import { countActivities, findNextActivity, listActivities } from '@/lib/server/review/data/review-queue';
import { decideCourse } from '@/lib/server/review/decide-course';
import { openReview } from '@/lib/server/review/open-review';
import { releaseActivity } from '@/lib/server/review/release-activity';
import type { AddressParams } from '@/lib/shared/list-address';
import type { QueueReader } from '@/lib/shared/work-queue';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { atOnce } from '../at-once';
import { codesOf, context, eventsOf, expectOk, later, mailsTo, newAccount, newManager, today } from '../journey';
import {
  approve,
  ask,
  assign,
  claim,
  givenTo,
  newAssessor,
  registrantWith,
  reject,
  stateOf,
  versionOf,
  type Waiting,
  waiting,
} from './review-people';

let db: TestDatabase;
let manager: AccountActor;
let colleague: AccountActor;
let assessor: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager('Berend Heer');
  colleague = await newManager('Carla Collega');
  assessor = await newAssessor();
});
afterAll(() => db.close());
// The queue is everybody's: each case starts with an empty one.
beforeEach(async () => void (await db.prisma.activity.deleteMany()));

const all = (by = manager): QueueReader => ({ accountId: by.accountId, sees: 'all' });
const assigned = (by = assessor): QueueReader => ({ accountId: by.accountId, sees: 'assigned' });
const numberPrefix = 'LKLR';

async function found(params: AddressParams | ReviewQuery, by = all()): Promise<string[]> {
  const query = reviewQueue.read(params as AddressParams);
  const { rows, total } = await listActivities(query, by, { size: 20, numberPrefix });
  expect([total, ...(await countActivities([query], by, { numberPrefix }))]).toEqual([rows.length, rows.length]);
  return rows.map(({ id }) => id);
}
const idsOf = (...given: Waiting[]) => given.map(({ activityId }) => activityId);
const holderOf = async ({ activityId }: Waiting) =>
  (await db.prisma.activity.findUniqueOrThrow({ where: { id: activityId } })).assignedToId;
const open = (given: Waiting, by: AccountActor, role: 'register_manager' | 'assessor') =>
  openReview(given.activityId, { actor: by, ...later(70) }, role);

describe('the queue of activities', () => {
  it('shows what waits, what was asked and answered, by type, holder, name and number', async () => {
    const first = await waiting(db);
    const second = await waiting(db, { title: 'Tweede les' });
    const asked = await waiting(db, { title: 'Derde les' });
    expectOk(await ask(asked, manager));
    expectOk(await assign([second], assessor, manager));
    const { number, birthSurname } = await db.prisma.registration.findUniqueOrThrow({
      where: { id: first.registrationId },
    });
    const cases: [AddressParams, Waiting[]][] = [
      [{}, [first, second, asked]],
      [{ status: 'beoordeling' }, [first, second]],
      [{ status: 'vraag' }, [asked]],
      [{ status: 'beantwoord' }, []],
      [{ soort: 'giving_training' }, [first, second, asked]],
      [{ soort: 'presenting' }, []],
      [{ van: 'niemand' }, [first, asked]],
      [{ van: assessor.accountId }, [second]],
      [{ van: 'mij' }, []],
      [{ q: birthSurname }, [first]],
      [{ q: birthSurname.slice(0, 6).toLowerCase() }, [first]],
      [{ q: number }, [first]],
      [{ q: '%' }, []],
      [{ q: 'a@b' }, []],
    ];
    for (const [params, given] of cases) expect((await found(params)).sort()).toEqual(idsOf(...given).sort());
  });

  it('shows what was decided as ended', async () => {
    const [approved, rejected, waits] = [await waiting(db), await waiting(db), await waiting(db)];
    expectOk(await approve(approved, manager));
    expectOk(await reject(rejected, manager));
    expect(await found({})).toEqual(idsOf(waits));
    expect((await found({ status: 'afgerond' })).sort()).toEqual(idsOf(approved, rejected).sort());
  });

  it('holds neither drafts, nor what nobody has to look at, nor one’s own', async () => {
    const both = await registrantWith(db, ['registrant', 'register_manager']);
    const ofOneself = await waiting(db, {}, both);
    await waiting(db, { type: 'association_day' });
    expect(await found({}, all(both))).toEqual([]);
    expect(await findNextActivity(all(both))).toBeNull();
    expect(await found({})).toEqual(idsOf(ofOneself));
  });

  it('of an assessor holds what was given to them alone', async () => {
    const theirs = await givenTo(db, assessor, manager);
    const notTheirs = await waiting(db);
    expect(await found({}, assigned())).toEqual(idsOf(theirs));
    expect(await found({ van: 'niemand' }, assigned())).toEqual(idsOf(theirs));
    expect(await findNextActivity(assigned())).toBe(theirs.activityId);
    expect(await open(notTheirs, assessor, 'assessor')).toBeNull();
    for (const act of [approve, reject, ask, claim])
      expect(codesOf((await act(notTheirs, assessor)) as { ok: boolean })).toEqual(['activity_unknown']);
    expect(await eventsOf(db, notTheirs.activityId)).toEqual(['activity_submitted']);
  });

  it('leads from one to the next, past what colleagues have', async () => {
    const [first, second, third] = [await waiting(db), await waiting(db), await waiting(db)];
    const inOrder = [first, second, third].sort((a, b) => (a.activityId < b.activityId ? -1 : 1));
    const [one, two, three] = idsOf(...inOrder);
    expect(await findNextActivity(all())).toBe(one);
    expect(await findNextActivity(all(), one)).toBe(two);
    const held = inOrder[1];
    if (held) expectOk(await claim(held, colleague));
    expect(await findNextActivity(all(), one)).toBe(three);
    expect(await findNextActivity(all(), three)).toBe(one);
  });

  it('is counted in the mail of the morning, for whoever can do it', async () => {
    await givenTo(db, assessor, manager);
    await waiting(db);
    const page = await listWaitingWork({ after: null, size: 200 }, today);
    const of = ({ accountId }: AccountActor) => page.find(({ id }) => id === accountId)?.activities;
    expect([of(manager), of(assessor)]).toEqual([1, 1]);
  });
});

describe('reading an activity', () => {
  it('is recorded and shown to its owner, in the role in which it was read', async () => {
    const given = await givenTo(db, assessor, manager);
    expect(await open(given, assessor, 'assessor')).not.toBeNull();
    expect((await eventsOf(db, given.activityId)).at(-1)).toBe('activities_viewed');
    const { rows: views } = await listOwnDossierViews(given.owner.accountId);
    expect(views).toMatchObject([{ readerName: 'Ada Beoordelaar', role: 'assessor' }]);
  });

  it('shows earlier decisions on the same type without names, titles, evidence or typed words', async () => {
    const earlier = await waiting(db, { title: 'Geheime titel' });
    expectOk(await reject(earlier, colleague));
    const given = await waiting(db);
    const file = await open(given, manager, 'register_manager');
    expect(file?.earlier).toMatchObject([{ outcome: 'rejected', reason: 'unclear', units: 250 }]);
    expect(JSON.stringify(file?.earlier)).not.toMatch(/Geheime|Carla|Uniek|Leg het/);
    expect(JSON.stringify(file?.earlier)).not.toContain(earlier.registrationId);
  });

  it('quotes the rule of its last day', async () => {
    const file = await open(await waiting(db), manager, 'register_manager');
    expect(file?.rule?.type).toMatchObject({ code: 'giving_training', review: 'interim' });
  });
});

describe('assigning many at once', () => {
  it('mails the assignee once, without a name, with a link to their own page', async () => {
    const receiver = await newAssessor('Rik Ontvanger');
    const given = [await waiting(db), await waiting(db)];
    expect(await assign(given, receiver, manager)).toEqual({ ok: true, given: 2, left: [] });
    for (const one of given) expect(await holderOf(one)).toBe(receiver.accountId);
    expect(await mailsTo(db, receiver.email)).toEqual(['activities_assigned']);
    const [mail] = await db.prisma.mail.findMany({ where: { toAddress: receiver.email } });
    expect(mail?.params).toEqual({ name: 'Rik Ontvanger', count: 2, path: '/beoordelen' });
    // A second press finds that it is done.
    expect(await assign(given, receiver, manager)).toEqual({ ok: true, given: 2, left: [] });
    expect(await mailsTo(db, receiver.email)).toHaveLength(1);
  });

  it('leaves out what can’t be assigned, and says why', async () => {
    const both = await registrantWith(db, ['registrant', 'assessor']);
    const theirs = await waiting(db, {}, both);
    const done = await waiting(db);
    expectOk(await approve(done, manager));
    const taken = await waiting(db);
    expectOk(await claim(taken, colleague));
    const fine = await waiting(db);
    const answer = await assign([theirs, done, taken, fine], both, manager);
    expect(answer).toEqual({ ok: true, given: 1, left: ['own_activity', 'not_waiting', 'with_somebody_else'] });
    expect(await holderOf(theirs)).toBeNull();
    expect(await holderOf(taken)).toBe(colleague.accountId);
    expect(codesOf((await assign([theirs], both, manager)) as { ok: boolean })).toEqual(['own_activity']);
    // From who has it, when the page showed that.
    expectOk(await assign([taken], both, manager, colleague.accountId));
  });

  it('is refused to whoever has no power any more, on either side', async () => {
    const given = await waiting(db);
    const former = await newAccount({ roles: ['registrant'] });
    expect(await assign([given], former, manager)).toMatchObject({ errors: { assignee: { code: 'unknown_choice' } } });
    const exManager = await newManager('Voormalig');
    await db.prisma.account.update({ where: { id: exManager.accountId }, data: { roles: ['assessor'] } });
    expect(codesOf((await assign([given], assessor, exManager)) as { ok: boolean })).toEqual(['not_allowed']);
    expect(await holderOf(given)).toBeNull();
  });

  it('by two managers at once, in either order of ticks, is done whole by one of both', async () => {
    const [first, second] = [await waiting(db), await waiting(db)];
    const begin = () => [assign([first, second], assessor, manager), assign([second, first], colleague, colleague)];
    const answers = await atOnce(db, first.activityId, begin, 'activity');
    const holders = new Set([await holderOf(first), await holderOf(second)]);
    expect(holders.size).toBe(1);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it('ends when a role is revoked, or when the activity is released', async () => {
    const leaver = await newAssessor('Vertrekkend');
    const given = await givenTo(db, leaver, manager);
    const other = await givenTo(db, assessor, manager);
    expectOk(await revokeRole({ accountId: leaver.accountId, role: 'assessor' }, await context(manager, 60)));
    expect(await holderOf(given)).toBeNull();
    expect((await eventsOf(db, given.activityId)).at(-1)).toBe('activity_released');
    const release = () => releaseActivity({ activityId: other.activityId }, { actor: assessor, ...later(61) });
    expectOk(await release());
    expect(await holderOf(other)).toBeNull();
    expect(codesOf(await release())).toEqual(['activity_unknown']);
  });
});

describe('one course decided together', () => {
  const decide = async (shown: Waiting, picked: Waiting[], by = manager, versions: Record<string, number> = {}) =>
    decideCourse(
      {
        activityId: shown.activityId,
        picked: await Promise.all(
          picked.map(async (one) => ({ id: one.activityId, said: versions[one.activityId] ?? (await versionOf(one)) })),
        ),
        decision: { outcome: 'approved' },
      },
      { actor: by, ...later(80) },
    );
  const states = (all: Waiting[]) => Promise.all(all.map(stateOf));

  it('decides each whole, and every owner is told', async () => {
    const course = [await waiting(db), await waiting(db), await waiting(db)];
    const [shown] = course;
    if (!shown) throw new Error('no course');
    const file = await open(shown, manager, 'register_manager');
    expect(file?.equal.map(({ id }) => id).sort()).toEqual(idsOf(...course.slice(1)).sort());
    expect(await decide(shown, course)).toMatchObject({ ok: true, decided: 3, left: [] });
    expect(await states(course)).toEqual(['approved', 'approved', 'approved']);
    for (const { owner } of course) expect(await mailsTo(db, owner.email)).toEqual(['activity_news']);
  });

  it('leaves out one’s own, what was decided or changed meanwhile, and another course', async () => {
    const both = await registrantWith(db, ['registrant', 'register_manager']);
    const shown = await waiting(db);
    const ofOneself = await waiting(db, {}, both);
    const decided = await waiting(db);
    expectOk(await reject(decided, colleague));
    const changed = await waiting(db);
    const elsewhere = await waiting(db, { title: 'Iets anders' });
    const file = await open(shown, both, 'register_manager');
    expect(file?.hasOwnEqual).toBe(true);
    expect(file?.equal.map(({ id }) => id)).toEqual(idsOf(changed));
    const all = [shown, ofOneself, decided, changed, elsewhere];
    const answer = await decide(shown, all, both, { [changed.activityId]: 1 });
    expect(answer).toMatchObject({
      ok: true,
      decided: 1,
      lastId: shown.activityId,
      left: ['own_activity', 'already_decided', 'changed_meanwhile', 'other_course'],
    });
    expect(await states(all)).toEqual(['approved', 'submitted', 'rejected', 'submitted', 'submitted']);
  });

  it('by two managers at once decides each once', async () => {
    const course = [await waiting(db), await waiting(db)];
    const [shown] = course;
    if (!shown) throw new Error('no course');
    const begin = () => [decide(shown, course), decide(shown, course.toReversed(), colleague)];
    await atOnce(db, shown.activityId, begin, 'activity');
    expect(await states(course)).toEqual(['approved', 'approved']);
    for (const { activityId } of course)
      expect(await db.prisma.activityDecision.count({ where: { activityId } })).toBe(1);
  });

  it('of an assessor is of what was given to them', async () => {
    const [theirs, other] = [await givenTo(db, assessor, manager), await waiting(db)];
    const file = await open(theirs, assessor, 'assessor');
    expect(file?.equal).toEqual([]);
    expect(await decide(theirs, [theirs, other], assessor)).toMatchObject({ decided: 1, left: ['activity_unknown'] });
    expect(await stateOf(other)).toBe('submitted');
  });
});
