import { randomUUID } from 'node:crypto';
import type { AccountActor } from '@/lib/access/actor';
import { type AssignedQuery, assignedCasePath, assignedQueue } from '@/lib/casework/assigned-queue';
import { reviewQueue } from '@/lib/review/review-queue';
import { assignCase } from '@/lib/server/application/assign-case';
import { rejectApplication } from '@/lib/server/application/reject-application';
import { countAssigned } from '@/lib/server/casework/data/assigned';
import { nextAssignedPath } from '@/lib/server/casework/data/next-assigned';
import { countOwnDecisions, listOwnDecisions, listOwnMonths } from '@/lib/server/casework/data/own-decisions';
import { openAssigned } from '@/lib/server/casework/open-assigned';
import { openAssessedAccreditation, openManagedAccreditation } from '@/lib/server/courses/accreditation-file';
import { addRequestNote } from '@/lib/server/courses/add-request-note';
import { addActivityNote } from '@/lib/server/review/add-activity-note';
import { listActivities } from '@/lib/server/review/data/review-queue';
import { openReview } from '@/lib/server/review/open-review';
import { addMonths } from '@/lib/shared/calendar-date';
import * as courses from '@/tests/integration/courses/accreditation-people';
import * as review from '@/tests/integration/review/review-people';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { applicant, codesOf, eventsOf, expectOk, later, newManager, today } from '../journey';

let db: TestDatabase;
let manager: AccountActor;
let assessor: AccountActor;
let application: Awaited<ReturnType<typeof applicant>>;
let activity: review.Waiting;
let course: courses.Asked;
let stranger: AccountActor;

const surname = 'Toegewezen';

/** One of each kind, given to the same assessor; the activity waits longest, then the application, then the course. */
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager();
  assessor = await courses.newAssessor();
  stranger = await courses.newAssessor('Bob Ander');
  application = await applicant({
    name: {
      initials: 'J.',
      birthPrefix: '',
      birthSurname: surname,
      partnerPrefix: '',
      partnerSurname: '',
      nameUse: 'E',
    },
  });
  activity = await review.givenTo(db, assessor, manager);
  course = await courses.submitted({ title: 'Gesprekken onder druk' });
  expectOk(await courses.assign(course, manager, [assessor, stranger]));
  const { applicationId } = application;
  expectOk(
    await assignCase({ applicationId, holder: null, assignee: assessor.accountId }, { actor: manager, ...later(6) }),
  );
  const waitsSince = async (minutes: [number, number, number]) => {
    const [first, second, third] = minutes.map((at) => later(at).now);
    await db.prisma.activity.update({ where: { id: activity.activityId }, data: { reviewFrom: first } });
    await db.prisma.application.update({ where: { id: applicationId }, data: { submittedAt: second } });
    await db.prisma.courseAssessment.updateMany({
      where: { requestId: course.requestId },
      data: { assignedAt: third },
    });
  };
  await waitsSince([1, 2, 3]);
});
afterAll(() => db.close());

const at = (actor = assessor, minutes = 60) => ({ actor, ...later(minutes) });
const asking = (changes: Partial<AssignedQuery> = {}) => ({ ...assignedQueue.asking(changes), state: 'open' as const });

async function listed(changes: Partial<AssignedQuery> = {}, actor = assessor) {
  return (await openAssigned(asking(changes), at(actor))).rows.map(({ kind }) => kind);
}

const counted = (actor = assessor) => countAssigned({ accountId: actor.accountId, today, numberPrefix: 'LKLR-' });
const pathOf = {
  application: () => assignedCasePath({ kind: 'application', id: application.applicationId }),
  activity: () => assignedCasePath({ kind: 'activity', id: activity.activityId }),
  course: () => assignedCasePath({ kind: 'course', id: course.requestId }),
};

describe('what was given to an assessor', () => {
  it('is one list of every kind, what waits longest on top, and nobody else’s', async () => {
    expect(await listed()).toEqual(['activity', 'application', 'course']);
    expect(await counted()).toEqual({ open: 3, answer: 0 });
    expect(await listed({}, stranger)).toEqual(['course']);
    expect(await listed({}, manager)).toEqual([]);
  });

  it('is narrowed to one kind, and searched by the name or the title', async () => {
    expect(await listed({ kind: 'course' })).toEqual(['course']);
    expect(await listed({ text: surname })).toEqual(['application']);
    expect(await listed({ text: 'gesprekken' })).toEqual(['course']);
    expect(await listed({ text: 'gesprekken', kind: 'activity' })).toEqual([]);
  });

  it('that only an address finds is recorded as a reading', async () => {
    expect(await listed({ text: application.actor.email })).toEqual(['application']);
    expect(await eventsOf(db, application.applicationId)).toContain('dossier_found');
  });

  it('is paged across the kinds, on and back', async () => {
    const { rows } = await openAssigned(asking({ place: { after: activity.activityId } }), at());
    expect(rows.map(({ kind }) => kind)).toEqual(['application', 'course']);
    const back = await openAssigned(asking({ place: { before: course.requestId } }), at());
    expect(back.rows.map(({ kind }) => kind)).toEqual(['activity', 'application', 'course']);
  });

  it('leads from each to the next of whichever kind, and from the last to the first', async () => {
    expect(await nextAssignedPath(at())).toBe(pathOf.activity());
    expect(await nextAssignedPath(at(), activity.activityId)).toBe(pathOf.application());
    expect(await nextAssignedPath(at(), application.applicationId)).toBe(pathOf.course());
    expect(await nextAssignedPath(at(), course.requestId)).toBe(pathOf.activity());
    expect(await nextAssignedPath(at(stranger), course.requestId)).toBeNull();
  });

  it('stands apart while somebody owes an answer to a question', async () => {
    expectOk(await review.ask(activity, assessor));
    expect(await listed()).toEqual(['application', 'course']);
    const { rows } = await openAssigned({ ...asking(), state: 'answer' }, at());
    expect(rows.map(({ kind }) => kind)).toEqual(['activity']);
    expect(await counted()).toEqual({ open: 2, answer: 1 });
  });
});

describe('what an assessor decided', () => {
  it('is theirs alone, the newest first, with what they wrote and whom it was about', async () => {
    const other = await review.givenTo(db, assessor, manager);
    expectOk(await review.reject(other, assessor));
    expectOk(await courses.assess(course, assessor, courses.no, 55));
    const { applicationId, version } = application;
    const decision = { applicationId, version, reasons: ['not_reachable' as const], explanation: 'Bel ons.' };
    expectOk(await rejectApplication(decision, at()));
    const { rows } = await listOwnDecisions(assessor.accountId);
    expect(rows.map(({ kind, outcome, explanation }) => [kind, outcome, explanation])).toEqual([
      ['application', 'rejected', 'Bel ons.'],
      ['course', 'rejected', ''],
      ['activity', 'rejected', 'Leg het uit.'],
    ]);
    expect(rows.map(({ name, title }) => name?.birthSurname ?? title)).toEqual([
      surname,
      'Gesprekken onder druk',
      'Les over verzuim',
    ]);
    expect(rows.every(({ isOpenable }) => isOpenable)).toBe(true);
    expect(await countOwnDecisions(assessor.accountId)).toBe(3);
    expect((await listOwnDecisions(assessor.accountId, { kind: 'course' })).rows).toHaveLength(1);
    expect((await listOwnDecisions(stranger.accountId)).rows).toEqual([]);
  });

  it('is counted by month, with how long it waited, for themselves alone', async () => {
    const month = `${today.slice(0, 7)}-01`;
    expect(await listOwnMonths(assessor.accountId, today)).toMatchObject([{ month, decided: 3, waited: 3 }]);
    expect(await listOwnMonths(assessor.accountId, addMonths(today, 12))).toEqual([]);
    expect(await listOwnMonths(stranger.accountId, today)).toEqual([]);
  });

  it('says no name and leads nowhere once the case is somebody else’s', async () => {
    const { applicationId } = application;
    await db.prisma.application.update({ where: { id: applicationId }, data: { assignedToId: manager.accountId } });
    const [mine] = (await listOwnDecisions(assessor.accountId, { kind: 'application' })).rows;
    expect(mine).toMatchObject({ name: null, isOpenable: false });
  });
});

describe('a note of an assessor', () => {
  const noted = (on: object[]) => on.map((note) => (note as { text: string }).text);

  it('stands beside an activity for the manager, who sees in the queue that there is one', async () => {
    const given = await review.givenTo(db, assessor, manager);
    const { activityId, owner } = given;
    const note = { activityId, formId: randomUUID(), noteText: 'De foto is van een ander jaar.' };
    for (const press of [1, 2]) expectOk(await addActivityNote(note, at(assessor, 60 + press)));
    expect(noted((await openReview(activityId, at(manager), 'register_manager'))?.notes ?? [])).toEqual([
      note.noteText,
    ]);
    const asked = { size: 100, numberPrefix: '' };
    const { rows } = await listActivities(reviewQueue.read({}), { accountId: manager.accountId, sees: 'all' }, asked);
    expect(rows.filter(({ id }) => id === activityId)).toMatchObject([
      { hasNotes: true, assignedTo: { name: assessor.name } },
    ]);
    expect((await eventsOf(db, activityId)).filter((event) => event === 'note_added')).toHaveLength(1);
    expect(codesOf(await addActivityNote({ ...note, formId: randomUUID() }, at(stranger)))).toEqual([
      'activity_unknown',
    ]);
    expect(codesOf(await addActivityNote({ ...note, formId: randomUUID() }, at(owner)))).toEqual(['not_allowed']);
  });

  it('stands beside a course for the manager, and isn’t read by who assesses it too', async () => {
    const asked = await courses.submitted({ title: 'Een tweede opleiding' });
    expectOk(await courses.assign(asked, manager, [assessor, stranger]));
    const { requestId: id } = asked;
    const note = { id, desk: 'beoordelen' as const, formId: randomUUID(), noteText: 'Het programma is dun.' };
    expectOk(await addRequestNote(note, at()));
    expect(noted((await openManagedAccreditation(id, at(manager)))?.notes ?? [])).toEqual([note.noteText]);
    expect(noted((await openAssessedAccreditation(id, at()))?.notes ?? [])).toEqual([note.noteText]);
    expect((await openAssessedAccreditation(id, at(stranger)))?.notes).toEqual([]);
    const outsider = await courses.newAssessor('Cor Buiten');
    expect(codesOf(await addRequestNote({ ...note, formId: randomUUID() }, at(outsider)))).toEqual(['request_unknown']);
  });
});
