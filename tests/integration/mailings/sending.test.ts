import type { AccountActor } from '@/lib/access/actor';
import { receiverOutcomes } from '@/lib/mailings/mailing-numbers';
import { takeStep } from '@/lib/server/mailings/mailing-step';
import { resumeMailing } from '@/lib/server/mailings/resume-mailing';
import { startMailing } from '@/lib/server/mailings/start-mailing';
import { stopMailing } from '@/lib/server/mailings/stop-mailing';
import { withdrawMailing } from '@/lib/server/mailings/withdraw-mailing';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { atOnce } from '../at-once';
import { codesOf, context, eventsOf, expectOk, later, newManager } from '../journey';
import { begun, counted, emptyRegister, inRegister, key, mailingOf, timesSent, totals, work } from './mailing-people';

const RECEIVERS = 120;
/** As many as one step sends. */
const PAGE = 50;

let db: TestDatabase;
let maker: AccountActor;
let other: AccountActor;
let people: string[];

beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  await emptyRegister(db);
  maker = await newManager('Berend Heer');
  other = await newManager('Bea Heer');
  people = await inRegister(db, RECEIVERS);
});

const loseRole = ({ accountId }: AccountActor) =>
  db.prisma.account.update({ where: { id: accountId }, data: { roles: ['registrant'] } });

/** What the mailing says of its numbers, and its rows. */
async function numbersOfRows(mailingId: string) {
  const rows = await db.prisma.mailingReceiver.groupBy({ by: ['outcome'], where: { mailingId }, _count: true });
  const counts = Object.fromEntries(rows.map(({ outcome, _count }) => [outcome, _count]));
  return Object.fromEntries(receiverOutcomes.map((outcome) => [outcome, counts[outcome] ?? 0]));
}

it('everybody who was found gets a message and a mail once, each step a page, and the log says whose deed it was', async () => {
  const mailing = await begun(maker, 1);
  expect(await totals(mailing.id)).toMatchObject({ sent: PAGE, waiting: RECEIVERS - PAGE });
  await work(mailing.id);
  expect(await mailingOf(mailing.id)).toMatchObject({ state: 'done', sentBy: 'Berend Heer' });
  expect(await timesSent(db, mailing.id)).toEqual({ people: RECEIVERS, times: [1] });
  expect(await totals(mailing.id)).toEqual(await numbersOfRows(mailing.id));
  expect(await eventsOf(db, mailing.id)).toEqual([
    ...['mailing_written', 'mailing_counted', 'mailing_begun', 'mailing_finished'],
  ]);
  const where = { event: 'mailing_sent', actorId: maker.accountId };
  const sent = await db.prisma.auditEvent.findMany({ where });
  expect(new Set(sent.map(({ subjectId }) => subjectId))).toEqual(new Set(people));
  expect(sent[0]?.details).toEqual({ mailingId: mailing.id });
});

it('a step that is taken again, or twice at once, sends nothing twice', async () => {
  const mailing = await begun(maker, 0);
  const { step } = mailing;
  const take = () => takeStep({ mailingId: mailing.id, step }, later(1));
  await atOnce(db, mailing.id, () => [take(), take()], 'mailing');
  await take();
  expect(await totals(mailing.id)).toMatchObject({ sent: PAGE });
  await work(mailing.id);
  expect(await timesSent(db, mailing.id)).toEqual({ people: RECEIVERS, times: [1] });
});

it('a step that is broken off in the middle has sent nothing, and is taken again', async () => {
  const mailing = await begun(maker, 1);
  await db.pool.query(`ALTER TABLE mailing ADD CONSTRAINT broken CHECK (step <= ${mailing.step}) NOT VALID`);
  await expect(work(mailing.id)).rejects.toThrow();
  expect(await timesSent(db, mailing.id)).toMatchObject({ times: [1] });
  await db.pool.query('ALTER TABLE mailing DROP CONSTRAINT broken');
  await work(mailing.id);
  expect(await timesSent(db, mailing.id)).toEqual({ people: RECEIVERS, times: [1] });
});

it('one that is stopped sends nothing more until another manager goes on with it, in their name', async () => {
  const mailing = await begun(maker, 1);
  expectOk(await stopMailing(key(mailing), await context(maker)));
  await takeStep({ mailingId: mailing.id, step: mailing.step }, later(1));
  expect(await mailingOf(mailing.id)).toMatchObject({ state: 'stopped', stoppedBy: 'Berend Heer' });
  expect(await totals(mailing.id)).toMatchObject({ sent: PAGE });
  expectOk(await resumeMailing(key(await mailingOf(mailing.id)), await context(other)));
  await work(mailing.id);
  expect(await mailingOf(mailing.id)).toMatchObject({ state: 'done', sentBy: 'Bea Heer', stoppedBy: null });
  expect(await timesSent(db, mailing.id)).toEqual({ people: RECEIVERS, times: [1] });
  const senders = [maker.accountId, other.accountId];
  const authors = await db.prisma.message.groupBy({
    by: ['authorId'],
    where: { authorId: { in: senders } },
    _count: true,
  });
  expect(authors.map(({ _count }) => _count).sort()).toEqual([PAGE, RECEIVERS - PAGE]);
});

it('of two managers who let it go at once, the second is refused', async () => {
  const mailing = await counted(maker);
  const at = [await context(maker), await context(other)];
  const answers = await atOnce(db, mailing.id, () => at.map((by) => startMailing(key(mailing), by)), 'mailing');
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.flatMap(codesOf)).toEqual(['changed_meanwhile']);
});

it('one that a manager withdraws while another looks at it can’t be sent from the page of before', async () => {
  const mailing = await counted(maker);
  expectOk(await withdrawMailing(key(mailing), await context(other)));
  expect(codesOf(await startMailing(key(mailing), await context(maker)))).toEqual(['changed_meanwhile']);
  const withdrawn = await mailingOf(mailing.id);
  expect(codesOf(await startMailing(key(withdrawn), await context(maker)))).toEqual(['mailing_not_now']);
});

it('one whose sender is no manager any more stops by itself, and goes on in the name of another', async () => {
  const mailing = await begun(maker, 1);
  await loseRole(maker);
  await work(mailing.id);
  expect(await mailingOf(mailing.id)).toMatchObject({ state: 'stopped', stoppedBy: null, version: mailing.version });
  expect(await totals(mailing.id)).toMatchObject({ sent: PAGE });
  expect((await eventsOf(db, mailing.id)).at(-1)).toBe('mailing_stopped');
  expect(codesOf(await resumeMailing(key(await mailingOf(mailing.id)), await context(maker)))).toEqual(['not_allowed']);
  expectOk(await resumeMailing(key(await mailingOf(mailing.id)), await context(other)));
  await work(mailing.id);
  expect(await timesSent(db, mailing.id)).toEqual({ people: RECEIVERS, times: [1] });
});

it('whoever left, lost their login or fits no longer by their turn is passed over, and told apart', async () => {
  const mailing = await begun(maker, 1);
  const waiting = await db.prisma.mailingReceiver.findMany({ where: { mailingId: mailing.id, outcome: 'waiting' } });
  const [left = '', loginless = ''] = waiting.map(({ registrationId }) => registrationId);
  await db.prisma.registration.update({ where: { id: left }, data: { state: 'removed' } });
  await db.prisma.registration.update({ where: { id: loginless }, data: { accountId: null } });
  await work(mailing.id);
  const expected = { sent: RECEIVERS - 2, passed_over: 1, unreachable: 1, waiting: 0 };
  expect(await totals(mailing.id)).toMatchObject(expected);
  expect(await numbersOfRows(mailing.id)).toMatchObject(expected);
});
