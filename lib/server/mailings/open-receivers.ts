import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { ReceiverQuery } from '@/lib/mailings/receiver-list';
import type { Context } from '@/lib/server/platform/action';
import { by, recordEach } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { isUuid } from '@/lib/shared/ids';
import type { Paged } from '@/lib/shared/list-place';
import { type ListedReceiver, listReceivers } from './data/mailing-receivers';
import { findMailing, type Mailing } from './data/mailings';

export type OpenedReceivers = { mailing: Mailing; page: Paged<ListedReceiver> };

const ROWS = 50;

/** Who is shown was found by what is nobody else's business, such as points or an employer: recorded as read. */
export async function openReceivers(
  mailingId: string,
  { outcome, place }: ReceiverQuery,
  { actor, now }: Context<AccountActor>,
  size = ROWS,
): Promise<OpenedReceivers | null> {
  if (!isUuid(mailingId)) return null;
  const [mailing, page] = await Promise.all([findMailing(mailingId), listReceivers(mailingId, outcome, place, size)]);
  if (!mailing) return null;
  const subjects = page.rows.map(({ id }) => ({ type: 'registration' as const, id }));
  await inTransaction((tx) => recordEach(tx, 'dossier_found', subjects, by(actor, 'register_manager', now)));
  return { mailing, page };
}
