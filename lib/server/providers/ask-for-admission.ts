import 'server-only';
import type { AdmissionAsked } from '@/lib/providers/provider-forms';
import { askAboutHeldMail, countUnconfirmedMail } from '@/lib/server/access/unconfirmed-mail-limit';
import { getSettings } from '@/lib/server/content/data/settings';
import { notify } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import { hoursAfter } from '@/lib/server/platform/clock';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted } from '@/lib/shared/results';
import { replaceRequest } from './data/providers';

/** Answered the same for every address, and whether or not a mail went. */
export async function askForAdmission(
  { organisation, mailbox, invoiceAddress, invoiceReference, name, email }: AdmissionAsked,
  { now, today }: Pick<Context, 'now' | 'today'>,
): Promise<Accepted> {
  const { providerRequestDays: linkDays } = await getSettings(today);
  const mayMail = await countUnconfirmedMail(email, { today });
  await inTransaction(async (tx) => {
    // The link of an earlier mail goes on working.
    if (!mayMail) return askAboutHeldMail(tx, { now, today });
    const providerId = await replaceRequest(tx, {
      ...{ state: 'requested', name: organisation, mailbox, invoiceAddress, invoiceReference },
      ...{ contactName: name, contactEmail: email, createdAt: now, expiresAt: hoursAfter(now, linkDays * 24) },
    });
    const params = { providerId, linkDays };
    const mail = { template: 'confirm_admission', params, key: `confirm_admission:${providerId}`, at: now } as const;
    await notify(tx, { accountId: null, name, email }, mail);
  });
  return accepted({});
}
