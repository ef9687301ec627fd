import 'server-only';
import { bySystem } from '@/lib/server/platform/audit';
import type { Moment } from '@/lib/server/platform/clock';
import type { Transaction } from '@/lib/server/platform/db/database';
import { issuedText } from '@/lib/text/nl/invoices/invoice-sheet';
import { lockCharged } from './data/invoices';
import { issueTo } from './issued-invoice';

/** In the transaction that submits a request, once for each: nothing where nothing is charged. */
export async function issueInvoice(
  tx: Transaction,
  { requestId, moment }: { requestId: string; moment: Moment },
): Promise<void> {
  const charged = await lockCharged(tx, requestId);
  if (!charged) return;
  const { title, isRenewal, ...charge } = charged;
  const subject = issuedText.subject(title, isRenewal);
  await issueTo(tx, { ...charge, requestId, subject }, { ...moment, by: bySystem(moment.now) });
}
