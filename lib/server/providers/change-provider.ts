import 'server-only';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { type ProviderDetails, writeDetails } from './data/providers';
import { type Acting, type ActingReason, lockProviderFor } from './locked-provider';

type Given = Omit<ProviderDetails, 'name'> & { providerId: string; version: number; organisation: string };
export type ChangeProviderReason = ActingReason | { code: 'changed_meanwhile' };
type Answer = Accepted | Refused<ChangeProviderReason>;

/** Invoices that were issued stay as they are. Only a manager says that nothing is charged. */
export async function changeProvider(
  { providerId, version, organisation, mailbox, invoiceAddress, invoiceReference, isFeeFree }: Given,
  { actor, role, now }: Acting,
): Promise<Answer> {
  return inTransaction(async (tx): Promise<Answer> => {
    const held = await lockProviderFor(tx, providerId, { actor, role });
    if (!held.ok) return held;
    const details = { name: organisation, mailbox, invoiceAddress, invoiceReference };
    const isWritten = await writeDetails(
      tx,
      { id: providerId, version },
      {
        ...details,
        ...(role === 'register_manager' && { isFeeFree }),
      },
    );
    if (!isWritten) return refused({ code: 'changed_meanwhile' });
    await record(tx, 'provider_changed', providerId, by(actor, role, now));
    return accepted({});
  });
}
