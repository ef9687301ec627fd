import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import type { AccountActor } from '@/lib/access/actor';
import { type InvoiceList, invoiceListValue } from '@/lib/invoices/invoice-query';
import { readSettings } from '@/lib/server/content/data/settings';
import { invoicesStep } from '@/lib/server/daily/steps/invoices';
import { creditInvoice } from '@/lib/server/invoices/credit-invoice';
import {
  countOpenInvoices,
  countOpenInvoicesOf,
  listInvoices,
  listOwnInvoices,
  sumOpenInvoices,
} from '@/lib/server/invoices/data/invoice-lists';
import { eraseInvoices } from '@/lib/server/invoices/data/invoices';
import { recordPayment } from '@/lib/server/invoices/record-payment';
import { inTransaction } from '@/lib/server/platform/db/database';
import { exportList } from '@/lib/server/reports/export-list';
import { calendarDate } from '@/lib/shared/calendar-date';
import { context, expectOk, newManager, now, today } from '@/tests/integration/journey';
import { admitted, newContact } from '@/tests/integration/providers/provider-people';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { invoiced } from './invoiced';

let db: TestDatabase;
let manager: AccountActor;
const ids: Record<'open' | 'part' | 'paid' | 'credited' | 'late', string> = {
  ...{ open: '', part: '', paid: '', credited: '', late: '' },
};
const year = 2026;
const long = calendarDate('2026-08-03');
const NAME = 'Ämstel facturenproef';
let providerId = '';

beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager();
  providerId = (await admitted(NAME)).id;
  ids.late = await invoiced(db, { providerId, title: '=HYPERLINK("x")' }, long);
  for (const which of ['open', 'part', 'paid', 'credited'] as const) ids[which] = await invoiced(db, { providerId });
  await pay(ids.part, 10_000);
  await pay(ids.paid, 30_250);
  const credit = { invoiceId: ids.credited, reason: 'Dubbel', isReissued: false, confirmed: true };
  expectOk(await creditInvoice(credit, await context(manager, 9)));
});
afterAll(() => db.close());

async function pay(invoiceId: string, amount: number) {
  const payment = { invoiceId, formId: randomUUID(), direction: 'received' as const, amount, paidOn: today };
  expectOk(await recordPayment(payment, await context(manager, 5)));
}

const numbers = async (list: InvoiceList, words = '') => {
  const { rows } = await listInvoices({ list, text: words }, today, null, 50);
  return rows.map(({ sequence }) => sequence);
};

describe('the manager’s list', () => {
  it.each<[InvoiceList, number[]]>([
    ['all', [6, 5, 4, 3, 2, 1]],
    ['open', [3, 2, 1]],
    ['late', [1]],
    ['paid', [4]],
    ['credited', [5]],
    ['credit_note', [6]],
  ])('holds of %s those whose payments and credit notes say so, the newest first', async (list, expected) => {
    expect(await numbers(list)).toEqual(expected);
  });

  it.each([
    [`${year}-0003`, [3]],
    [`${year}`, [6, 5, 4, 3, 2, 1]],
    ['2025', []],
    ['amst fact', [6, 5, 4, 3, 2, 1]],
    ['mstel', []],
    ['%', [6, 5, 4, 3, 2, 1]],
  ])('searched for %s finds %j', async (words, expected) => {
    expect(await numbers('all', words)).toEqual(expected);
  });

  it('goes on from a row, over all of them once', async () => {
    const query = { list: 'all', text: '' } as const;
    const first = await listInvoices(query, today, null, 4);
    const second = await listInvoices(query, today, { after: first.after ?? '' }, 4);
    expect([...first.rows, ...second.rows].map(({ sequence }) => sequence)).toEqual([6, 5, 4, 3, 2, 1]);
    expect(second.after).toBeNull();
  });

  it('says what is open by the day on which it is due', async () => {
    const sums = await sumOpenInvoices();
    expect(sums.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))).toEqual([
      { dueOn: calendarDate('2026-09-02'), count: 1, amount: 30_250 },
      { dueOn: calendarDate('2026-12-16'), count: 2, amount: 50_500 },
    ]);
    expect(await countOpenInvoices(today)).toEqual({ open: 3, late: 1 });
    const ofEach = [providerId, (await admitted()).id].map((id) => countOpenInvoicesOf(id, today));
    expect(await Promise.all(ofEach)).toEqual([3, 0]);
  });
});

it('an organisation’s own list is for its contacts alone', async () => {
  const own = await newContact(providerId);
  const stranger = await newContact((await admitted()).id);
  expect((await listOwnInvoices(providerId, own.accountId, null, 50)).rows).toHaveLength(6);
  expect((await listOwnInvoices(providerId, stranger.accountId, null, 50)).rows).toEqual([]);
});

describe('the exported list', () => {
  const exported = async (list: InvoiceList) =>
    (
      await buffer(
        await exportList('facturen', { actor: manager, now, today, params: { stand: invoiceListValue(list) } }),
      )
    ).toString();

  it('has a mark of its encoding, and every invoice with amounts as a spreadsheet reads them', async () => {
    const csv = await exported('all');
    expect(csv.startsWith('\ufeffnummer;soort;status;')).toBe(true);
    const rows: Record<string, string>[] = parse(csv, { bom: true, columns: true, delimiter: ';' });
    expect(
      rows.map((row) => [row.nummer, row.status, row.totaal, row.betaald, row.open, row['dagen te laat']]),
    ).toEqual([
      [`${year}-0001`, 'Open', '302,50', '0,00', '302,50', '75'],
      [`${year}-0002`, 'Open', '302,50', '0,00', '302,50', '0'],
      [`${year}-0003`, 'Open', '302,50', '100,00', '202,50', '0'],
      [`${year}-0004`, 'Betaald', '302,50', '302,50', '0,00', ''],
      [`${year}-0005`, 'Gecrediteerd', '302,50', '0,00', '0,00', ''],
      [`${year}-0006`, 'Creditnota', '-302,50', '0,00', '0,00', ''],
    ]);
    expect(rows[5]).toMatchObject({ soort: 'Creditnota', 'creditnota bij': `${year}-0005`, opleider: NAME });
  });

  it('makes nothing that somebody typed a formula', async () => {
    await db.prisma.provider.update({ where: { id: providerId }, data: { name: '=1+1' } });
    const csv = await exported('open');
    await db.prisma.provider.update({ where: { id: providerId }, data: { name: NAME } });
    const cells = parse(csv, { bom: true, delimiter: ';' }).flat();
    expect(cells).toContain("'=1+1");
    expect(cells.filter((cell: string) => /^[=+@]|^-(?!\d+,\d\d$)/.test(cell))).toEqual([]);
  });

  it('is recorded with who took it and how many rows', async () => {
    await exported('late');
    const event = await db.prisma.auditEvent.findFirst({
      where: { event: 'list_exported' },
      orderBy: { id: 'desc' },
    });
    expect(event).toMatchObject({ actorId: manager.accountId, details: { list: 'facturen', rows: 1 } });
  });
});

describe('what is kept', () => {
  const on = async (day: string) => {
    const effects: number[] = [];
    await invoicesStep.run({
      ...{ now, today: calendarDate(day), wasLaterDayRun: false, isFinished: false },
      settings: await readSettings(today),
      note: (_, times = 1) => void effects.push(Number(times)),
      looked: () => {},
      attempt: (work) => work(),
    });
    return effects.reduce((sum, one) => sum + one, 0);
  };

  it('stays until the years are over, counted from the end of its own', async () => {
    expect(await on('2033-12-31')).toBe(0);
    expect(await db.prisma.invoice.count({ where: { year } })).toBe(6);
  });

  it('stays as long as its credit note', async () => {
    const old = await invoiced(db, { providerId }, calendarDate('2020-05-05'));
    const credit = { invoiceId: old, reason: 'Te laat gezien', isReissued: false, confirmed: true };
    expectOk(await creditInvoice(credit, await context(manager, 9)));
    expect(await inTransaction((tx) => eraseInvoices(tx, { beforeYear: 2025, size: 500 }))).toBe(0);
  });

  it('goes with its payments and credit note after that, and is recorded', async () => {
    expect(await on('2034-01-01')).toBe(6);
    expect(await db.prisma.invoice.count()).toBe(0);
    expect(await db.prisma.invoicePayment.count()).toBe(0);
    expect(await db.prisma.auditEvent.count({ where: { event: 'invoices_erased' } })).toBe(1);
  });
});
