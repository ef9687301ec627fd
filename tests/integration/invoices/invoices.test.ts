import { randomUUID } from 'node:crypto';
import type { AccountActor } from '@/lib/access/actor';
import { correctPayment } from '@/lib/server/invoices/correct-payment';
import { creditInvoice } from '@/lib/server/invoices/credit-invoice';
import { findInvoice, findOwnInvoice } from '@/lib/server/invoices/data/invoices';
import { invoicePdf } from '@/lib/server/invoices/invoice-pdf';
import { recordPayment } from '@/lib/server/invoices/record-payment';
import { changeProvider } from '@/lib/server/providers/change-provider';
import { mergeProviders } from '@/lib/server/providers/merge-providers';
import { calendarDate } from '@/lib/shared/calendar-date';
import { codesOf, context, eventsOf, expectOk, newManager, today } from '@/tests/integration/journey';
import { admitted, asManager, newContact } from '@/tests/integration/providers/provider-people';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { charged, invoiced, issue } from './invoiced';

let db: TestDatabase;
let manager: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager();
});
afterAll(() => db.close());

const found = async (id: string) => {
  const invoice = await findInvoice(id);
  if (!invoice) throw new Error(`no invoice ${id}`);
  return invoice;
};
type Payment = Partial<Parameters<typeof recordPayment>[0]>;
let minutes = 10;
const pay = async (invoiceId: string, given: Payment = {}, actor = manager) => {
  minutes += 1;
  return recordPayment(
    { ...{ invoiceId, formId: randomUUID(), direction: 'received', amount: 10_000, paidOn: today }, ...given },
    await context(actor, minutes),
  );
};
const credit = async (invoiceId: string, isReissued = false, actor = manager) =>
  creditInvoice({ invoiceId, reason: 'Verkeerd adres', isReissued, confirmed: true }, await context(actor, 9));
const mailsOf = (invoiceId: string) =>
  db.prisma.mail.findMany({ where: { params: { path: ['invoiceId'], equals: invoiceId } } });

describe('issuing', () => {
  it('freezes who it is of and to, its reference, its amount with VAT, and the day on which it is due', async () => {
    const { id: providerId } = await admitted('Academie Şırnak');
    await db.prisma.provider.update({ where: { id: providerId }, data: { invoiceReference: 'Inkoop 7' } });
    const id = await invoiced(db, { providerId, title: 'Eén dag', fee: 12_345 });
    expect(await found(id)).toMatchObject({
      ...{ kind: 'invoice', year: 2026, issuedOn: today, dueOn: calendarDate('2026-12-16'), reference: 'Inkoop 7' },
      ...{ recipient: 'Academie Şırnak\nPostbus 1', subject: 'Aanvraag voor accreditatie van ‘Eén dag’' },
      ...{ amount: 12_345, vatPercent: 21, vat: 2_592, total: 14_937, paid: 0, isCredited: false },
      sender: expect.stringMatching(/^Ingrado\n.*\nRekening NL91 ABNA 0417 1643 00$/s),
    });
    expect(await eventsOf(db, id)).toEqual(['invoice_issued']);
  });

  it('names a renewal as one', async () => {
    expect(await found(await invoiced(db, { isRenewal: true }))).toMatchObject({
      subject: 'Verlenging van de accreditatie van ‘Leerrecht in de praktijk’',
    });
  });

  it('mails the organisation’s mailbox that there is one, without an amount', async () => {
    const id = await invoiced(db);
    const [mail, ...others] = await mailsOf(id);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ template: 'invoice_issued', toAddress: 'info@academie.example', accountId: null });
    expect(Object.keys(Object(mail?.params)).sort()).toEqual(['invoiceId', 'number']);
  });

  it('makes none where nothing is charged', async () => {
    const { requestId } = await charged(db, { fee: 0 });
    await issue(requestId);
    expect(await db.prisma.invoice.count({ where: { requestId } })).toBe(0);
  });

  it('makes none for an organisation that pays nothing', async () => {
    const { requestId, providerId } = await charged(db);
    await db.prisma.provider.update({ where: { id: providerId }, data: { isFeeFree: true } });
    await issue(requestId);
    expect(await db.prisma.invoice.count({ where: { requestId } })).toBe(0);
  });

  it('makes one for a request, also when it is submitted again', async () => {
    const { requestId } = await charged(db);
    await issue(requestId);
    await issue(requestId, 10);
    expect(await db.prisma.invoice.count({ where: { requestId } })).toBe(1);
  });

  it('begins again with the first number in a new year', async () => {
    const first = await found(await invoiced(db, {}, calendarDate('2031-12-31')));
    const next = await found(await invoiced(db, {}, calendarDate('2032-01-01')));
    expect([first, next].map(({ year, sequence }) => [year, sequence])).toEqual([
      [2031, 1],
      [2032, 1],
    ]);
  });

  it('leaves what was issued as it is when the organisation changes, or goes into another', async () => {
    const [from, into] = [await admitted('Academie Oud'), await admitted('Academie Nieuw')];
    const id = await invoiced(db, { providerId: from.id });
    const before = await invoicePdf(await found(id));
    const details = { organisation: 'Anders', mailbox: 'x@y.example', invoiceAddress: 'Weg', invoiceReference: 'Z' };
    expectOk(await changeProvider({ providerId: from.id, version: 1, ...details }, asManager(manager)));
    const merge = { providerId: from.id, intoId: into.id, version: 2 };
    expectOk(await mergeProviders(merge, await context(manager, 3)));
    const after = await found(id);
    expect(after.recipient).toBe('Academie Oud\nPostbus 1');
    expect(after.providerName).toBe('Academie Nieuw');
    expect((await invoicePdf(after)).equals(before)).toBe(true);
  });
});

describe('payments', () => {
  it('are noted in parts until all of it is paid, each recorded with who did it', async () => {
    const id = await invoiced(db);
    expectOk(await pay(id));
    expect(await found(id)).toMatchObject({ paid: 10_000, total: 30_250 });
    expectOk(await pay(id, { amount: 20_250 }));
    const { paid, payments } = await found(id);
    expect(paid).toBe(30_250);
    expect(payments.map(({ amount, notedBy, role }) => [amount, notedBy, role])).toEqual([
      [10_000, 'Berend Heer', null],
      [20_250, 'Berend Heer', null],
    ]);
    expect(await eventsOf(db, id)).toEqual(['invoice_issued', 'payment_recorded', 'payment_recorded']);
  });

  it('are noted once, however often the button is pressed', async () => {
    const id = await invoiced(db);
    const formId = randomUUID();
    expectOk(await pay(id, { formId }));
    expectOk(await pay(id, { formId }));
    expect((await found(id)).paid).toBe(10_000);
  });

  it.each([
    ['in the future', '2026-11-17', 'date_too_late'],
    ['before it was issued', '2026-11-15', 'date_too_early'],
  ])('on a day %s are refused at the field', async (_, day, code) => {
    const answer = await pay(await invoiced(db), { paidOn: calendarDate(day) });
    expect(answer).toMatchObject({ ok: false, errors: { paidOn: { code } } });
  });

  it('that were noted by mistake are taken back once, and stay to be read', async () => {
    const id = await invoiced(db);
    expectOk(await pay(id));
    const [payment] = (await found(id)).payments;
    const wrong = { invoiceId: id, paymentId: payment?.id ?? '' };
    expectOk(await correctPayment(wrong, await context(manager, 90)));
    expect(codesOf(await correctPayment(wrong, await context(manager, 91)))).toEqual(['payment_corrected']);
    const { paid, payments } = await found(id);
    expect(paid).toBe(0);
    expect(payments.map(({ amount, role }) => [amount, role])).toEqual([
      [10_000, 'corrected'],
      [-10_000, 'correction'],
    ]);
    const correction = { invoiceId: id, paymentId: payments[1]?.id ?? '' };
    expect(codesOf(await correctPayment(correction, await context(manager, 92)))).toEqual(['payment_corrected']);
    expect(await eventsOf(db, id)).toEqual(['invoice_issued', 'payment_recorded', 'payment_corrected']);
  });

  it('of another invoice aren’t found', async () => {
    const [one, other] = [await invoiced(db), await invoiced(db)];
    expectOk(await pay(other));
    const paymentId = (await found(other)).payments[0]?.id ?? '';
    expect(codesOf(await correctPayment({ invoiceId: one, paymentId }, await context(manager)))).toEqual([
      'payment_unknown',
    ]);
  });

  it('that went back are never more than what came', async () => {
    const id = await invoiced(db);
    expect(codesOf(await pay(id, { direction: 'returned' }))).toEqual(['more_than_paid']);
    expectOk(await pay(id));
    expectOk(await pay(id, { direction: 'returned' }));
    const [first] = (await found(id)).payments;
    const answer = await correctPayment({ invoiceId: id, paymentId: first?.id ?? '' }, await context(manager));
    expect(codesOf(answer)).toEqual(['more_than_paid']);
  });
});

describe('a credit note', () => {
  it('takes an invoice back whole, under the next number, and mails that it is there', async () => {
    const id = await invoiced(db);
    const { sequence } = await found(id);
    expectOk(await credit(id));
    const { creditNote, isCredited } = await found(id);
    expect(isCredited).toBe(true);
    const note = await found(creditNote?.id ?? '');
    expect(note).toMatchObject({
      ...{ kind: 'credit_note', sequence: sequence + 1, subject: 'Verkeerd adres', amount: 25_000, vat: 5_250 },
      credits: { id, sequence },
    });
    expect((await mailsOf(note.id)).map(({ template }) => template)).toEqual(['invoice_credited']);
    expect(await eventsOf(db, id)).toEqual(['invoice_issued', 'invoice_credited']);
  });

  it('may be followed by a new invoice of the same, to the address and with the reference of now', async () => {
    const { requestId, providerId } = await charged(db);
    await issue(requestId);
    const { id } = await db.prisma.invoice.findFirstOrThrow({ where: { requestId } });
    await db.prisma.provider.update({ where: { id: providerId }, data: { invoiceAddress: 'Postbus 2' } });
    expectOk(await credit(id, true));
    const rows = await db.prisma.invoice.findMany({ where: { requestId }, orderBy: { sequence: 'asc' } });
    expect(rows.map(({ kind, recipient, amount }) => [kind, recipient.split('\n')[1], amount])).toEqual([
      ['invoice', 'Postbus 1', 25_000],
      ['credit_note', 'Postbus 1', 25_000],
      ['invoice', 'Postbus 2', 25_000],
    ]);
  });

  it('is made once for an invoice, and never for a credit note', async () => {
    const id = await invoiced(db);
    expectOk(await credit(id));
    expect(codesOf(await credit(id))).toEqual(['already_credited']);
    const noteId = (await found(id)).creditNote?.id ?? '';
    expect(codesOf(await credit(noteId))).toEqual(['is_credit_note']);
    expect(codesOf(await pay(noteId))).toEqual(['is_credit_note']);
  });
});

describe('who may', () => {
  it('handle an invoice isn’t a manager who acts for its organisation', async () => {
    const { id: providerId } = await admitted();
    const contact = await newContact(providerId);
    const both: AccountActor = { ...contact, roles: ['provider', 'register_manager'] };
    await db.prisma.account.update({ where: { id: contact.accountId }, data: { roles: both.roles } });
    const id = await invoiced(db, { providerId });
    expect(codesOf(await pay(id, {}, both))).toEqual(['own_invoice']);
    expect(codesOf(await credit(id, false, both))).toEqual(['own_invoice']);
  });

  it('see an invoice are contacts of its organisation alone', async () => {
    const { id: providerId, people } = await admitted(undefined, 1);
    const stranger = await newContact((await admitted()).id);
    const id = await invoiced(db, { providerId });
    expect(await findOwnInvoice(id, people[0]?.accountId ?? '')).toMatchObject({ id });
    expect(await findOwnInvoice(id, stranger.accountId)).toBeNull();
    expect(await findOwnInvoice('geen-nummer', stranger.accountId)).toBeNull();
  });

  it('handle one that isn’t there is nobody', async () => {
    expect(codesOf(await pay(randomUUID()))).toEqual(['invoice_unknown']);
    expect(codesOf(await credit('geen-nummer'))).toEqual(['invoice_unknown']);
  });
});
