import type { AccountActor } from '@/lib/access/actor';
import { mergeRegistrations } from '@/lib/server/merging/merge-registrations';
import { undoMerge } from '@/lib/server/merging/undo-merge';
import { extendDocumentTerm } from '@/lib/server/registration/extend-document-term';
import { addDays, addMonths, type CalendarDate } from '@/lib/shared/calendar-date';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { morning, publish, registrants, run, tickAll, tomorrow } from '../editor/document-people';
import { expectOk, newManager } from '../journey';
import { own } from '../registration/dossiers-people';
import { allButTold, mergeForm } from './merge-people';

let db: TestDatabase;
let manager: AccountActor;
beforeEach(async () => {
  db = await openTestDatabase();
  manager = await newManager('Berend Heer');
});
afterEach(() => db.close());

const at = (day: CalendarDate, minutes = 0) => {
  const { now, today } = morning(day);
  return { actor: manager, now: new Date(now.getTime() + minutes * 60_000), today };
};

/** Both were asked for a new version of the code. */
async function asked() {
  await publish(manager);
  const [one, other] = await registrants(db, 2);
  if (!one || !other) throw new Error('nobody');
  await run(tomorrow);
  await db.prisma.registration.update({ where: { id: one.id }, data: { registeredOn: new Date('2025-01-15') } });
  return { older: one, younger: other };
}

const running = (registrationId: string) =>
  db.prisma.requirementLapse.findMany({ where: { registrationId, mendedOn: null } });
const openLate = async () =>
  (await db.prisma.task.findMany({ where: { kind: 'mend_term_passed', doneAt: null } })).map(({ key }) => key);

it('of a version that both are to tick one term runs, that ends later; undoing gives each their own', async () => {
  const both = await asked();
  const { version } = await own(both.younger.actor);
  const mendBy = addMonths(tomorrow, 6);
  expectOk(await extendDocumentTerm({ registrationId: both.younger.id, version, mendBy, sure: true }, at(tomorrow)));
  const [longer] = await running(both.younger.id);
  const before = await allButTold(db);
  expectOk(await mergeRegistrations(await mergeForm(both), at(tomorrow)));
  expect(await running(both.older.id)).toEqual([{ ...longer, registrationId: both.older.id }]);
  const { id: mergeId } = await db.prisma.registrationMerge.findFirstOrThrow();
  const input = { registrationId: both.older.id, mergeId, reason: 'Toch twee mensen.', sure: true };
  expectOk(await undoMerge(input, at(tomorrow, 5)));
  expect(await allButTold(db)).toEqual(before);
});

it('of a term that passed under the younger number alone the task stays one, and goes once it is met', async () => {
  const both = await asked();
  const late = addDays(addMonths(tomorrow, 3), 1);
  await run(late);
  await db.prisma.requirementLapse.deleteMany({ where: { registrationId: both.older.id } });
  await db.prisma.task.deleteMany({ where: { registrationId: both.older.id } });
  const day = addDays(late, -1);
  expect(await openLate()).toEqual([`mend_term_passed:${both.younger.id}:${day}`]);
  expectOk(await mergeRegistrations(await mergeForm(both), at(late)));
  expect(await openLate()).toEqual([`mend_term_passed:${both.older.id}:${day}`]);
  await run(addDays(late, 1));
  expect(await openLate()).toHaveLength(1);
  await tickAll(db, both.older.actor, addDays(late, 1));
  expect(await openLate()).toEqual([]);
});

it('of a term that passed under both one task is left', async () => {
  const both = await asked();
  const late = addDays(addMonths(tomorrow, 3), 1);
  await run(late);
  expect(await openLate()).toHaveLength(2);
  expectOk(await mergeRegistrations(await mergeForm(both), at(late)));
  expect(await openLate()).toEqual([`mend_term_passed:${both.older.id}:${addDays(late, -1)}`]);
});
