import { recordPaymentSchema } from '@/lib/invoices/invoice-forms';
import { printedNumber, readNumber } from '@/lib/invoices/invoice-number';
import { invoicesHref, readInvoiceQuery } from '@/lib/invoices/invoice-query';
import { askForAdmissionSchema } from '@/lib/providers/provider-forms';

it.each([
  [{ year: 2027, sequence: 12 }, '2027-0012'],
  [{ year: 2027, sequence: 12_345 }, '2027-12345'],
])('prints %j as %s, and finds it by that', (number, printed) => {
  expect(printedNumber(number)).toBe(printed);
  expect(readNumber(printed)).toEqual(number);
});

it.each([
  ['2027-12', { year: 2027, sequence: 12 }],
  [' 2027/0012 ', { year: 2027, sequence: 12 }],
  ['2027 0012', { year: 2027, sequence: 12 }],
  ['2027', { year: 2027 }],
  ['Academie 2027', null],
  ['12', null],
  ['', null],
])('takes %s for the number %j', (text, number) => {
  expect(readNumber(text)).toEqual(number);
});

it.each([
  [{}, { list: 'all', text: '' }, '/p'],
  [{ status: 'te-laat', q: ' noord  oost ' }, { list: 'late', text: 'noord oost' }, '/p?status=te-laat&q=noord+oost'],
  [{ status: 'verzonnen' }, { list: 'all', text: '' }, '/p'],
])('reads %j as %j and writes it back', (params, query, href) => {
  const read = readInvoiceQuery(params);
  expect(read).toMatchObject(query);
  expect(invoicesHref('/p', read)).toBe(href);
});

const payment = { invoiceId: 'x', formId: crypto.randomUUID(), direction: 'received', paidOn: '1-2-2027' };
const errorsOf = (parsed: ReturnType<typeof recordPaymentSchema.safeParse>) =>
  parsed.error?.issues.map(({ path, message }) => [path.join(), JSON.parse(message).code]) ?? [];

it.each([
  ['302,50', []],
  ['0', [['amount', 'out_of_range']]],
  ['1.000.000,01', [['amount', 'out_of_range']]],
  ['veel', [['amount', 'not_an_amount']]],
])('a payment of %s is refused for %j', (amount, errors) => {
  expect(errorsOf(recordPaymentSchema.safeParse({ ...payment, amount }))).toEqual(errors);
});

it('refuses an invoice address that no invoice has room for', () => {
  const organisation = { organisation: 'A', mailbox: 'a@b.example', name: 'N', email: 'n@b.example' };
  const asked = (invoiceAddress: string) => askForAdmissionSchema.safeParse({ ...organisation, invoiceAddress });
  expect(asked('Postbus 1').success).toBe(true);
  expect(asked('a'.repeat(10_000)).error?.issues.map(({ path }) => path.join())).toEqual(['invoiceAddress']);
});
