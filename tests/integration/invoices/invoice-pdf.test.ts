import { execFileSync } from 'node:child_process';
import { invoicePdf } from '@/lib/server/invoices/invoice-pdf';
import { calendarDate } from '@/lib/shared/calendar-date';
import { invoiceSheet } from '@/lib/text/nl/invoices/invoice-sheet';
import { bundled } from '@/scripts/bundled.mjs';

const invoice = {
  ...{ kind: 'invoice' as const, year: 2027, sequence: 12, issuedAt: new Date('2027-01-02T09:30:00Z') },
  ...{ issuedOn: calendarDate('2027-01-02'), dueOn: calendarDate('2027-02-01'), credits: null },
  recipient: 'Stichting Şırnak–Łódź\nĲsselkade 1, bijgebouw\n3500 AA Utrecht',
  sender: 'Vereniging Voorbeeld\nPostbus 1\nRekening NL91 ABNA 0417 1643 00',
  ...{ reference: 'Inkoop 7 ½', subject: 'Aanvraag voor accreditatie van ‘Één dag Leerrecht – fiancé’' },
  ...{ amount: 125_000, vatPercent: 21, vat: 26_250 },
};
const READER = bundled('pdf-text');
type Given = Parameters<typeof invoicePdf>[0];
type Read = { info: Record<string, string>; isUa: boolean; pages: { text: string; structure: unknown }[] };

async function read(given: Given): Promise<Read> {
  const input = await invoicePdf(given);
  return JSON.parse(execFileSync(process.execPath, READER, { input, encoding: 'utf8' }));
}

const plain = (text: string) => text.replace(/\s+/g, ' ');
const allText = ({ pages }: Read) => plain(pages.map(({ text }) => text).join('\n'));

let shown: Read;
beforeAll(async () => {
  shown = await read(invoice);
});

it('says in text all that the page says, with every letter', () => {
  const { title, parties, facts, lines, total, note } = invoiceSheet(invoice);
  const text = allText(shown);
  const words = [title, ...parties.flatMap((party) => party.lines), note];
  const said = [...words, ...facts.map(({ description }) => description)];
  for (const one of [...said, ...[...lines, total].flatMap(({ what, amount }) => [what, amount])])
    expect(text).toContain(plain(one));
  expect(text).not.toMatch(/\p{Cc}|\ufffd/u);
});

it('is tagged, in Dutch, with a title, headings and a table whose cells have theirs', () => {
  const { info, isUa, pages } = shown;
  expect(info).toMatchObject({ Title: 'Factuur 2027-0012', Author: 'Vereniging Voorbeeld', Language: 'nl-NL' });
  expect(isUa).toBe(true);
  const row = ['TR', 'TH', 'TD'];
  const [facts, note] = [Array(4).fill('P'), 'P'];
  expect(pages.map(({ structure }) => structure)).toEqual([
    ['Root', ['Document', 'H1', 'H2', 'P', 'H2', 'P', ...facts, ['Table', ['TR', 'TH', 'TH'], row, row, row], note]],
  ]);
});

it('has the same bytes each time, dated when it was issued', async () => {
  const [one, other] = [await invoicePdf(invoice), await invoicePdf({ ...invoice })];
  expect(one.equals(other)).toBe(true);
  expect(shown.info.CreationDate).toBe('D:20270102093000Z');
});

it('writes a letter that its font lacks by those that it has, or marks it, and loses none silently', async () => {
  const text = allText(await read({ ...invoice, reference: '№ 7 ﬁ Ω 学 👍 e\u0301' }));
  expect(text).toContain('Kenmerk: No 7 fi');
  expect(text).not.toMatch(/\p{Cc}|\ufffd/u);
});

it('goes on over pages when an address has as many lines as there is room to type', async () => {
  const recipient = `Academie\n${'a\n'.repeat(249)}einde`;
  const long = await read({ ...invoice, recipient, subject: `Een ${'heel '.repeat(80)}lange titel` });
  expect(long.pages.length).toBeGreaterThan(1);
  expect(allText(long)).toContain('einde');
  expect(allText(long)).toContain('lange titel');
  expect(allText(long)).toContain(plain(invoiceSheet(invoice).total.amount));
});

it('of a credit note names what it takes back, with amounts below nothing', async () => {
  const credits = { year: 2026, sequence: 7, issuedOn: calendarDate('2026-12-30') };
  const text = allText(await read({ ...invoice, kind: 'credit_note', subject: 'Verkeerd adres', credits }));
  for (const words of ['Creditnota 2027-0012', '2026-0007 van 30 december 2026', 'Terug: Verkeerd adres', '-1.512,50'])
    expect(text).toContain(words);
});
