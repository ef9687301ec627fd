import 'server-only';
import type { Transaction } from '@/lib/server/platform/db/database';
import { addContact } from '@/lib/server/providers/data/contacts';
import { createProvider } from '@/lib/server/providers/data/providers';

const DEMO_PROVIDER = 'Academie Voorbeeld';

type Person = { accountId: string; name: string; email: string };

/** The first persona who acts for the demo's organisation makes it; the others join. */
export async function seedContact(tx: Transaction, { accountId, name, email }: Person, now: Date) {
  const known = await tx.provider.findFirst({ where: { name: DEMO_PROVIDER }, select: { id: true } });
  const providerId =
    known?.id ??
    (await createProvider(tx, {
      ...{ state: 'admitted', name: DEMO_PROVIDER, mailbox: 'info@academie.example', createdAt: now, decidedAt: now },
      ...{ contactName: name, contactEmail: email, invoiceReference: 'OPL-2026' },
      invoiceAddress: 'Academie Voorbeeld\nPostbus 12\n3500 AA Utrecht',
    }));
  await addContact(tx, { providerId, accountId, since: now });
}
