import 'server-only';
import { createPayment, lockCharged } from '@/lib/server/invoices/data/invoices';
import { freezeInvoice } from '@/lib/server/invoices/issued-invoice';
import type { Moment } from '@/lib/server/platform/clock';
import type { Transaction } from '@/lib/server/platform/db/database';
import { addDays } from '@/lib/shared/calendar-date';
import { issuedText } from '@/lib/text/nl/invoices/invoice-sheet';

/** When each was issued, the oldest first; of what is past these there is a new one. */
const DAYS_AGO = [70, 45, 20];
const PAID_AFTER = 12;

/** An invoice for each request of the demo: the first is paid, the next is late, and the others are open. */
export async function seedInvoices(tx: Transaction, { now, today }: Moment) {
  const requests = await tx.accreditationRequest.findMany({
    where: { submittedAt: { not: null } },
    select: { id: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const manager = await tx.account.findFirst({ where: { roles: { has: 'register_manager' } }, select: { id: true } });
  for (const [index, { id: requestId }] of requests.entries()) {
    const charged = await lockCharged(tx, requestId);
    if (!charged) continue;
    const { title, isRenewal, ...charge } = charged;
    const day = addDays(today, -(DAYS_AGO[index] ?? 0));
    const subject = issuedText.subject(title, isRenewal);
    const { id: invoiceId } = await freezeInvoice(tx, { ...charge, requestId, subject }, { now, today: day });
    if (index > 0 || !manager) continue;
    const { amount, vat } = await tx.invoice.findUniqueOrThrow({ where: { id: invoiceId } });
    const payment = { invoiceId, amount: amount + vat, paidOn: addDays(day, PAID_AFTER), notedAt: now };
    await createPayment(tx, { ...payment, notedById: manager.id });
  }
}
