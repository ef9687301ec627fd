import 'server-only';
import type { Moment } from '@/lib/server/platform/clock';
import type { Transaction } from '@/lib/server/platform/db/database';

/** Until invoices are built: nothing is issued. */
export async function issueInvoice(_tx: Transaction, _asked: { requestId: string; moment: Moment }): Promise<void> {}
