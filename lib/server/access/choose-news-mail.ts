import 'server-only';
import type { z } from 'zod';
import type { chooseNewsMailSchema } from '@/lib/access/account-forms';
import { type AccountActor, ownRole } from '@/lib/access/actor';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted } from '@/lib/shared/results';
import { saveNewsMail } from './data/own-account';

/** Whether they get a mail when there is news. Saved again as it was, it is nobody's deed. */
export async function chooseNewsMail(
  { newsMail }: z.output<typeof chooseNewsMailSchema>,
  { actor, now }: Pick<Context<AccountActor>, 'actor' | 'now'>,
): Promise<Accepted> {
  await inTransaction(async (tx) => {
    if (!(await saveNewsMail(tx, actor.accountId, newsMail))) return;
    const role = by(actor, ownRole(actor.roles), now);
    await record(tx, 'news_mail_chosen', actor.accountId, role, { wanted: newsMail });
  });
  return accepted({});
}
