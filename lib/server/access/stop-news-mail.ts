import 'server-only';
import { ownRole } from '@/lib/access/actor';
import { by, record } from '@/lib/server/platform/audit';
import type { Moment } from '@/lib/server/platform/clock';
import { inTransaction } from '@/lib/server/platform/db/database';
import { readLinkToken } from '@/lib/server/platform/links';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { getAccount } from './data/accounts';
import { findNewsMailChoice, saveNewsMail } from './data/own-account';

type UnknownLink = { code: 'link_unknown' };

/** Whose mails the link stops, and whether they are stopped. It works as long as there is the account. */
export async function findNewsMailLink(
  token: string,
): Promise<Accepted<{ accountId: string; isStopped: boolean }> | Refused<UnknownLink>> {
  const accountId = readLinkToken('stop_news_mail', token);
  const isWanted = accountId === null ? null : await findNewsMailChoice(accountId);
  if (accountId === null || isWanted === null) return refused({ code: 'link_unknown' });
  return accepted({ accountId, isStopped: !isWanted });
}

/** Without a login: whoever has the mail may stop the mails. Pressed again it is nobody's deed. */
export async function stopNewsMail(
  { token }: { token: string },
  { now }: Pick<Moment, 'now'>,
): Promise<Accepted<{ token: string }> | Refused<UnknownLink>> {
  const found = await findNewsMailLink(token);
  if (!found.ok) return found;
  const { accountId } = found;
  await inTransaction(async (tx) => {
    if (!(await saveNewsMail(tx, accountId, false))) return;
    const { roles } = await getAccount(tx, accountId);
    await record(tx, 'news_mail_chosen', accountId, by({ accountId }, ownRole(roles), now), { wanted: false });
  });
  return accepted({ token });
}
