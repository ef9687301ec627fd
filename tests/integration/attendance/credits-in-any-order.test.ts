import fc from 'fast-check';
import { addAttendance } from '@/lib/server/attendance/add-attendance';
import { closeRun } from '@/lib/server/attendance/close-run';
import { correctAttendance } from '@/lib/server/attendance/correct-attendance';
import { settleKeptRowsOf } from '@/lib/server/attendance/settle-kept-rows';
import { showAttendances } from '@/lib/server/attendance/shown-list';
import { changeActivity } from '@/lib/server/portfolio/start-version';
import { submitActivity } from '@/lib/server/portfolio/submit-activity';
import { withdrawActivity } from '@/lib/server/review/withdraw-activity';
import { accredited, provider } from '@/tests/integration/courses/course-rows';
import { draft } from '@/tests/integration/portfolio/portfolios';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { isLong } from '@/tests/support/tier';
import { now } from '../journey';
import { activitiesOf, at, attendee, creditsOf, freeze, key, paste, planned, runOf, save } from './attendance-people';

let db: TestDatabase;
let academy: Awaited<ReturnType<typeof provider>>;
let courseId: string;
beforeAll(async () => {
  db = await openTestDatabase();
  academy = await provider(db);
  ({ courseId } = await accredited(db, academy.id));
});
afterAll(() => db.close());

const reason = 'Verkeerd overgenomen';
type Walk = { one: Awaited<ReturnType<typeof attendee>>; runId: string; minute: number };

const newest = async ({ one }: Walk) => (await activitiesOf(db, one.id)).findLast(({ supersededAt }) => !supersededAt);
const row = async ({ runId }: Walk) =>
  (await showAttendances(runId, null, 10)).rows.find(({ removedAt }) => removedAt === null);

/** What may happen to somebody's attendance, by whoever does it; refusals are as good as any other answer. */
const acts = {
  enter: async ({ one }: Walk) => {
    await draft(one.owner, { type: 'employer_training', title: 'Gesprekken met ouders', lastDay: '9-11-2026' });
  },
  handIn: async (walk: Walk) => {
    const own = await newest(walk);
    if (own) await submitActivity(own, at(walk.one.owner, walk.minute));
  },
  change: async (walk: Walk) => {
    const own = await newest(walk);
    if (own) await changeActivity(own, at(walk.one.owner, walk.minute));
  },
  withdraw: async (walk: Walk) => {
    const own = await newest(walk);
    if (own) await withdrawActivity(own, at(walk.one.owner, walk.minute));
  },
  close: async ({ runId, minute }: Walk) => {
    await closeRun(key(await runOf(academy.contact, runId)), at(academy.contact, minute));
  },
  attendLess: async (walk: Walk) => {
    const { id: rowId, version } = (await row(walk)) ?? {};
    if (rowId && version)
      await correctAttendance(
        { id: walk.runId, rowId, version, reason, attended: [1] },
        at(academy.contact, walk.minute),
      );
  },
  takeOff: async (walk: Walk) => {
    const { id: rowId, version } = (await row(walk)) ?? {};
    if (rowId && version)
      await correctAttendance({ id: walk.runId, rowId, version, reason }, at(academy.contact, walk.minute));
  },
  putBack: async ({ one, runId, minute }: Walk) => {
    const typed = { number: one.number, name: `J. de ${one.surname}`, completedOn: null, attended: [], reason };
    await addAttendance({ id: runId, ...typed }, at(academy.contact, minute));
  },
  settle: ({ one }: Walk) => settleKeptRowsOf(one.number, now),
  freeze: async ({ one }: Walk) => {
    const where = { registrationId: one.id, state: 'approved', supersededAt: null, certificationId: null } as const;
    if ((await db.prisma.activity.count({ where })) === 0) return;
    if ((await db.prisma.certification.count({ where: { registrationId: one.id } })) > 0) return;
    await freeze(db, one.id);
  },
};
type Act = keyof typeof acts;
/** What may end what counts. */
const ENDING: readonly Act[] = ['takeOff', 'withdraw'];

it('one activity of a run counts at most, nothing certain gets lost but by who says so, and what is frozen stays', async () => {
  const act = fc.constantFrom(...(Object.keys(acts) as Act[]));
  const walks = fc.array(act, { minLength: 3, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(walks, async (steps) => {
      const one = await attendee(db);
      const { id: runId } = await planned(academy.contact, courseId);
      await paste(academy.contact, runId, one.row);
      await save(academy.contact, runId);
      for (const [index, step] of steps.entries()) {
        const before = await creditsOf(db, one.id, runId);
        const frozen = (await activitiesOf(db, one.id)).filter(({ certificationId }) => certificationId);
        await acts[step]({ one, runId, minute: 100 + index });
        const after = await creditsOf(db, one.id, runId);
        expect(after.length).toBeLessThanOrEqual(1);
        if (!ENDING.includes(step)) expect(after.length).toBeGreaterThanOrEqual(before.length);
        const all = new Map((await activitiesOf(db, one.id)).map((activity) => [activity.id, activity]));
        for (const activity of frozen) expect(all.get(activity.id)).toEqual(activity);
      }
    }),
    { numRuns: isLong ? 200 : 12 },
  );
});
