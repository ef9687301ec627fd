import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { NotAllowed } from '@/lib/access/own-matters';
import type { InvoiceFacts } from '@/lib/invoices/invoice-states';
import { lockWorker } from '@/lib/server/access/data/workers';
import type { Transaction } from '@/lib/server/platform/db/database';
import { isContactOf } from '@/lib/server/providers/data/contacts';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { type LockedInvoice, lockInvoice } from './data/invoices';

export type InvoiceLockReason = NotAllowed | { code: 'invoice_unknown' };

/** Held until the transaction ends, with what the rules ask of it. */
export async function lockInvoiceBy(
  tx: Transaction,
  invoiceId: string,
  actor: AccountActor,
): Promise<Accepted<{ invoice: LockedInvoice; facts: InvoiceFacts }> | Refused<InvoiceLockReason>> {
  if (!(await lockWorker(tx, actor)).roles.includes('register_manager')) return refused({ code: 'not_allowed' });
  const invoice = await lockInvoice(tx, invoiceId);
  if (!invoice) return refused({ code: 'invoice_unknown' });
  const { kind, total, paid, isCredited, providerId } = invoice;
  const isOwn = await isContactOf(actor.accountId, providerId, tx);
  return accepted({ invoice, facts: { kind, total, paid, isCredited, isOwn } });
}
