import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { AccountActor } from '@/lib/access/actor';
import { countingVersions } from '@/lib/portfolio/versions';
import { addAttendance } from '@/lib/server/attendance/add-attendance';
import { closeRun } from '@/lib/server/attendance/close-run';
import { correctAttendance } from '@/lib/server/attendance/correct-attendance';
import { findOpenedDoor, findShownDoor } from '@/lib/server/attendance/door';
import { scanAtDoor } from '@/lib/server/attendance/scan-at-door';
import { settleKeptRowsOf } from '@/lib/server/attendance/settle-kept-rows';
import { showAttendances } from '@/lib/server/attendance/shown-list';
import { grantCertification, refuseCertification } from '@/lib/server/certification/decide-certification';
import { withdrawCertification } from '@/lib/server/certification/withdraw-certification';
import { disputeActivity } from '@/lib/server/portfolio/dispute-activity';
import { changeActivity } from '@/lib/server/portfolio/start-version';
import { submitActivity } from '@/lib/server/portfolio/submit-activity';
import { claimActivity } from '@/lib/server/review/claim-activity';
import { approveActivity, rejectActivity } from '@/lib/server/review/decide-activity';
import { withdrawActivity } from '@/lib/server/review/withdraw-activity';
import { keep, latest, request, tenPointsAreEnough } from '@/tests/integration/certification/certification-people';
import { accredited, provider } from '@/tests/integration/courses/course-rows';
import { draft } from '@/tests/integration/portfolio/portfolios';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { isLong } from '@/tests/support/tier';
import { later, newManager, now, today } from '../journey';
import { activitiesOf, at, attendee, creditsOf, key, paste, planned, runOf, save } from './attendance-people';

let db: TestDatabase;
let academy: Awaited<ReturnType<typeof provider>>;
let courseId: string;
let manager: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  await tenPointsAreEnough(db);
  manager = await newManager();
  academy = await provider(db);
  ({ courseId } = await accredited(db, academy.id, { typeCode: 'course' }));
});
afterAll(() => db.close());

const reason = 'Verkeerd overgenomen';
type Walk = { one: Awaited<ReturnType<typeof attendee>>; runId: string; scan: string; minute: number };

const entry = { type: 'giving', title: 'Gesprekken met ouders', lastDay: '9-11-2026', units: '3' };

const newest = async ({ one }: Walk) => (await activitiesOf(db, one.id)).findLast(({ supersededAt }) => !supersededAt);
const row = async ({ runId }: Walk) =>
  (await showAttendances(runId, null, 10)).rows.find(({ removedAt }) => removedAt === null);

async function decide({ one }: Walk, decided: (key: { id: string; version: number }) => Promise<unknown>) {
  if ((await db.prisma.certification.count({ where: { registrationId: one.id } })) > 0)
    await decided((await latest(one.id)).key);
}

/** What may happen to somebody's attendance, by whoever does it; refusals are as good as any other answer. */
const acts = {
  enter: async ({ one }: Walk) => {
    await draft(one.owner, entry);
  },
  plan: async ({ one, runId }: Walk) => {
    if ((await creditsOf(db, one.id, runId)).length > 0) return;
    const id = await draft(one.owner, { ...entry, title: 'Wat ik van plan ben' });
    await db.prisma.activity.update({ where: { id }, data: { runId } });
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
  review: async (walk: Walk) => {
    const own = await newest(walk);
    if (own) await claimActivity({ activityId: own.id, holder: null }, { actor: manager, ...later(walk.minute) });
  },
  approve: async (walk: Walk) => {
    const { id: activityId, version } = (await newest(walk)) ?? {};
    if (activityId && version) await approveActivity({ activityId, version }, at(manager, walk.minute));
  },
  reject: async (walk: Walk) => {
    const { id: activityId, version } = (await newest(walk)) ?? {};
    const why = { reason: 'unclear', explanation: 'Leg het uit.' } as const;
    if (activityId && version) await rejectActivity({ activityId, version, ...why }, at(manager, walk.minute));
  },
  dispute: async ({ one, runId, minute }: Walk) => {
    const [credit] = await creditsOf(db, one.id, runId);
    const said = { formId: randomUUID(), words: 'Ik was er niet' };
    if (credit) await disputeActivity({ id: credit.id, ...said }, at(one.owner, minute));
  },
  scan: async ({ one, scan, minute }: Walk) => {
    await scanAtDoor({ scan }, at(one.owner, minute));
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
  request: async ({ one, minute }: Walk) => {
    await request(one.owner, undefined, minute);
  },
  grant: (walk: Walk) => decide(walk, (key) => grantCertification(key, at(manager, walk.minute))),
  refuse: (walk: Walk) =>
    decide(walk, (key) => refuseCertification({ ...key, explanation: 'Te weinig.' }, at(manager, walk.minute))),
  takeBack: (walk: Walk) => decide(walk, (key) => withdrawCertification(key, at(walk.one.owner, walk.minute))),
};
type Act = keyof typeof acts;
/** What may end what counts. */
const ENDING: readonly Act[] = ['takeOff', 'withdraw'];

async function seen({ one }: Pick<Walk, 'one'>) {
  const rows = await db.prisma.activity.findMany({
    where: { registrationId: one.id },
    include: { certification: { select: { state: true } } },
  });
  return rows.map(({ certification, ...activity }) => ({
    ...activity,
    ...{ isSuperseded: activity.supersededAt !== null, isFrozen: certification?.state === 'granted' },
  }));
}
type Seen = Awaited<ReturnType<typeof seen>>;

const isCertain = ({ state, isSuperseded }: Seen[number]) => state === 'approved' && !isSuperseded;

/** All that counts for something, where one of a run is certain. */
function countingOf(activities: Seen, run: string): Seen {
  const ofRun = countingVersions(activities).filter(({ runId, state }) => runId === run && state !== 'withdrawn');
  return ofRun.some(isCertain) ? ofRun : [];
}

async function begun(): Promise<Omit<Walk, 'minute'>> {
  const one = await attendee(db, { completedAt: null });
  await keep(db, one.id, [{ units: 10, state: 'approved' }]);
  const run = await planned(academy.contact, courseId);
  const door = await findShownDoor(run, { now, today });
  const { scan = '' } = (await findOpenedDoor(door?.code ?? '', { now, today })) ?? {};
  await paste(academy.contact, run.id, one.row);
  await save(academy.contact, run.id);
  return { one, runId: run.id, scan };
}

/** Who planned a run twice, and hands in what is left of it. */
const TWICE: Act[] = ['plan', 'plan', 'close', 'handIn', 'review', 'approve'];

it('one activity of a run counts at most, nothing certain gets lost but by who says so, and what is frozen stays', async () => {
  const act = fc.constantFrom(...(Object.keys(acts) as Act[]));
  const walks = fc
    .tuple(fc.array(act, { maxLength: 6 }), fc.array(act, { maxLength: 12 }))
    .map(([before, after]): Act[] => [...before, 'close', ...after]);
  await fc.assert(
    fc.asyncProperty(walks, async (steps) => {
      const given = await begun();
      let before = await seen(given);
      for (const [index, step] of steps.entries()) {
        await acts[step]({ ...given, minute: 100 + index });
        const after = await seen(given);
        expect(countingOf(after, given.runId).length).toBeLessThanOrEqual(1);
        if (!ENDING.includes(step))
          expect(after.filter(isCertain).length).toBeGreaterThanOrEqual(before.filter(isCertain).length);
        for (const frozen of before.filter(({ isFrozen }) => isFrozen))
          expect(after.find(({ id }) => id === frozen.id)).toEqual(frozen);
        before = after;
      }
    }),
    { numRuns: isLong ? 300 : 8, endOnFailure: true, examples: [[TWICE]] },
  );
}, 600_000);
