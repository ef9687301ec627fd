import type { Settings } from '@/lib/content/settings-schema';
import { totalOf } from '@/lib/invoices/invoice-amounts';
import { type InvoiceNumber, printedNumber } from '@/lib/invoices/invoice-number';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { euros, percent } from '@/lib/text/nl/shared/amounts';
import { formatDate } from '@/lib/text/nl/shared/format';

type Sender = Pick<Settings, 'organisation' | 'postalAddress' | 'managerEmail'> &
  Pick<Settings, 'invoiceIban' | 'invoiceVatNumber' | 'invoiceChamberNumber'>;

const named = (name: string, value: string) => (value === '' ? [] : [`${name} ${value}`]);

/** What is frozen with an invoice when it is issued. */
export const issuedText = {
  sender: ({ organisation, postalAddress, managerEmail, ...sender }: Sender) => {
    const address = postalAddress.split(/,\s*/);
    return [
      ...(address[0] === organisation ? address : [organisation, ...address]),
      managerEmail,
      ...named('KvK', sender.invoiceChamberNumber),
      ...named('Btw-nummer', sender.invoiceVatNumber),
      ...named('Rekening', sender.invoiceIban),
    ].join('\n');
  },
  /** An address that says whose it is isn't given the name once more. */
  recipient: (organisation: string, address: string) =>
    address.split('\n')[0] === organisation ? address : `${organisation}\n${address}`,
  subject: (title: string, isRenewal: boolean) =>
    isRenewal ? `Verlenging van de accreditatie van ‘${title}’` : `Aanvraag voor accreditatie van ‘${title}’`,
};

/** An invoice or credit note as it was issued; nothing that came after is on it. */
export type IssuedInvoice = InvoiceNumber & {
  kind: 'invoice' | 'credit_note';
  issuedOn: CalendarDate;
  dueOn: CalendarDate;
  recipient: string;
  sender: string;
  reference: string;
  subject: string;
  amount: number;
  vatPercent: number;
  vat: number;
  /** What a credit note takes back. */
  credits: (InvoiceNumber & { issuedOn: CalendarDate }) | null;
};

export const invoiceNames = { invoice: 'Factuur', credit_note: 'Creditnota' } satisfies Record<
  IssuedInvoice['kind'],
  string
>;

export function invoiceTitle({ kind, ...number }: InvoiceNumber & Pick<IssuedInvoice, 'kind'>): string {
  return `${invoiceNames[kind]} ${printedNumber(number)}`;
}

export type InvoiceSheet = {
  title: string;
  parties: { heading: string; lines: string[] }[];
  facts: { term: string; description: string }[];
  columns: { what: string; amount: string };
  lines: { what: string; amount: string }[];
  total: { what: string; amount: string };
  /** What is to be done with it. */
  note: string;
};

/** What stands on it, on the page and in the file alike. */
export function invoiceSheet(invoice: IssuedInvoice): InvoiceSheet {
  const { kind, issuedOn, dueOn, reference, credits } = invoice;
  const isInvoice = kind === 'invoice';
  const money = (cents: number) => euros(isInvoice ? cents : -cents);
  const facts = [
    { term: isInvoice ? 'Factuurnummer' : 'Nummer', description: printedNumber(invoice) },
    { term: 'Datum', description: formatDate(issuedOn) },
    isInvoice && { term: 'Betalen tot en met', description: formatDate(dueOn) },
    credits && {
      term: 'Bij factuur',
      description: `${printedNumber(credits)} van ${formatDate(credits.issuedOn)}`,
    },
    reference !== '' && { term: 'Kenmerk', description: reference },
  ];
  return {
    title: invoiceTitle(invoice),
    parties: [
      { heading: 'Aan', lines: invoice.recipient.split('\n') },
      { heading: 'Van', lines: invoice.sender.split('\n') },
    ],
    facts: facts.filter((fact) => fact !== false && fact !== null),
    columns: { what: 'Omschrijving', amount: 'Bedrag' },
    lines: [
      { what: isInvoice ? invoice.subject : `Terug: ${invoice.subject}`, amount: money(invoice.amount) },
      { what: `Btw ${percent(invoice.vatPercent)}`, amount: money(invoice.vat) },
    ],
    total: { what: 'Totaal met btw', amount: money(totalOf(invoice)) },
    note: isInvoice
      ? `Maak het bedrag uiterlijk op ${formatDate(dueOn)} over naar de rekening die bij ‘Van’ staat. Zet het nummer ${printedNumber(invoice)} erbij.`
      : 'Met deze creditnota vervalt de factuur helemaal. Wat je al betaalde, krijg je terug.',
  };
}
