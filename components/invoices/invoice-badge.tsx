import { DataBadge, type Tone } from '@/components/ui/data-badge';
import { daysLate, invoiceState, type Paid } from '@/lib/invoices/invoice-states';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { invoiceListText, invoiceStateNames } from '@/lib/text/nl/invoices/invoices';

type Shown = Paid & { kind: 'invoice' | 'credit_note'; dueOn: CalendarDate };
export type ShownState = keyof typeof invoiceStateNames;

const tones = {
  open: 'info',
  late: 'danger',
  paid: 'success',
  credited: 'neutral',
  credit_note: 'neutral',
} satisfies Record<ShownState, Tone>;

export function shownState(invoice: Shown, today: CalendarDate): ShownState {
  if (invoice.kind === 'credit_note') return 'credit_note';
  const state = invoiceState(invoice);
  return state === 'open' && daysLate(invoice.dueOn, today) > 0 ? 'late' : state;
}

/** Its state in a word, and how late it is. */
export function InvoiceBadge({ invoice, today }: { invoice: Shown; today: CalendarDate }) {
  const state = shownState(invoice, today);
  const word = state === 'late' ? invoiceListText.late(daysLate(invoice.dueOn, today)) : invoiceStateNames[state];
  return <DataBadge tone={tones[state]} word={word} />;
}
