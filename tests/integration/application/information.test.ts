import type { AccountActor } from '@/lib/access/actor';
import { findOpenRequest, listRequests } from '@/lib/server/application/data/information-requests';
import { rejectApplication } from '@/lib/server/application/reject-application';
import { saveAnswers } from '@/lib/server/application/save-answers';
import { withdrawApplication } from '@/lib/server/application/withdraw-application';
import { listQuestionTemplates } from '@/lib/server/content/data/question-templates';
import { inTransaction } from '@/lib/server/platform/db/database';
import { createTask } from '@/lib/server/platform/tasks';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { atOnce } from '../at-once';
import {
  applicant,
  codesOf,
  eventsOf,
  expectOk,
  filledDraft,
  later,
  mailsTo,
  newAccount,
  newEmail,
  newManager,
  reasonsOf,
  today,
  versionOf,
} from '../journey';
import { answer, ask, asked, daysLater, openRequestOf, ownOf } from './asked';

let db: TestDatabase;
let manager: AccountActor;
let colleague: AccountActor;
let assessor: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager('Berend Heer');
  colleague = await newManager('Carla Boom');
  assessor = await newAccount({ name: 'Els Toets', email: newEmail('assessor'), roles: ['assessor'] });
});
afterAll(() => db.close());

const assign = (applicationId: string, { accountId }: AccountActor) =>
  db.prisma.application.update({
    where: { id: applicationId },
    data: { assignedToId: accountId, assignedAt: later(5).now },
  });

const outcomes = (answers: { ok: boolean; reasons?: { code: string }[] }[]) =>
  answers.map((one) => (one.ok ? 'ok' : codesOf(one)[0])).sort();

describe('asking for information', () => {
  it('keeps each point as asked, waits for the answer, records it and says so without its content', async () => {
    const given = await applicant();
    const question = (await listQuestionTemplates(later(10).now)).find(({ slug }) => slug === 'hours');
    expectOk(await ask(given, manager, { templates: ['hours'], questions: ['Waar staat dat?'] }));
    const request = await openRequestOf(given.applicationId);
    expect(request).toMatchObject({ askedBy: { name: 'Berend Heer' }, askedAt: later(10).now, dueOn: '2026-12-28' });
    expect(request.points).toEqual([
      { position: 0, question: question?.question, answer: '' },
      { position: 1, question: 'Waar staat dat?', answer: '' },
    ]);
    const { state, openRequest, answerDueOn } = await ownOf(given.actor);
    expect({ state, openRequest, answerDueOn }).toEqual({
      state: 'information_requested',
      openRequest: { id: request.id, dueOn: '2026-12-28' },
      answerDueOn: '2026-12-14',
    });
    expect((await eventsOf(db, given.applicationId)).at(-1)).toBe('information_requested');
    const mail = await db.prisma.mail.findFirstOrThrow({ where: { template: 'information_requested' } });
    expect(mail).toMatchObject({ toAddress: given.actor.email, accountId: given.actor.accountId });
    expect(mail.params).toEqual({ name: 'Jolijn de Wit', answerBy: '2026-12-28' });
  });

  it('is possible for an assessor to whom the case is assigned', async () => {
    const given = await applicant();
    expect(codesOf(await ask(given, assessor))).toEqual(['application_unknown']);
    await assign(given.applicationId, assessor);
    expectOk(await ask(given, assessor));
    const event = await db.prisma.auditEvent.findFirstOrThrow({
      where: { subjectId: given.applicationId, event: 'information_requested' },
    });
    expect(event).toMatchObject({ actorId: assessor.accountId, actorRole: 'assessor' });
  });

  it('about one’s own case is refused', async () => {
    const given = await applicant();
    const both: AccountActor = { ...given.actor, roles: ['registrant', 'register_manager'] };
    expect(codesOf(await ask(given, both))).toEqual(['own_application']);
    expect(await findOpenRequest(given.applicationId)).toBeNull();
  });

  it('about a case that a colleague took is refused, with who has it', async () => {
    const given = await applicant();
    await assign(given.applicationId, manager);
    expect(reasonsOf(await ask(given, colleague))).toEqual([{ code: 'with_somebody_else', who: 'Berend Heer' }]);
    expect(await findOpenRequest(given.applicationId)).toBeNull();
    expect(await mailsTo(db, given.actor.email)).toEqual(['application_received']);
    expectOk(await ask(given, manager));
  });

  it.each(['nothing', '00000000-0000-4000-8000-000000000000'])('of no application, %s, is refused', async (id) => {
    const answered = await ask({ actor: manager, applicationId: id, version: 1 }, manager);
    expect(codesOf(answered)).toEqual(['application_unknown']);
  });

  it('of a draft is impossible', async () => {
    const actor = await newAccount();
    await filledDraft(actor);
    const { id } = await ownOf(actor);
    expect(codesOf(await ask({ actor, applicationId: id }, manager))).toEqual(['application_unknown']);
  });

  it('from an older window, or with a question that is gone, changes nothing', async () => {
    const given = await applicant();
    expect(codesOf(await ask({ ...given, version: given.version - 1 }, manager))).toEqual(['changed_meanwhile']);
    expect(codesOf(await ask(given, manager, { templates: ['hours', 'gone'], questions: [] }))).toEqual([
      'template_unknown',
    ]);
    expect((await ownOf(given.actor)).state).toBe('submitted');
    expect(await listRequests(given.applicationId)).toEqual([]);
  });

  it('by two managers at once happens once, and the other hears who asked', async () => {
    const given = await applicant();
    const answers = await atOnce(db, given.applicationId, () => [ask(given, manager), ask(given, colleague)]);
    expect(outcomes(answers)).toEqual(['already_asked', 'ok']);
    const { askedBy } = await openRequestOf(given.applicationId);
    const refusal = answers.find(({ ok }) => !ok);
    expect(reasonsOf(refusal ?? {})).toEqual([
      { code: 'already_asked', askedBy: askedBy.name, askedAt: later(10).now },
    ]);
    expect(await mailsTo(db, given.actor.email)).toEqual(['application_received', 'information_requested']);
  });

  it('after a colleague decided is refused, with who did what when', async () => {
    const given = await applicant();
    const rejection = { reasons: ['not_reachable' as const], explanation: 'Bel ons.' };
    expectOk(await rejectApplication({ ...given, ...rejection }, { actor: colleague, ...later(8) }));
    expect(reasonsOf(await ask(given, manager))).toEqual([
      { code: 'already_decided', outcome: 'rejected', decidedBy: 'Carla Boom', decidedAt: later(8).now },
    ]);
  });

  it('after the applicant took it back is refused', async () => {
    const given = await applicant();
    expectOk(await withdrawApplication({ version: given.version }, { actor: given.actor, ...later(5) }));
    expect(codesOf(await ask(given, manager))).toEqual(['not_open']);
  });
});

describe('answering', () => {
  it('keeps what is typed as one goes, and tells an older window', async () => {
    const { actor, applicationId, request } = await asked(manager);
    const save = (version: number, answers: string[]) => saveAnswers({ version, answers }, { actor });
    expect(await save(request.version, ['Mijn', ''])).toEqual({ ok: true, version: request.version + 1 });
    expect(reasonsOf(await save(request.version, ['Iets anders', 'x']))).toEqual([
      {
        code: 'changed_elsewhere',
        version: request.version + 1,
        stored: { 'points.0.answer': 'Mijn', 'points.1.answer': '' },
      },
    ]);
    expectOk(await save(request.version + 1, ['Mijn teamleider', '']));
    expect((await openRequestOf(applicationId)).points.map((point) => point.answer)).toEqual(['Mijn teamleider', '']);
    expect((await ownOf(actor)).state).toBe('information_requested');
    expect((await eventsOf(db, applicationId)).at(-1)).toBe('information_requested');
  });

  it('brings the application back, moves the promise by the days of waiting and is confirmed', async () => {
    const { actor, applicationId, request } = await asked(manager);
    expectOk(await answer(actor, request.version, ['Mijn teamleider.', 'Sinds 2020.'], daysLater(10)));
    expect(await ownOf(actor)).toMatchObject({
      state: 'submitted',
      openRequest: null,
      submittedOn: today,
      answerDueOn: '2026-12-24',
    });
    const [answered] = await listRequests(applicationId);
    expect(answered).toMatchObject({ answeredAt: daysLater(10).now, closedAt: null });
    expect(answered?.points.map((point) => point.answer)).toEqual(['Mijn teamleider.', 'Sinds 2020.']);
    expect((await eventsOf(db, applicationId)).at(-1)).toBe('information_answered');
    const mail = await db.prisma.mail.findFirstOrThrow({
      where: { toAddress: actor.email, template: 'information_answered' },
    });
    expect(mail.params).toEqual({ name: 'Jolijn de Wit', answerBy: '2026-12-24' });
  });

  it('needs words at every point, and names those without', async () => {
    const { actor, request } = await asked(manager);
    expect(await answer(actor, request.version, ['Ja.'])).toEqual({
      ok: false,
      errors: { 'points.1.answer': { code: 'required' } },
    });
    expect(await answer(actor, request.version, [])).toMatchObject({
      errors: { 'points.0.answer': { code: 'required' }, 'points.1.answer': { code: 'required' } },
    });
    expect((await ownOf(actor)).state).toBe('information_requested');
  });

  it('is possible after its term, which closes the task that it gave', async () => {
    const { actor, applicationId, request } = await asked(manager);
    const key = `information_term_passed:${request.id}`;
    const task = { key, kind: 'information_term_passed', applicationId, createdOn: today, at: later(15).now } as const;
    await inTransaction((tx) => createTask(tx, task));
    expectOk(await answer(actor, request.version, ['Ja.', 'Nee.'], daysLater(50)));
    expect(await db.prisma.task.findUnique({ where: { key } })).toMatchObject({
      doneAt: daysLater(50).now,
      doneById: null,
    });
  });

  it('from an older window is refused, and shows what stands there', async () => {
    const { actor, request } = await asked(manager);
    expectOk(await saveAnswers({ version: request.version, answers: ['Nieuw', ''] }, { actor }));
    expect(reasonsOf(await answer(actor, request.version))).toMatchObject([
      { code: 'changed_elsewhere', stored: { 'points.0.answer': 'Nieuw' } },
    ]);
    expect((await ownOf(actor)).state).toBe('information_requested');
  });

  it('twice at once is one answer and one mail', async () => {
    const { actor, applicationId, request } = await asked(manager);
    const press = () => answer(actor, request.version);
    expect(await atOnce(db, applicationId, () => [press(), press()])).toEqual([{ ok: true }, { ok: true }]);
    expect((await eventsOf(db, applicationId)).filter((event) => event === 'information_answered')).toHaveLength(1);
    expect((await mailsTo(db, actor.email)).filter((mail) => mail === 'information_answered')).toHaveLength(1);
  });

  it('in two windows at once with other words sends one of them, and tells the other', async () => {
    const { actor, applicationId, request } = await asked(manager);
    const send = (word: string) => answer(actor, request.version, [word, word]);
    const answers = await atOnce(db, applicationId, () => [send('links'), send('rechts')]);
    expect(outcomes(answers as never)).toEqual(['already_answered', 'ok']);
    expect(codesOf((await saveAnswers({ version: request.version, answers: [] }, { actor })) as never)).toEqual([
      'nothing_asked',
    ]);
  });

  it('and taking back at once is one of the two', async () => {
    const { actor, applicationId, request } = await asked(manager);
    const version = await versionOf(actor);
    const answers = await atOnce<{ ok: boolean }>(db, applicationId, () => [
      answer(actor, request.version),
      withdrawApplication({ version }, { actor, ...later(20) }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const { state } = await ownOf(actor);
    const [last] = await listRequests(applicationId);
    expect([last?.answeredAt !== null, last?.closedAt !== null]).toEqual([
      state === 'submitted',
      state === 'withdrawn',
    ]);
  });

  it('is refused to anybody else, and where nothing is asked', async () => {
    const { applicationId, request } = await asked(manager);
    const { actor: other } = await applicant();
    for (const somebody of [other, await newAccount()]) {
      expect(codesOf((await answer(somebody, request.version)) as never)).toEqual(['nothing_asked']);
      const saved = await saveAnswers({ version: request.version, answers: ['x'] }, { actor: somebody });
      expect(codesOf(saved as never)).toEqual(['nothing_asked']);
    }
    expect(await openRequestOf(applicationId)).toEqual(request);
  });

  it('may be followed by a next question, and the promise moves again', async () => {
    const { actor, applicationId, request } = await asked(manager);
    expectOk(await answer(actor, request.version, ['a', 'b'], daysLater(2)));
    expectOk(await ask({ actor, applicationId }, manager, { questions: ['En dan?'] }, daysLater(3)));
    const next = await openRequestOf(applicationId);
    expectOk(await answer(actor, next.version, ['c'], daysLater(6)));
    expect((await ownOf(actor)).answerDueOn).toBe('2026-12-19');
    expect((await listRequests(applicationId)).map(({ points }) => points.length)).toEqual([1, 2]);
  });
});

describe('rejecting while an answer is awaited', () => {
  it('is possible from the day after the term, and closes what was asked', async () => {
    const { actor, applicationId } = await asked(manager);
    const input = { applicationId, reasons: ['not_reachable' as const], explanation: 'Bel ons.' };
    const reject = async (days: number) =>
      rejectApplication({ ...input, version: await versionOf(actor) }, { actor: manager, ...daysLater(days) });
    expect(codesOf(await reject(42))).toEqual(['information_term_running']);
    expectOk(await reject(43));
    const [closed] = await listRequests(applicationId);
    expect(closed).toMatchObject({ answeredAt: null, closedAt: daysLater(43).now });
    expect(codesOf((await answer(actor, closed?.version ?? 0)) as never)).toEqual(['nothing_asked']);
  });
});

describe('taking an application back', () => {
  it('closes what was asked', async () => {
    const { actor, applicationId } = await asked(manager);
    expectOk(await withdrawApplication({ version: await versionOf(actor) }, { actor, ...later(30) }));
    const [closed] = await listRequests(applicationId);
    expect(closed).toMatchObject({ answeredAt: null, closedAt: later(30).now });
    expect((await ownOf(actor)).openRequest).toBeNull();
  });
});
