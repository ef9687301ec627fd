import { render, screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { ReactElement } from 'react';
import { InvoiceView } from '@/app/(beheer)/beheer/facturen/[id]/view';
import { InvoiceListView } from '@/app/(beheer)/beheer/facturen/view';
import { OwnInvoiceView } from '@/app/(opleider)/opleider/facturen/[id]/view';
import { OwnInvoicesView } from '@/app/(opleider)/opleider/facturen/view';
import type { Invoice, Payment } from '@/lib/server/invoices/data/invoices';
import { calendarDate } from '@/lib/shared/calendar-date';
import { invoiceListText, invoiceStateSentences, invoiceText, ownInvoicesText } from '@/lib/text/nl/invoices/invoices';

async function mockIdle() {
  return { status: 'idle' };
}
jest.mock('@/app/(beheer)/beheer/facturen/actions', () => ({
  submitPayment: mockIdle,
  submitPaymentCorrection: mockIdle,
  submitCredit: mockIdle,
}));

const today = calendarDate('2026-11-16');
const at = new Date('2026-10-01T09:00:00Z');
const id = (place: number) => `a0000000-0000-4000-8000-00000000000${place}`;
const own = { id: id(1), name: 'Academie Oudenampsen' };

const invoice: Invoice = {
  ...{ id: id(2), kind: 'invoice', providerId: own.id, requestId: id(3), creditsId: null, year: 2026, sequence: 12 },
  ...{ issuedAt: at, issuedOn: calendarDate('2026-10-01'), dueOn: calendarDate('2026-12-01') },
  ...{ recipient: 'Academie Oudenampsen\nPostbus 1', sender: 'Ingrado\nPostbus 2', reference: 'Inkoop 7' },
  ...{ subject: 'Aanvraag voor accreditatie van ‘Eén dag’', amount: 25_000, vatPercent: 21, vat: 5_250 },
  ...{ providerName: own.name, credits: null, creditNote: null, payments: [] },
  ...{ total: 30_250, paid: 0, isCredited: false },
};
const late: Invoice = { ...invoice, id: id(4), sequence: 11, dueOn: calendarDate('2026-11-01') };
const payment = (place: number, amount: number, role: Payment['role'] = null): Payment => ({
  ...{ id: id(place), amount, paidOn: calendarDate('2026-10-20'), notedAt: at, notedBy: 'Berend Heer', role },
});
const payments = [payment(5, 10_000, 'corrected'), payment(6, -10_000, 'correction'), payment(7, 25_000)];
const part: Invoice = { ...invoice, payments, paid: 25_000 };
const noteLink = { id: id(8), year: 2026, sequence: 13, issuedOn: calendarDate('2026-11-02') };
const credited: Invoice = { ...part, creditNote: noteLink, isCredited: true };
const note: Invoice = {
  ...{ ...invoice, ...noteLink, kind: 'credit_note', creditsId: invoice.id, subject: 'Verkeerd adres' },
  credits: { id: invoice.id, year: 2026, sequence: 12, issuedOn: invoice.issuedOn },
};

const event = {
  ...{ id: '1', at, event: 'invoice_issued' as const, actorId: null, actorRole: 'system' as const, actorName: null },
  ...{ subject: { type: 'invoice' as const, id: invoice.id }, details: {} },
};
const history = { rows: [event], before: null, after: null };
const shown = { history, today, formId: id(9), isOwn: false, after: '' };
const page = { rows: [invoice, late, { ...credited, id: id(7) }, note], before: null, after: id(4) };
const ages = [
  { from: 0, count: 1, amount: 30_250 },
  { from: 1, to: 30, count: 1, amount: 30_250 },
  { from: 91, count: 0, amount: 0 },
];
const nothing = { rows: [], before: null, after: null };

const views: [string, ReactElement, string[]][] = [
  [
    'the manager’s list, with what is open and how old that is',
    <InvoiceListView key="x" {...{ page, ages, today }} query={{ list: 'all', text: '' }} hasAccount />,
    [
      '2026-0012',
      invoiceListText.open(2),
      '€ 605,00',
      invoiceListText.late(15),
      'Gecrediteerd',
      'creditnota',
      '€ -302,50',
    ],
  ],
  [
    'a list without invoices, while they say nowhere to pay to',
    <InvoiceListView
      key="x"
      {...{ today }}
      page={nothing}
      ages={[]}
      query={{ list: 'late', text: 'x' }}
      hasAccount={false}
    />,
    [invoiceListText.empty.heading, invoiceListText.noAccount, invoiceListText.open(0), invoiceListText.filter.all],
  ],
  [
    'an invoice to be paid, with who it is to and what it costs',
    <InvoiceView key="x" {...shown} invoice={invoice} after="betaald" />,
    [
      ...[invoiceText.done.betaald, invoiceStateSentences.open, '€ 302,50', 'Inkoop 7', 'Btw 21%'],
      ...[invoiceText.payments.none, invoiceText.pay.submit, invoiceText.credit.submit, 'door het systeem'],
    ],
  ],
  [
    'one that is late and partly paid, after a mistake',
    <InvoiceView key="x" {...shown} invoice={{ ...part, dueOn: late.dueOn }} />,
    [invoiceStateSentences.late, '€ 52,50', invoiceText.payments.corrected, '€ 100,00 terugbetaald'],
  ],
  [
    'one that was credited, of which money is to go back',
    <InvoiceView key="x" {...shown} invoice={credited} />,
    [invoiceStateSentences.credited, '€ 250,00 terug te betalen', 'Creditnota 2026-0013'],
  ],
  ['one of the reader’s own organisation', <InvoiceView key="x" {...shown} invoice={part} isOwn />, [invoiceText.own]],
  [
    'a credit note',
    <InvoiceView key="x" {...shown} invoice={note} />,
    ['Terug: Verkeerd adres', 'Factuur 2026-0012', '€ -302,50', invoiceStateSentences.credit_note],
  ],
  [
    'an organisation’s own invoices',
    <OwnInvoicesView
      key="x"
      {...{ page, today }}
      own={[own, { ...own, id: id(9), name: 'Academie Noord' }]}
      provider={own}
    />,
    ['Factuur 2026-0012', 'Creditnota 2026-0013', '1-12-2026', 'Academie Noord'],
  ],
  [
    'an organisation without invoices',
    <OwnInvoicesView key="x" {...{ today }} page={nothing} own={[own]} provider={own} />,
    [ownInvoicesText.empty.heading],
  ],
  [
    'an invoice as its organisation reads it',
    <OwnInvoiceView key="x" {...{ today }} invoice={credited} />,
    ['Creditnota 2026-0013', '€ 250,00 terug te betalen', invoiceText.file, ownInvoicesText.wrong],
  ],
  [
    'a credit note as its organisation reads it',
    <OwnInvoiceView key="x" {...{ today }} invoice={note} />,
    ['Factuur 2026-0012'],
  ],
];

it.each(views)('shows %s, and is accessible', async (_, view, words) => {
  const { container } = render(<main>{view}</main>);
  for (const word of words) expect(container).toHaveTextContent(word.replace(/\s+/g, ' '));
  expect(await axe(container)).toHaveNoViolations();
});

it.each([
  ['credits no invoice twice', <InvoiceView key="x" {...shown} invoice={credited} />, invoiceText.credit.submit],
  [
    'takes no payment back that was',
    <InvoiceView key="x" {...shown} invoice={{ ...part, payments: payments.slice(0, 2) }} />,
    invoiceText.payments.correct,
  ],
  [
    'has nothing to do for whoever acts for the organisation',
    <InvoiceView key="x" {...shown} invoice={part} isOwn />,
    invoiceText.pay.submit,
  ],
  ['has nothing to do with a credit note', <InvoiceView key="x" {...shown} invoice={note} />, invoiceText.pay.submit],
])('%s', (_, view, button) => {
  render(view);
  expect(screen.queryByRole('button', { name: button, hidden: true })).not.toBeInTheDocument();
});

it('says once what is open of an invoice', () => {
  const { container, rerender } = render(<OwnInvoiceView {...{ today }} invoice={part} />);
  expect(container).toHaveTextContent(/Nog te betalen: € 52,50 ?Wat erop staat/);
  rerender(<InvoiceView {...shown} invoice={part} />);
  expect(container).toHaveTextContent(/Nog te betalen ?€ 52,50 ?Opleider/);
});

it('leads from each list to the file with the same choice', () => {
  render(<InvoiceListView {...{ page, ages, today }} query={{ list: 'open', text: 'noord' }} hasAccount />);
  expect(screen.getByRole('link', { name: invoiceListText.export })).toHaveAttribute(
    'href',
    '/beheer/export/facturen?status=open&q=noord',
  );
});
