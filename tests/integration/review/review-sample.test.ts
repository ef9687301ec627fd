import type { AccountActor } from '@/lib/access/actor';
import type { ActivityState } from '@/lib/portfolio/activity-class';
import { listActivityDecisions } from '@/lib/server/review/data/activity-decisions';
import { withdrawActivity } from '@/lib/server/review/withdraw-activity';
import { at, keyOf, registrant, submitted } from '@/tests/integration/portfolio/portfolios';
import { own } from '@/tests/integration/registration/dossiers-people';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { atOnce } from '../at-once';
import { codesOf, eventsOf, expectOk, later, mailsTo, newManager, today } from '../journey';
import { approve, reject, stateOf, type Waiting } from './review-people';

let db: TestDatabase;
let manager: AccountActor;
let colleague: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager('Berend Heer');
  colleague = await newManager('Carla Collega');
});
afterAll(() => db.close());

type Request = { certificationId: string; drawn: Waiting[]; rest: Waiting[] };

/** Somebody who asked to be certified, with so many activities drawn and the rest waiting with them. */
async function requested(drawnCount: number, restCount: number): Promise<Request> {
  const owner = await registrant(db);
  const registrationId = (await own(owner)).id;
  const { id } = await db.prisma.certification.create({
    data: {
      registrationId,
      cycleStart: new Date('2026-01-01'),
      cycleEnd: new Date('2030-12-31'),
      requestedAt: later(0).now,
      requestedOn: new Date(today),
    },
  });
  const all: Waiting[] = [];
  for (let place = 0; place < drawnCount + restCount; place += 1)
    all.push({ owner, registrationId, activityId: await submitted(owner, { title: `Intervisie ${place}` }) });
  const drawn = all.slice(0, drawnCount);
  await db.prisma.activity.updateMany({
    where: { id: { in: all.map(({ activityId }) => activityId) } },
    data: { certificationId: id },
  });
  await db.prisma.activity.updateMany({
    where: { id: { in: drawn.map(({ activityId }) => activityId) } },
    data: { isDrawn: true, reviewFrom: later(30).now },
  });
  return { certificationId: id, drawn, rest: all.slice(drawnCount) };
}

const one = ([first]: Waiting[]): Waiting => {
  if (!first) throw new Error('nothing was drawn');
  return first;
};
const statesOf = async (all: Waiting[]): Promise<ActivityState[]> => Promise.all(all.map(stateOf));
const reviewed = async (all: Waiting[]) =>
  (await db.prisma.activity.findMany({ where: { id: { in: all.map(({ activityId }) => activityId) } } })).map(
    ({ reviewFrom }) => reviewFrom !== null,
  );

describe('a sample of a request', () => {
  it('approves the rest with its last one, with that as the recorded reason, told once', async () => {
    const { drawn, rest } = await requested(2, 2);
    expectOk(await approve(one(drawn), manager));
    expect(await statesOf(rest)).toEqual(['submitted', 'submitted']);
    expectOk(await approve(one(drawn.slice(1)), manager));
    expect(await statesOf(rest)).toEqual(['approved', 'approved']);
    for (const { activityId } of rest) {
      const [decision] = await listActivityDecisions([activityId]);
      expect(decision).toMatchObject({ outcome: 'approved', reason: 'approved_with_sample', withSample: true });
      expect((await eventsOf(db, activityId)).at(-1)).toBe('activity_approved');
    }
    const events = await db.prisma.auditEvent.findMany({ where: { subjectId: one(rest).activityId } });
    expect(events.at(-1)).toMatchObject({
      actorId: null,
      actorRole: 'system',
      details: { reason: 'approved_with_sample' },
    });
    expect(await mailsTo(db, one(drawn).owner.email)).toEqual(['activity_news', 'activity_news', 'activity_news']);
  });

  it('approves the rest also when its last two are approved at once', async () => {
    const { drawn, rest } = await requested(2, 1);
    const begin = () => [approve(one(drawn), manager), approve(one(drawn.slice(1)), colleague)];
    const answers = await atOnce(db, one(drawn).registrationId, begin, 'registration');
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await statesOf(rest)).toEqual(['approved']);
    expect(await listActivityDecisions([one(rest).activityId])).toHaveLength(1);
  });

  it.each(['rejected', 'withdrawn'] as const)('puts the rest in the queue when one is %s', async (how) => {
    const { drawn, rest } = await requested(2, 2);
    expect(await reviewed(rest)).toEqual([false, false]);
    const failing = one(drawn);
    if (how === 'rejected') expectOk(await reject(failing, manager));
    else expectOk(await withdrawActivity(await keyOf(failing.owner, failing.activityId), at(failing.owner)));
    expect(await reviewed(rest)).toEqual([true, true]);
    // From now on each is reviewed by itself, whatever becomes of the other drawn ones.
    expectOk(await approve(one(drawn.slice(1)), manager));
    expect(await statesOf(rest)).toEqual(['submitted', 'submitted']);
    expectOk(await approve(one(rest), manager));
  });

  it('leaves the rest alone once the request was taken back', async () => {
    const { certificationId, drawn, rest } = await requested(1, 1);
    await db.prisma.certification.update({ where: { id: certificationId }, data: { state: 'withdrawn' } });
    expectOk(await approve(one(drawn), manager));
    expect(await statesOf(rest)).toEqual(['submitted']);
  });

  it('leaves out what its owner took back', async () => {
    const { drawn, rest } = await requested(1, 2);
    const gone = one(rest);
    expectOk(await withdrawActivity(await keyOf(gone.owner, gone.activityId), at(gone.owner)));
    expectOk(await approve(one(drawn), manager));
    expect(await statesOf(rest)).toEqual(['withdrawn', 'approved']);
  });

  it('isn’t decided by anybody past it: nobody reviews the rest while it runs', async () => {
    const { rest } = await requested(1, 1);
    expect(codesOf(await approve(one(rest), manager))).toEqual(['not_for_review']);
  });
});
