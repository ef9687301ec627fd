import { randomUUID } from 'node:crypto';
import type { AccountActor } from '@/lib/access/actor';
import { correctPayment } from '@/lib/server/invoices/correct-payment';
import { creditInvoice } from '@/lib/server/invoices/credit-invoice';
import { findInvoice } from '@/lib/server/invoices/data/invoices';
import { recordPayment } from '@/lib/server/invoices/record-payment';
import { inTransaction } from '@/lib/server/platform/db/database';
import { mergeProviders } from '@/lib/server/providers/merge-providers';
import { calendarDate } from '@/lib/shared/calendar-date';
import { atOnce } from '@/tests/integration/at-once';
import { codesOf, context, expectOk, later, newManager, today } from '@/tests/integration/journey';
import { admitted } from '@/tests/integration/providers/provider-people';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { charged, invoiced, issue, issueIn } from './invoiced';

let db: TestDatabase;
let manager: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager();
});
afterAll(() => db.close());

const numbersOf = async (year: number) => {
  const rows = await db.prisma.invoice.findMany({ where: { year }, orderBy: { sequence: 'asc' } });
  return rows.map(({ sequence }) => sequence);
};
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);
const credit = async (invoiceId: string, isReissued = false) =>
  creditInvoice({ invoiceId, reason: 'Dubbel', isReissued, confirmed: true }, await context(manager, 9));

/** A server has ten connections for one process: more wait for one of these, in vain where all are slow. */
const AT_ONCE = 10;

it('twenty that are issued, as many at once as there are connections, have twenty numbers, one after the other', async () => {
  const day = calendarDate('2041-05-01');
  for (const _ of upTo(2)) {
    const requests = [];
    for (const _one of upTo(AT_ONCE)) requests.push(await charged(db));
    await Promise.all(requests.map(({ requestId }) => issue(requestId, 0, day)));
  }
  expect(await numbersOf(2041)).toEqual(upTo(20));
});

it('one that is rolled back among others leaves no gap, and no invoice, mail or event', async () => {
  const day = calendarDate('2042-05-01');
  const requests = [];
  for (const _ of upTo(9)) requests.push(await charged(db));
  const answers = await Promise.allSettled(
    requests.map(({ requestId }, index) =>
      inTransaction(async (tx) => {
        await issueIn(tx, requestId, 0, day);
        if (index % 3 === 1) throw new Error('nothing of this');
      }),
    ),
  );
  expect(answers.filter(({ status }) => status === 'rejected')).toHaveLength(3);
  expect(await numbersOf(2042)).toEqual(upTo(6));
  await issue(requests[1]?.requestId ?? '', 0, day);
  expect(await numbersOf(2042)).toEqual(upTo(7));
  const ids = await db.prisma.invoice.findMany({ where: { year: 2042 }, select: { id: true } });
  const events = await db.prisma.auditEvent.count({ where: { subjectId: { in: ids.map(({ id }) => id) } } });
  expect(events).toBe(7);
  expect(await db.prisma.mail.count({ where: { params: { path: ['number'], string_starts_with: '2042-' } } })).toBe(7);
});

it('one request that is submitted twice at once has one invoice', async () => {
  const { requestId } = await charged(db);
  await Promise.all([issue(requestId), issue(requestId), issue(requestId)]);
  expect(await db.prisma.invoice.count({ where: { requestId } })).toBe(1);
});

it('two managers who credit one invoice make one credit note, and the other is told', async () => {
  const id = await invoiced(db);
  const { providerId } = await db.prisma.invoice.findUniqueOrThrow({ where: { id } });
  const answers = await atOnce(db, providerId, () => [credit(id, true), credit(id, true)], 'provider');
  expect(answers.flatMap(codesOf)).toEqual(['already_credited']);
  expect(await db.prisma.invoice.count({ where: { providerId } })).toBe(3);
});

it('a payment that is taken back twice at once is taken back once', async () => {
  const id = await invoiced(db);
  const formId = randomUUID();
  const payment = { invoiceId: id, formId, direction: 'received', amount: 10_000, paidOn: today } as const;
  expectOk(await recordPayment(payment, await context(manager, 5)));
  const { providerId } = await db.prisma.invoice.findUniqueOrThrow({ where: { id } });
  const correct = () => correctPayment({ invoiceId: id, paymentId: formId }, { actor: manager, ...later(6) });
  const answers = await atOnce(db, providerId, () => [correct(), correct()], 'provider');
  expect(answers.flatMap(codesOf)).toEqual(['payment_corrected']);
  expect((await findInvoice(id))?.paid).toBe(0);
});

it('an invoice credited and made anew while its organisation goes into another is wholly the other’s, or says so', async () => {
  const [from, into] = [await admitted(), await admitted()];
  const id = await invoiced(db, { providerId: from.id });
  const merge = { providerId: from.id, intoId: into.id, version: 1 };
  await atOnce<unknown>(
    db,
    from.id,
    () => [credit(id, true), mergeProviders(merge, { actor: manager, ...later(9) })],
    'provider',
  );
  expect(await db.prisma.invoice.count({ where: { providerId: from.id } })).toBe(0);
  expect(await db.prisma.invoice.count({ where: { providerId: into.id } })).toBe(3);
});
