import 'server-only';
import { type Opened, type Opening, readOpened } from '@/lib/content/openings';
import { admitInPassing } from '@/lib/server/access/door';
import { noteStillOpen } from '@/lib/server/content/data/openings';
import { clientAddress } from '@/lib/server/platform/client';
import { moment } from '@/lib/server/platform/clock';
import { inTransaction } from '@/lib/server/platform/db/database';

/**
 * Who else has open what a page has open to change it; null for whoever may not, and for what nobody can have open. A
 * page asks by itself, which keeps nobody logged in.
 */
export async function othersWhoHaveOpen(asked: string): Promise<Opening[] | null> {
  const opened = readOpened(asked);
  if (!opened) return null;
  const { ok, actor } = await admitInPassing(permissionFor(opened), await clientAddress());
  if (!ok || actor.kind !== 'account') return null;
  const by = { opened, accountId: actor.accountId };
  return inTransaction((tx) => noteStillOpen(tx, by, moment().now));
}

function permissionFor(opened: Opened) {
  return opened.startsWith('text:') ? 'manage_texts' : 'manage_documents';
}
