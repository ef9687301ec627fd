import 'server-only';
import type { AccessReason } from '@/lib/access/permissions';
import { type Opened, type Opening, readOpened } from '@/lib/content/openings';
import { admitInPassing } from '@/lib/server/access/door';
import { noteStillOpen } from '@/lib/server/content/data/openings';
import { clientAddress } from '@/lib/server/platform/client';
import { moment } from '@/lib/server/platform/clock';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';

type Answer = Accepted<{ others: Opening[] }> | Refused<AccessReason | { code: 'nothing_to_open' }>;

/** Who else has open what a page has open to change it. A page asks by itself, which keeps nobody logged in. */
export async function othersWhoHaveOpen(asked: string): Promise<Answer> {
  const opened = readOpened(asked);
  if (!opened) return refused({ code: 'nothing_to_open' });
  const admitted = await admitInPassing(permissionFor(opened), await clientAddress());
  if (!admitted.ok) return admitted;
  const { actor } = admitted;
  if (actor.kind === 'visitor') return refused({ code: 'log_in_first' });
  const by = { opened, accountId: actor.accountId };
  return accepted({ others: await inTransaction((tx) => noteStillOpen(tx, by, moment().now)) });
}

function permissionFor(opened: Opened) {
  return opened.startsWith('text:') ? 'manage_texts' : 'manage_documents';
}
