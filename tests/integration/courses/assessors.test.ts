import type { AccountActor } from '@/lib/access/actor';
import { revokeRole } from '@/lib/server/casework/revoke-role';
import { openAssessedAccreditation, openManagedAccreditation } from '@/lib/server/courses/accreditation-file';
import { assignAssessor } from '@/lib/server/courses/assign-assessors';
import { claimAccreditation } from '@/lib/server/courses/claim-accreditation';
import { listOwnAssessments } from '@/lib/server/courses/data/assessments';
import { inTransaction } from '@/lib/server/platform/db/database';
import { addContact } from '@/lib/server/providers/data/contacts';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { codesOf, expectOk, later, newManager, today } from '../journey';
import {
  type Asked,
  assess,
  assessed,
  assign,
  decide,
  newAssessor,
  no,
  requestOf,
  submitted,
  yes,
} from './accreditation-people';

let db: TestDatabase;
let manager: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager('Berend Heer');
});
afterAll(() => db.close());

const two = async () => [await newAssessor(), await newAssessor('Bob Beoordelaar')] as [AccountActor, AccountActor];
const claim = (given: Asked, by: AccountActor) =>
  claimAccreditation({ id: given.requestId, holder: null }, { actor: by, ...later(7) });

describe('assessors', () => {
  it('who differ leave it to a third, who is asked only then', async () => {
    const given = await assessed(manager, [yes, no]);
    const third = await newAssessor('Derk Derde');
    const asked = { id: given.requestId, assessmentId: '', assessor: third.accountId };
    expect(codesOf(await decide(given, manager))).toEqual(['not_assessed']);
    expectOk(await assignAssessor(asked, { actor: manager, ...later(25) }));
    expectOk(await assess(given, third, yes, 26));
    expectOk(await decide(given, manager));
    const fine = await assessed(manager);
    const again = await assignAssessor({ ...asked, id: fine.requestId }, { actor: manager, ...later(25) });
    expect(codesOf(again as never)).toEqual(['no_place']);
  });

  it('see no answer but their own until all have answered, and the manager none until the first two have', async () => {
    const given = await submitted();
    const [first, second] = await two();
    expectOk(await assign(given, manager, [first, second]));
    expectOk(await assess(given, first));
    const at = (actor: AccountActor) => ({ actor, ...later(21) });
    expect(await openAssessedAccreditation(given.requestId, at(second))).toMatchObject({ others: [] });
    expect(await openAssessedAccreditation(given.requestId, at(first))).toMatchObject({ others: [] });
    expect(await openManagedAccreditation(given.requestId, at(manager))).toMatchObject({ areAnswersShown: false });
    expectOk(await assess(given, second));
    expect((await openAssessedAccreditation(given.requestId, at(second)))?.others).toHaveLength(1);
    expect(await openManagedAccreditation(given.requestId, at(manager))).toMatchObject({ areAnswersShown: true });
  });

  it('answer once, and only what was given to them', async () => {
    const given = await submitted();
    const [first, second] = await two();
    expect(codesOf((await assess(given, first)) as never)).toEqual(['request_unknown']);
    expect(await openAssessedAccreditation(given.requestId, { actor: first, today })).toBeNull();
    expectOk(await assign(given, manager, [first, second]));
    expect((await listOwnAssessments(first.accountId)).map(({ requestId }) => requestId)).toEqual([given.requestId]);
    expectOk(await assess(given, first));
    expect(codesOf((await assess(given, first, no)) as never)).toEqual(['answered_already']);
    expect(await listOwnAssessments(first.accountId)).toEqual([]);
  });

  it('who act for the provider, or are named among the trainers, can’t be given it', async () => {
    const given = await submitted({ trainers: 'Bob Beoordelaar' });
    const [first, second] = await two();
    expect(await assign(given, manager, [first, second])).toMatchObject({
      errors: { second: { code: 'unknown_choice' } },
    });
    const contact = await newAssessor('Kees Contact');
    await inTransaction((tx) =>
      addContact(tx, { providerId: given.providerId, accountId: contact.accountId, since: later(1).now }),
    );
    const file = await openManagedAccreditation(given.requestId, { actor: manager, today });
    const refusals = new Map(file?.candidates.map(({ id, refusals: why }) => [id, why]));
    expect([first, second, contact].map(({ accountId }) => refusals.get(accountId))).toEqual([
      [],
      ['trainer'],
      ['contact'],
    ]);
  });

  it('who don’t answer are replaced, and those who did aren’t', async () => {
    const given = await submitted();
    const [first, second] = await two();
    expectOk(await assign(given, manager, [first, second]));
    expectOk(await assess(given, first));
    const [one, other] = (await requestOf(given)).assessments;
    const substitute = await newAssessor('Iris Invaller');
    const replace = (assessmentId = '') =>
      assignAssessor(
        { id: given.requestId, assessmentId, assessor: substitute.accountId },
        { actor: manager, ...later(22) },
      );
    expect(codesOf((await replace(one?.id)) as never)).toEqual(['answered_already']);
    expectOk(await replace(other?.id));
    expect((await requestOf(given)).assessments.map(({ assessor }) => assessor.name)).toEqual([
      'Ada Beoordelaar',
      'Iris Invaller',
    ]);
    expect(codesOf((await assess(given, second)) as never)).toEqual(['request_unknown']);
  });
});

it('an assessor whose role was taken back leaves their place to another, and a manager their requests', async () => {
  const given = await submitted();
  const [first, second] = await two();
  const leaving = await newManager('Lea Vertrekt');
  expectOk(await claim(given, leaving));
  expectOk(await assign(given, leaving, [first, second]));
  for (const [who, role] of [
    [second, 'assessor'],
    [leaving, 'register_manager'],
  ] as const)
    expectOk(await revokeRole({ accountId: who.accountId, role }, { actor: manager, ...later(12) }));
  expect(await requestOf(given)).toMatchObject({ assignedTo: null, assessments: [{ position: 1 }] });
  const other = (await newAssessor('Iris Invaller')).accountId;
  const asked = { id: given.requestId, assessmentId: '', assessor: other };
  expectOk(await assignAssessor(asked, { actor: manager, ...later(13) }));
  expect((await requestOf(given)).assessments.map(({ position }) => position)).toEqual([1, 2]);
});
