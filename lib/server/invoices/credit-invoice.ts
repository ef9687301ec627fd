import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { creditInvoiceSchema } from '@/lib/invoices/invoice-forms';
import { type InvoiceReason, invoiceTransition } from '@/lib/invoices/invoice-states';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused } from '@/lib/shared/results';
import { issueCreditNote, issueTo } from './issued-invoice';
import { type InvoiceLockReason, lockInvoiceBy } from './locked-invoice';

type Answer = Accepted | Refused<InvoiceReason | InvoiceLockReason>;

/** A mistake is taken back by a credit note, and where that is asked put right by a new invoice of the same. */
export async function creditInvoice(
  { invoiceId, reason, isReissued }: z.output<typeof creditInvoiceSchema>,
  { actor, now, today }: Context<AccountActor>,
): Promise<Answer> {
  return inTransaction(async (tx): Promise<Answer> => {
    const locked = await lockInvoiceBy(tx, invoiceId, actor);
    if (!locked.ok) return locked;
    const { invoice, facts } = locked;
    const moved = invoiceTransition(facts, 'credit');
    if (!moved.ok) return moved;
    const issuing = { by: by(actor, 'register_manager', now), now, today };
    const noteId = await issueCreditNote(tx, invoice, { reason, ...issuing });
    await record(tx, 'invoice_credited', invoiceId, issuing.by, { by: noteId });
    if (isReissued) await issueTo(tx, invoice, issuing);
    return accepted({});
  });
}
