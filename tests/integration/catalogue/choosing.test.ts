import type { AccountActor } from '@/lib/access/actor';
import { cancelRun } from '@/lib/server/attendance/cancel-run';
import { closeRun } from '@/lib/server/attendance/close-run';
import { listPlans } from '@/lib/server/attendance/data/run-plans';
import { chooseRun } from '@/lib/server/catalogue/choose-run';
import { listChosen } from '@/lib/server/catalogue/data/catalogue-runs';
import { inTransaction } from '@/lib/server/platform/db/database';
import { deleteActivityDraft } from '@/lib/server/portfolio/delete-activity-draft';
import { loadPortfolio } from '@/lib/server/portfolio/portfolio-points';
import { mendActivity } from '@/lib/server/portfolio/start-version';
import { calendarDate } from '@/lib/shared/calendar-date';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { atOnce } from '../at-once';
import {
  activitiesOf,
  at,
  attendee,
  closed,
  creditsOf,
  key,
  paste,
  planned,
  save,
} from '../attendance/attendance-people';
import { accredited, provider } from '../courses/course-rows';
import { codesOf, expectOk, now, today } from '../journey';
import { keyOf } from '../portfolio/portfolios';

let db: TestDatabase;
let academy: Awaited<ReturnType<typeof provider>>;
let courseId: string;
beforeAll(async () => {
  db = await openTestDatabase();
  academy = await provider(db);
  ({ courseId } = await accredited(db, academy.id, { from: calendarDate('2025-01-01') }));
});
afterAll(() => db.close());

const meeting = (day: string) => ({ day, begins: '9.00', ends: '13.00' });
const newRun = (...days: string[]) => planned(academy.contact, courseId, { meetings: days.map(meeting) });
const comingRun = () => newRun('1-12-2026', '8-12-2026');
const choose = (actor: AccountActor, runId: string) => chooseRun({ runId }, at(actor, 10));
const chosen = async (actor: AccountActor, runId: string) => expectOk(await choose(actor, runId)).activityId;

describe('choosing a run', () => {
  it('that is to come makes a plan with everything filled in, which its provider’s changes reach', async () => {
    const [one, run] = [await attendee(db), await comingRun()];
    const id = await chosen(one.owner, run.id);
    const [activity, ...others] = await activitiesOf(db, one.id);
    expect(others).toEqual([]);
    expect(activity).toMatchObject({
      ...{ id, runId: run.id, state: 'draft', source: 'own', isAccredited: false, typeCode: 'professional_training' },
      ...{ title: 'Gesprekken met ouders', organiser: 'Academie Leerplicht', firstDay: new Date('2026-12-01') },
      ...{ lastDay: new Date('2026-12-08') },
    });
    expect(activity?.units?.toNumber()).toBe(12);
    const { points } = await loadPortfolio({ id: one.id, registeredOn: today }, { today });
    expect(points?.lines.get(id)).toMatchObject({ class: 'planned' });
    expect(await inTransaction((tx) => listPlans(tx, run.id))).toEqual([{ id, accountId: one.owner.accountId }]);
  });

  it('that was held or is closed makes a draft', async () => {
    const one = await attendee(db);
    const [held, done] = [await newRun('2-3-2026'), await newRun('3-3-2026')];
    await closed(academy.contact, done.id, (await attendee(db)).row);
    for (const run of [held, done]) expect(await choose(one.owner, run.id)).toMatchObject({ ok: true, isNew: true });
    expect(await activitiesOf(db, one.id)).toHaveLength(2);
  });

  it('twice leads to the one that is there, also at once, and after its draft was deleted makes another', async () => {
    const [one, run] = [await attendee(db), await comingRun()];
    const both = await atOnce(db, run.id, () => [choose(one.owner, run.id), choose(one.owner, run.id)], 'course_run');
    expect(both.map((answer) => expectOk(answer).isNew).sort()).toEqual([false, true]);
    const [id, same] = both.map((answer) => expectOk(answer).activityId);
    expect(same).toBe(id);
    expectOk(await deleteActivityDraft(await keyOf(one.owner, id ?? ''), at(one.owner)));
    expect(await choose(one.owner, run.id)).toMatchObject({ ok: true, isNew: true });
  });

  it('is joined by the credit of the list, and leads to that from then on', async () => {
    const [one, run] = [await attendee(db), await newRun('16-11-2026')];
    const plan = await chosen(one.owner, run.id);
    await closed(academy.contact, run.id, one.row);
    const [credit, ...more] = await creditsOf(db, one.id, run.id);
    expect(more).toEqual([]);
    expect(credit).toMatchObject({ replacesId: plan, source: 'attendance', isAccredited: true });
    expect(await choose(one.owner, run.id)).toEqual({ ok: true, activityId: credit?.id, isNew: false });
  });

  it('while its list is closed leaves one that counts', async () => {
    const [one, run] = [await attendee(db), await newRun('16-11-2026')];
    expectOk(await paste(academy.contact, run.id, one.row));
    expectOk(await save(academy.contact, run.id));
    const closing = () => closeRun(key(run), at(academy.contact));
    await atOnce<{ ok: boolean }>(db, run.id, () => [choose(one.owner, run.id), closing()], 'course_run');
    const live = (await activitiesOf(db, one.id)).filter(({ supersededAt }) => supersededAt === null);
    expect(live).toMatchObject([{ state: 'approved', source: 'attendance', runId: run.id }]);
  });

  it('keeps its run when a rejected one is mended', async () => {
    const [one, run] = [await attendee(db), await newRun('2-2-2026')];
    const id = await chosen(one.owner, run.id);
    await db.prisma.activity.update({ where: { id }, data: { state: 'rejected', isMendable: true, submittedAt: now } });
    const { versionId } = expectOk(await mendActivity(await keyOf(one.owner, id), at(one.owner)));
    expect(await choose(one.owner, run.id)).toEqual({ ok: true, activityId: versionId, isNew: false });
  });

  it('of e-learning leaves its day open', async () => {
    const one = await attendee(db);
    const { courseId: alone } = await accredited(db, academy.id, { form: 'e_learning' });
    const run = await planned(academy.contact, alone, { meetings: [], firstDay: '1-11-2026' });
    await chosen(one.owner, run.id);
    expect(await activitiesOf(db, one.id)).toMatchObject([{ firstDay: null, lastDay: null, runId: run.id }]);
  });

  it.each<[string, () => Promise<{ actor: AccountActor; runId: string }>, string]>([
    ['nobody knows', async () => ({ actor: (await attendee(db)).owner, runId: 'x' }), 'run_unknown'],
    [
      'is cancelled',
      async () => {
        const run = await comingRun();
        expectOk(await cancelRun(key(run), at(academy.contact)));
        return { actor: (await attendee(db)).owner, runId: run.id };
      },
      'run_cancelled',
    ],
    [
      'was before the cycle',
      async () => ({ actor: (await attendee(db)).owner, runId: (await newRun('3-3-2025')).id }),
      'run_before_cycle',
    ],
    [
      'is of a course that isn’t accredited any more',
      async () => {
        const gone = await accredited(db, academy.id, { to: calendarDate('2026-11-15') });
        const run = await planned(academy.contact, gone.courseId, { meetings: [meeting('2-11-2026')] });
        return { actor: (await attendee(db)).owner, runId: run.id };
      },
      'run_unknown',
    ],
    [
      'somebody wants who left the register',
      async () => ({ actor: (await attendee(db, { state: 'removed' })).owner, runId: (await comingRun()).id }),
      'not_in_register',
    ],
    [
      'a contact of its provider wants',
      async () => ({ actor: academy.contact, runId: (await comingRun()).id }),
      'not_in_register',
    ],
  ])('that %s is refused', async (_, given, reason) => {
    const { actor, runId } = await given();
    expect(codesOf(await choose(actor, runId))).toEqual([reason]);
  });
});

it('what somebody chose is shown to nobody else', async () => {
  const [one, other, run] = [await attendee(db), await attendee(db), await comingRun()];
  const id = await chosen(one.owner, run.id);
  expect(await listChosen(one.owner.accountId, [run.id])).toEqual(new Map([[run.id, id]]));
  for (const { accountId } of [other.owner, academy.contact])
    expect(await listChosen(accountId, [run.id])).toEqual(new Map());
});
