import { randomUUID } from 'node:crypto';
import type { AccountActor } from '@/lib/access/actor';
import { copyActivity } from '@/lib/server/portfolio/copy-activity';
import { disputeActivity } from '@/lib/server/portfolio/dispute-activity';
import { changeActivity } from '@/lib/server/portfolio/start-version';
import { listNotes } from '@/lib/server/registration/data/notes';
import { withdrawActivity } from '@/lib/server/review/withdraw-activity';
import { own } from '@/tests/integration/registration/dossiers-people';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { codesOf, eventsOf, expectOk } from '../journey';
import { done, takeOver } from './import/portfolios-file';
import { activityOf, at, draft, keyOf, registrant, reviewed, save } from './portfolios';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

/** Somebody with one activity that was taken over; answers whose, and which. */
async function takenOver(): Promise<{ owner: AccountActor; id: string }> {
  const owner = await registrant(db);
  const { number, id: registrationId } = await own(owner);
  expect(await takeOver([done(number, 'A-17')])).toMatchObject({ outcome: 'imported' });
  const { id } = await db.prisma.activity.findFirstOrThrow({ where: { registrationId } });
  return { owner, id };
}

const dispute = (owner: AccountActor, id: string, words = 'Het waren acht uur.', formId = randomUUID()) =>
  disputeActivity({ id, formId, words }, at(owner));

const tasksAbout = async (owner: AccountActor) =>
  (await db.prisma.task.findMany({ where: { registrationId: (await own(owner)).id } })).map(({ kind }) => kind);

describe('what was taken over', () => {
  it('is its owner’s to read and withdraw, and says what the old register called it', async () => {
    const { owner, id } = await takenOver();
    expect(await activityOf(owner, id)).toMatchObject({ source: 'taken_over', reference: 'A-17', state: 'approved' });
    expectOk(await withdrawActivity(await keyOf(owner, id), at(owner)));
  });

  it('isn’t changed by its owner, nor are its points theirs to copy', async () => {
    const { owner, id } = await takenOver();
    expect(codesOf(await changeActivity(await keyOf(owner, id), at(owner)))).toEqual(['taken_over']);
    const copyId = randomUUID();
    expectOk(await copyActivity({ id, copyId }, at(owner)));
    expect(await activityOf(owner, copyId)).toMatchObject({
      ...{ source: 'own', reference: '', typeCode: '', units: null, title: 'Studiereis', isAccredited: false },
    });
  });

  it('is of a type that nobody chooses', async () => {
    const owner = await registrant(db);
    const id = await draft(owner);
    expect(await save(owner, id, { type: 'taken_over_a1' })).toEqual({
      ok: false,
      errors: { type: { code: 'unknown_choice' } },
    });
  });
});

describe('saying that an activity isn’t right', () => {
  it('puts a manager to work, with the words in the dossier, and is recorded', async () => {
    const { owner, id } = await takenOver();
    expectOk(await dispute(owner, id));
    expect(await tasksAbout(owner)).toEqual(['activity_disputed']);
    const [note, ...others] = await listNotes({ registrationId: (await own(owner)).id });
    expect(others).toEqual([]);
    expect(note?.author.id).toBe(owner.accountId);
    for (const words of ['Studiereis', 'A-17', 'Het waren acht uur.']) expect(note?.text).toContain(words);
    expect(await eventsOf(db, id)).toEqual(['activity_disputed']);
    expect(await activityOf(owner, id)).toMatchObject({ state: 'approved', version: 1 });
  });

  it('twice is said once, and more on the same day is one task', async () => {
    const { owner, id } = await takenOver();
    const formId = randomUUID();
    for (const words of ['Een', 'Een']) expectOk(await dispute(owner, id, words, formId));
    expectOk(await dispute(owner, id, 'Twee'));
    expect(await listNotes({ registrationId: (await own(owner)).id })).toHaveLength(2);
    expect(await tasksAbout(owner)).toEqual(['activity_disputed']);
  });

  it('is for what others wrote and still counts, and for its owner alone', async () => {
    const { owner, id } = await takenOver();
    const typed = await reviewed(owner, 'approved');
    expect(codesOf(await dispute(owner, typed))).toEqual(['not_disputable']);
    expect(codesOf(await dispute(await registrant(db), id))).toEqual(['activity_unknown']);
    expectOk(await withdrawActivity(await keyOf(owner, id), at(owner)));
    expect(codesOf(await dispute(owner, id))).toEqual(['not_disputable']);
  });
});
