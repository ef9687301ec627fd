import type { AccountActor } from '@/lib/access/actor';
import { answerAccreditationQuestion } from '@/lib/server/courses/answer-accreditation-question';
import { askProvider } from '@/lib/server/courses/ask-provider';
import { claimAccreditation } from '@/lib/server/courses/claim-accreditation';
import { countOpenProviderQuestions, listProviderQuestions } from '@/lib/server/courses/data/accreditation-questions';
import { endAccreditation } from '@/lib/server/courses/end-accreditation';
import { releaseAccreditation } from '@/lib/server/courses/release-accreditation';
import { returnAccreditation } from '@/lib/server/courses/return-accreditation';
import { startCourseVersion } from '@/lib/server/courses/start-course-version';
import { inTransaction } from '@/lib/server/platform/db/database';
import { addContact } from '@/lib/server/providers/data/contacts';
import { calendarDate } from '@/lib/shared/calendar-date';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { atOnce } from '../at-once';
import { codesOf, eventsOf, expectOk, later, mailsTo, newManager, today } from '../journey';
import {
  type Asked,
  accredited,
  assess,
  assessed,
  assign,
  decide,
  hours,
  newAssessor,
  newestOf,
  no,
  onDay,
  requestOf,
  submit,
  submitted,
} from './accreditation-people';

let db: TestDatabase;
let manager: AccountActor;
let colleague: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager('Berend Heer');
  colleague = await newManager('Carla Collega');
});
afterAll(() => db.close());

const two = async () => [await newAssessor(), await newAssessor('Bob Beoordelaar')] as [AccountActor, AccountActor];
const giveBack = async (given: Asked, by = manager) => {
  const { version } = await requestOf(given);
  const input = { id: given.requestId, version, explanation: 'Het programma ontbreekt.' };
  return returnAccreditation(input, { actor: by, ...later(8) });
};
const ask = (given: Asked, by: AccountActor, desk: 'beheer' | 'beoordelen' = 'beoordelen') =>
  askProvider({ id: given.requestId, desk, question: 'Wie geeft het?' }, { actor: by, ...later(15) });
const answer = async (given: Asked, on = today, words = 'Dat doet T. Rainer.') => {
  const [question] = (await listProviderQuestions(given.requestId)).toReversed();
  const input = { id: given.courseId, questionId: question?.id ?? '', answer: words };
  return answerAccreditationQuestion(input, { actor: given.contact, ...onDay(on, 16) });
};
const openQuestions = async ({ courseId }: Asked) =>
  countOpenProviderQuestions((await db.prisma.course.findUniqueOrThrow({ where: { id: courseId } })).providerId);
const claim = (given: Asked, by: AccountActor, holder: string | null = null) =>
  claimAccreditation({ id: given.requestId, holder }, { actor: by, ...later(7) });
const end = async (given: Asked, by = manager) => {
  const { version } = await requestOf(given);
  return endAccreditation({ id: given.requestId, version, reason: 'Niet gegeven.' }, { actor: by, ...later(60) });
};

describe('an accreditation', () => {
  it('is what two assessors agreed on, from the day of the decision, and its provider hears that there is news', async () => {
    const given = await accredited(manager);
    const { state, accreditation, decidedBy } = await requestOf(given);
    expect({ state, accreditation, decidedBy }).toEqual({
      state: 'accredited',
      decidedBy: 'Berend Heer',
      accreditation: {
        ...{ typeCode: 'professional_training', units: hours(6), isPerMeeting: false },
        ...{ category: 'A1', points: hours(6), endedOn: null, endReason: '' },
        ...{ validFrom: '2026-11-16', validTo: '2028-11-15' },
      },
    });
    expect(await eventsOf(db, given.requestId)).toEqual([
      ...['accreditation_submitted', 'assessors_assigned', 'course_assessed', 'course_assessed'],
      'accreditation_granted',
    ]);
    expect(await mailsTo(db, given.contact.email)).toEqual(['accreditation_news']);
    expect(await mailsTo(db, given.two[0].email)).toEqual(['course_to_assess']);
  });

  it('that is renewed goes on the day after the one before', async () => {
    const given = await accredited(manager);
    const context = { actor: given.contact, ...later(40) };
    expectOk(await startCourseVersion({ id: given.courseId, accreditationId: given.requestId }, context));
    expectOk(await submit(given, { fee: 12_500 }));
    const renewal = { ...given, requestId: (await newestOf(given)).request.id };
    const [first, second] = await two();
    expectOk(await assign(renewal, manager, [first, second]));
    for (const one of [first, second]) expectOk(await assess(renewal, one));
    expectOk(await decide(renewal, manager));
    expect((await requestOf(renewal)).accreditation).toMatchObject({ validFrom: '2028-11-16', validTo: '2030-11-15' });
  });

  it('is ended with a reason, once, and holds for what had begun', async () => {
    const given = await accredited(manager);
    expectOk(await end(given));
    expect((await requestOf(given)).accreditation).toMatchObject({ endedOn: today, endReason: 'Niet gegeven.' });
    expect(codesOf(await end(given))).toEqual(['ended_already']);
    const context = { actor: given.contact, ...later(70) };
    const renewed = await startCourseVersion({ id: given.courseId, accreditationId: given.requestId }, context);
    expect(codesOf(renewed)).toEqual(['not_renewable']);
  });

  it('gives no accreditation before its assessors answered, and none against them', async () => {
    const given = await submitted();
    expect(codesOf(await decide(given, manager))).toEqual(['wrong_state']);
    const [first, second] = await two();
    expectOk(await assign(given, manager, [first, second]));
    expectOk(await assess(given, first));
    expect(codesOf(await decide(given, manager))).toEqual(['not_assessed']);
    expectOk(await assess(given, second));
    expect(codesOf(await decide(given, manager, { outcome: 'reject' }))).toEqual(['assessed_otherwise']);
  });

  it('that both reject is rejected with all their reasons', async () => {
    const given = await assessed(manager, [no, { judgement: 'reject', reasons: ['goals_unclear'] }]);
    expectOk(await decide(given, manager, { outcome: 'reject' }));
    expect(await requestOf(given)).toMatchObject({ state: 'rejected', reasons: ['goals_unclear', 'outdated'] });
  });

  it('twice at once is decided once', async () => {
    const given = await assessed(manager);
    const answers = await atOnce(
      db,
      given.courseId,
      () => [decide(given, manager), decide(given, colleague)],
      'course',
    );
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await mailsTo(db, given.contact.email)).toEqual(['accreditation_news']);
  });
});

describe('a question to the provider', () => {
  it('is asked once at a time, answered by any contact, and the promise waits as long', async () => {
    const given = await submitted();
    const [first, second] = await two();
    expectOk(await assign(given, manager, [first, second]));
    expectOk(await ask(given, first));
    expect(codesOf(await ask(given, second))).toEqual(['question_open']);
    expect(codesOf(await ask(given, manager, 'beheer'))).toEqual(['question_open']);
    expect(await openQuestions(given)).toBe(1);
    expectOk(await answer(given, calendarDate('2026-11-20')));
    const request = await requestOf(given);
    expect(request.answerDueOn).toBe('2027-01-01');
    expect(request.assessments.map(({ dueOn }) => dueOn)).toEqual(['2027-01-01', '2027-01-01']);
    expectOk(await answer(given));
    expect(codesOf(await answer(given, today, 'Iets anders.'))).toEqual(['already_answered']);
    expect(await mailsTo(db, given.contact.email)).toEqual(['accreditation_question']);
    expect((await eventsOf(db, given.requestId)).slice(2)).toEqual([
      ...['accreditation_question_asked', 'accreditation_question_answered'],
    ]);
  });

  it('isn’t asked by somebody to whom the request wasn’t given', async () => {
    const given = await submitted();
    expect(codesOf(await ask(given, await newAssessor()))).toEqual(['request_unknown']);
    expect(codesOf(await ask(given, manager, 'beheer'))).toEqual(['wrong_state']);
  });
});

describe('a request that isn’t complete', () => {
  it('goes back with what is missing, and comes again for the fee that was fixed', async () => {
    const given = await submitted();
    expectOk(await giveBack(given));
    expect((await newestOf(given)).request).toMatchObject({
      state: 'returned_incomplete',
      explanation: 'Het programma ontbreekt.',
    });
    await db.prisma.provider.update({ where: { id: given.providerId }, data: { isFeeFree: true } });
    expectOk(await submit(given));
    expect(await requestOf(given)).toMatchObject({ state: 'submitted', fee: 25_000 });
    expect(await mailsTo(db, given.contact.email)).toEqual(['accreditation_news']);
  });

  it('isn’t sent back once it is with assessors', async () => {
    const given = await submitted();
    expectOk(await assign(given, manager, await two()));
    expect(codesOf(await giveBack(given))).toEqual(['wrong_state']);
  });
});

describe('a manager', () => {
  it('takes a request that nobody has, from a colleague only as the page said, and lets it go', async () => {
    const given = await submitted();
    expectOk(await claim(given, manager));
    expect(codesOf(await giveBack(given, colleague))).toEqual(['with_somebody_else']);
    expect(codesOf(await claim(given, colleague))).toEqual(['with_somebody_else']);
    expectOk(await claim(given, colleague, manager.accountId));
    expectOk(await releaseAccreditation({ id: given.requestId }, { actor: colleague, ...later(9) }));
    expect((await requestOf(given)).assignedTo).toBeNull();
  });

  it('decides nothing about a course of an organisation that they act for', async () => {
    const given = await assessed(manager);
    const own = await newManager('Ina Eigen');
    await inTransaction((tx) =>
      addContact(tx, { providerId: given.providerId, accountId: own.accountId, since: later(1).now }),
    );
    expect(codesOf(await decide(given, own))).toEqual(['own_request']);
    expect(codesOf(await claim(given, own))).toEqual(['own_request']);
  });
});
