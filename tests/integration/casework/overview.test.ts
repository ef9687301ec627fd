import type { AccountActor } from '@/lib/access/actor';
import {
  type Counted,
  countedOf,
  openActivities,
  openCases,
  openCertifications,
  openRequests,
  openTasks,
  type Waiting,
} from '@/lib/casework/overview';
import { claimCase } from '@/lib/server/application/claim-case';
import { listCases } from '@/lib/server/application/data/cases';
import { countPromised, listWorkloads } from '@/lib/server/casework/data/overview';
import { listOpenTasks } from '@/lib/server/casework/data/tasks';
import { countWork } from '@/lib/server/casework/data/work-counts';
import { listCertifications } from '@/lib/server/certification/data/certification-queue';
import { listRequests } from '@/lib/server/courses/data/accreditation-queue';
import { inTransaction } from '@/lib/server/platform/db/database';
import { createTask } from '@/lib/server/platform/tasks';
import { listActivities } from '@/lib/server/review/data/review-queue';
import { type CalendarDate, calendarDate } from '@/lib/shared/calendar-date';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { submitted } from '../courses/accreditation-people';
import { expectOk, later, newManager, now, today } from '../journey';
import { type Somebody, somebody } from './power-acts';

let db: TestDatabase;
let manager: AccountActor;
let of: Somebody;

/** Of two people something of every kind, of one taken up; a request for accreditation; a task with a day. */
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager();
  of = await somebody(db);
  await somebody(db);
  const { about, activityId, colleague } = of;
  expectOk(await claimCase({ applicationId: about.applicationId, holder: null }, { actor: colleague, ...later(5) }));
  const held = { assignedToId: colleague.accountId, assignedAt: now };
  await db.prisma.activity.update({ where: { id: activityId }, data: held });
  await submitted();
  const task = { key: 'a task', kind: 'name_changed', createdOn: today, at: now } as const;
  const { accountId } = of.actor;
  await inTransaction((tx) => createTask(tx, { ...task, accountId, dueOn: calendarDate('2026-12-20') }));
});
afterAll(() => db.close());

const size = 100;
const columns = Object.keys(countedOf) as (keyof Waiting)[];

/** How many rows each list has that a count leads to. */
function listed(counted: Counted, day: CalendarDate) {
  const by = { accountId: manager.accountId, sees: 'all' } as const;
  const words = { numberPrefix: 'LKLR-' };
  return {
    applications: listCases(openCases(counted), by, { today: day, size }),
    accreditations: listRequests(openRequests(counted), by, { today: day, size }),
    certifications: listCertifications(openCertifications(counted), { ...by, ...words, today: day }, size),
    activities: listActivities(openActivities(counted), by, { ...words, size }),
    tasks: listOpenTasks(openTasks(counted), { today: day, size }),
  };
}

it.each(['2026-11-16', '2026-12-07', '2026-12-14', '2026-12-15', '2026-12-21', '2026-12-29', '2027-01-11'])(
  'on %s each count of the overview is as many as its list has rows',
  async (on) => {
    const day = calendarDate(on);
    const counts = await countPromised(manager.accountId, day);
    for (const column of columns)
      for (const [kind, list] of Object.entries(listed(countedOf[column], day))) {
        const count = counts[kind as keyof typeof counts][column];
        const { rows } = await list;
        if (count !== null) expect([kind, column, count]).toEqual([kind, column, rows.length]);
      }
  },
);

it('what is promised for this week and what is late is counted of each kind for which a day is promised', async () => {
  const on = (day: string) => countPromised(manager.accountId, calendarDate(day));
  expect(await on('2026-12-14')).toMatchObject({
    applications: { waiting: 2, week: 2, late: 0, free: 1 },
    accreditations: { waiting: 1, week: 0, late: 0, free: 1 },
    certifications: { waiting: 2, week: 2, late: 0, free: null },
    activities: { waiting: 2, week: null, late: null, free: 1 },
    tasks: { week: 1, late: 0, free: null },
  });
  expect(await on('2026-12-28')).toMatchObject({
    applications: { waiting: 2, week: 0, late: 2 },
    accreditations: { waiting: 1, week: 1, late: 0 },
    certifications: { waiting: 2, week: 0, late: 2 },
    tasks: { week: 0, late: 1 },
  });
});

it.each([
  ['2026-12-14', 0],
  ['2026-12-15', 2],
])('the bar of queues says on %s that of two requests for certification %i are late', async (on, late) => {
  const by = { accountId: manager.accountId, isManager: true, isAssessor: false };
  expect((await countWork(by, calendarDate(on))).certifications).toEqual({ waiting: 2, late });
});

it('what a colleague has taken up is counted by kind, as the queue of the reader has it', async () => {
  const { accountId: id, name } = of.colleague;
  const due = calendarDate('2026-12-14');
  const application = { id, name, kind: 'applications', held: 1, week: 1, late: 0 };
  const activity = { id, name, kind: 'activities', held: 1, week: null, late: null };
  expect(await listWorkloads(manager.accountId, due)).toEqual([application, activity]);
  expect(await listWorkloads(manager.accountId, calendarDate('2026-12-15'))).toEqual([
    { ...application, week: 0, late: 1 },
    activity,
  ]);
  // Whose activity it is doesn't have it in their queue.
  expect(await listWorkloads(of.actor.accountId, due)).toEqual([application]);
});
