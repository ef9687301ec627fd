import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { messageSchema } from '@/lib/registration/dossier-forms';
import { type DossierReason, dossierReason } from '@/lib/registration/dossier-reasons';
import { lockWorker } from '@/lib/server/access/data/workers';
import { createMessage } from '@/lib/server/mail/data/messages';
import { notify } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { findRegistration } from '@/lib/server/registration/data/registrations';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { findDossierAccount } from './data/dossiers';

/** Writes to somebody in Mijn LKLR; the mail only says that there is a message. */
export async function writeMessage(
  { formId: id, dossierId, subject, body }: z.output<typeof messageSchema>,
  { actor, now }: Context<AccountActor>,
): Promise<Accepted | Refused<DossierReason>> {
  return inTransaction(async (tx): Promise<Accepted | Refused<DossierReason>> => {
    const manager = await lockWorker(tx, actor);
    const registration = await findRegistration(dossierId, tx);
    if (registration && registration.accountId === null) return refused({ code: 'no_account' });
    const account = await findDossierAccount(dossierId, tx);
    const about = account && { accountId: account.id, registrationId: registration?.id ?? null };
    const reason = dossierReason(about, manager);
    if (!account || reason) return refused(reason ?? { code: 'dossier_unknown' });
    const accountId = account.id;
    const message = { id, accountId, authorId: actor.accountId, at: now, subject, body };
    if (!(await createMessage(tx, message))) return accepted({});
    const whose = { type: registration ? 'registration' : 'account', id: registration?.id ?? accountId } as const;
    await record(tx, 'message_sent', whose, by(actor, 'register_manager', now), { messageId: id });
    await notify(tx, accountId, { template: 'message_news', key: `message_sent:${id}`, at: now });
    return accepted({});
  });
}
