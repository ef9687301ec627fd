import { randomUUID } from 'node:crypto';
import type { AccountActor } from '@/lib/access/actor';
import { deregisterOneself } from '@/lib/server/measures/deregister-oneself';
import { answerActivityQuestion } from '@/lib/server/portfolio/answer-activity-question';
import { copyActivity } from '@/lib/server/portfolio/copy-activity';
import { findOwnActivity, listActivitiesOf, listOwnActivities } from '@/lib/server/portfolio/data/activities';
import { deleteActivityDraft } from '@/lib/server/portfolio/delete-activity-draft';
import { saveActivity } from '@/lib/server/portfolio/save-activity';
import { startActivity } from '@/lib/server/portfolio/start-activity';
import { changeActivity, mendActivity } from '@/lib/server/portfolio/start-version';
import { submitActivity } from '@/lib/server/portfolio/submit-activity';
import { withdrawActivity } from '@/lib/server/review/withdraw-activity';
import { own } from '@/tests/integration/registration/dossiers-people';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { codesOf, eventsOf, expectOk, newAccount, newManager } from '../journey';
import {
  activityOf,
  asked,
  at,
  draft,
  form,
  keyOf,
  registrant,
  reviewed,
  reviewer,
  save,
  submitted,
} from './portfolios';

let db: TestDatabase;
let manager: AccountActor;
let actor: AccountActor;
let other: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager();
  actor = await registrant(db);
  other = await registrant(db);
});
afterAll(() => db.close());

describe('a draft', () => {
  it('is made once by its first save, also when it is pressed twice at once', async () => {
    const id = randomUUID();
    const answers = await Promise.all([1, 2].map(() => startActivity(form(id, 0), at(actor))));
    expect(answers).toEqual([
      { ok: true, version: 1 },
      { ok: true, version: 1 },
    ]);
    expect(await activityOf(actor, id)).toMatchObject({
      state: 'draft',
      typeCode: 'peer_review',
      lastDay: '2026-05-12',
      units: 250,
      evidenceCount: 0,
    });
    expect(await eventsOf(db, id)).toEqual([]);
  });

  it('begun in two windows with other words is shown side by side', async () => {
    const id = await draft(actor);
    const answer = await startActivity(form(id, 0, { title: 'Intervisie in Zwolle' }), at(actor));
    expect(answer).toMatchObject({
      ok: false,
      reasons: [{ code: 'changed_elsewhere', version: 1, stored: { title: 'Intervisie', units: '2,5' } }],
    });
  });

  it('from an older window is refused, and saved with the version that the refusal gave', async () => {
    const id = await draft(actor);
    expectOk(await save(actor, id, { title: 'Eerste venster' }));
    const answer = await save(actor, id, { title: 'Tweede venster' }, 1);
    expect(answer).toMatchObject({
      reasons: [{ code: 'changed_elsewhere', version: 2, stored: { title: 'Eerste venster' } }],
    });
    expect((await activityOf(actor, id)).title).toBe('Eerste venster');
    expectOk(await save(actor, id, { title: 'Tweede venster' }, 2));
    expect((await activityOf(actor, id)).title).toBe('Tweede venster');
  });

  it('takes no type that is in no norm set', async () => {
    const id = randomUUID();
    const errors = { type: { code: 'unknown_choice' } };
    expect(await startActivity(form(id, 0, { type: 'bungee_jump' }), at(actor))).toEqual({ ok: false, errors });
    const known = await draft(actor);
    expect(await save(actor, known, { type: 'bungee_jump' })).toEqual({ ok: false, errors });
  });

  it('is deleted with its evidence, and recorded', async () => {
    const id = await draft(actor);
    const key = await keyOf(actor, id);
    expect(codesOf(await deleteActivityDraft({ id, version: 7 }, at(actor)))).toEqual(['changed_meanwhile']);
    expectOk(await deleteActivityDraft(key, at(actor)));
    expect(await findOwnActivity(actor.accountId, id)).toBeNull();
    expect(await eventsOf(db, id)).toEqual(['activity_deleted']);
    expect(codesOf(await deleteActivityDraft(key, at(actor)))).toEqual(['activity_unknown']);
  });

  it('is copied once without its days, however often that is pressed', async () => {
    const id = await draft(actor, { learned: 'Luisteren.', firstDay: '11-5-2026' });
    const copyId = randomUUID();
    for (const _ of [1, 2]) expectOk(await copyActivity({ id, copyId }, at(actor)));
    expect(await activityOf(actor, copyId)).toMatchObject({
      state: 'draft',
      title: 'Intervisie',
      learned: 'Luisteren.',
      units: 250,
      firstDay: null,
      lastDay: null,
      courseKey: '',
    });
  });
});

describe('handing in', () => {
  it.each([
    [{ type: '', lastDay: '', units: '' }, ['type_missing', 'last_day_missing', 'units_missing']],
    [{ lastDay: '17-11-2026' }, ['still_planned']],
  ])('%j is refused with everything that is missing', async (changes, codes) => {
    const id = await draft(actor, changes);
    expect(codesOf(await submitActivity(await keyOf(actor, id), at(actor)))).toEqual(codes);
    expect((await activityOf(actor, id)).state).toBe('draft');
  });

  it('happens once, also when it is pressed twice at once', async () => {
    const id = await draft(actor);
    const key = await keyOf(actor, id);
    const answers = await Promise.all([1, 2].map(() => submitActivity(key, at(actor))));
    expect(answers).toEqual([{ ok: true }, { ok: true }]);
    expect(await eventsOf(db, id)).toEqual(['activity_submitted']);
  });

  it('is refused when another window changed it since', async () => {
    const id = await draft(actor);
    const key = await keyOf(actor, id);
    expectOk(await save(actor, id, { title: 'Anders' }));
    expect(codesOf(await submitActivity(key, at(actor)))).toEqual(['changed_meanwhile']);
  });

  it.each([
    ['giving_training', '12-5-2026', true],
    ['association_day', '12-5-2026', false],
    ['peer_review', '12-5-2026', false],
    // For the CV: nothing counts, so nobody reviews it.
    ['giving_training', '12-5-2014', false],
  ])('%s of %s waits for a review from then on: %s', async (typeCode, lastDay, waits) => {
    const id = await submitted(actor, { type: typeCode, lastDay });
    expect((await activityOf(actor, id)).reviewFrom).toEqual(waits ? at(actor).now : null);
  });

  it('leaves it open to corrections, which are recorded, until it is in review', async () => {
    const id = await submitted(actor);
    expectOk(await save(actor, id, { units: '3' }));
    expectOk(await save(actor, id, {}));
    expect(await eventsOf(db, id)).toEqual(['activity_submitted', 'activity_corrected']);
    expect(await save(actor, id, { units: '', lastDay: '1-1-2027' })).toEqual({
      ok: false,
      errors: { units: { code: 'required' }, lastDay: { code: 'date_too_late', max: '2026-11-16' } },
    });
    await reviewer(actor, id, 'in_review');
    expect(codesOf(await save(actor, id, { units: '4' }))).toEqual(['locked']);
    expect(codesOf(await withdrawActivity(await keyOf(actor, id), at(actor)))).toEqual(['locked']);
    expect((await activityOf(actor, id)).units).toBe(300);
  });

  it('waits for a review or not as a corrected type says', async () => {
    const id = await submitted(actor);
    expectOk(await save(actor, id, { type: 'giving_training' }));
    expect((await activityOf(actor, id)).reviewFrom).not.toBeNull();
    expectOk(await save(actor, id, { type: 'peer_review' }));
    expect((await activityOf(actor, id)).reviewFrom).toBeNull();
  });
});

describe('withdrawing', () => {
  it('closes an open question and is recorded once', async () => {
    const { id, questionId } = await asked(actor, manager);
    const key = await keyOf(actor, id);
    for (const _ of [1, 2]) expectOk(await withdrawActivity(key, at(actor)));
    expect((await activityOf(actor, id)).state).toBe('withdrawn');
    const { closedAt } = await db.prisma.activityQuestion.findUniqueOrThrow({ where: { id: questionId } });
    expect(closedAt).not.toBeNull();
    expect((await eventsOf(db, id)).filter((event) => event === 'activity_withdrawn')).toHaveLength(1);
  });

  it.each(['draft', 'rejected'] as const)('a %s one is refused', async (state) => {
    const id = state === 'draft' ? await draft(actor) : await reviewed(actor, 'rejected', true);
    expect(codesOf(await withdrawActivity(await keyOf(actor, id), at(actor)))).toEqual(['wrong_state']);
  });
});

describe('an answer', () => {
  it('brings it back to the reviewer, once', async () => {
    const { id, questionId } = await asked(actor, manager);
    const answer = { id, questionId, answer: 'Twee uur.' };
    for (const _ of [1, 2]) expectOk(await answerActivityQuestion(answer, at(actor)));
    expect((await activityOf(actor, id)).state).toBe('submitted');
    expect(await eventsOf(db, id)).toEqual(['activity_submitted', 'activity_question_answered']);
    const others = await answerActivityQuestion({ ...answer, answer: 'Drie uur.' }, at(actor));
    expect(codesOf(others)).toEqual(['already_answered']);
  });

  it('is refused when nothing was asked', async () => {
    const id = await submitted(actor);
    const answer = { id, questionId: randomUUID(), answer: 'Twee uur.' };
    expect(codesOf(await answerActivityQuestion(answer, at(actor)))).toEqual(['nothing_asked']);
  });
});

describe('somebody else’s', () => {
  const nobodys = (id: string) => [
    () => saveActivity(form(id, 1), at(other)),
    () => startActivity(form(id, 0), at(other)),
    () => submitActivity({ id, version: 1 }, at(other)),
    () => withdrawActivity({ id, version: 1 }, at(other)),
    () => deleteActivityDraft({ id, version: 1 }, at(other)),
    () => copyActivity({ id, copyId: randomUUID() }, at(other)),
    () => changeActivity({ id, version: 1 }, at(other)),
    () => mendActivity({ id, version: 1 }, at(other)),
    () => answerActivityQuestion({ id, questionId: randomUUID(), answer: 'Ja.' }, at(other)),
  ];

  it('isn’t found by its id, by an unknown one or by what can’t be one', async () => {
    const theirs = await draft(actor);
    const before = await activityOf(actor, theirs);
    for (const id of [theirs, 'geen-nummer', ''])
      for (const attempt of nobodys(id)) expect(codesOf(await attempt())).toEqual(['activity_unknown']);
    expect(await findOwnActivity(other.accountId, theirs)).toBeNull();
    expect(await activityOf(actor, theirs)).toEqual(before);
    const { total } = await listOwnActivities(other.accountId, {}, { skip: 0, take: 10 });
    expect(total).toBe(0);
  });
});

describe('somebody outside the register', () => {
  it('can’t begin', async () => {
    const newcomer = await newAccount();
    expect(codesOf(await startActivity(form(randomUUID(), 0), at(newcomer)))).toEqual(['not_in_register']);
  });

  it('can read and change nothing after leaving it', async () => {
    const leaver = await registrant(db);
    const id = await draft(leaver);
    const { id: submittedId, questionId } = await asked(leaver, manager);
    const rejected = await reviewed(leaver, 'rejected', true);
    const approved = await reviewed(leaver, 'approved');
    expectOk(await deregisterOneself({ version: (await own(leaver)).version }, at(leaver)));
    const attempts = [
      startActivity(form(randomUUID(), 0), at(leaver)),
      saveActivity(form(id, 1), at(leaver)),
      submitActivity({ id, version: 1 }, at(leaver)),
      deleteActivityDraft({ id, version: 1 }, at(leaver)),
      copyActivity({ id, copyId: randomUUID() }, at(leaver)),
      withdrawActivity(await keyOf(leaver, submittedId), at(leaver)),
      answerActivityQuestion({ id: submittedId, questionId, answer: 'Ja.' }, at(leaver)),
      mendActivity(await keyOf(leaver, rejected), at(leaver)),
      changeActivity(await keyOf(leaver, approved), at(leaver)),
    ];
    for (const attempt of attempts) expect(codesOf(await attempt)).toEqual(['not_in_register']);
    expect((await listActivitiesOf((await own(leaver)).id)).length).toBe(4);
    expect((await activityOf(leaver, id)).state).toBe('draft');
  });
});
