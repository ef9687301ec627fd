import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { otherNumberSchema } from '@/lib/merging/merge-forms';
import type { OtherReason } from '@/lib/merging/merge-reasons';
import { normaliseNumber } from '@/lib/register/registration-number';
import { readTypedNumber } from '@/lib/register/typed-number';
import { dossierReason } from '@/lib/registration/dossier-reasons';
import { lockWorker } from '@/lib/server/access/data/workers';
import { getSettings } from '@/lib/server/content/data/settings';
import type { Context } from '@/lib/server/platform/action';
import { inTransaction } from '@/lib/server/platform/db/database';
import { findNumbered } from '@/lib/server/register/data/registration-numbers';
import { findRegistration } from '@/lib/server/registration/data/registrations';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';

/** With which registration a dossier is to be merged, by its number in any spelling. Nothing is shown of it yet. */
export async function chooseOther(
  { registrationId, number: typed }: z.output<typeof otherNumberSchema>,
  { actor, today }: Context<AccountActor>,
): Promise<Accepted<{ otherId: string }> | Refused<OtherReason>> {
  const { numberPrefix } = await getSettings(today);
  const number = readTypedNumber(typed, numberPrefix)?.number ?? normaliseNumber(typed, numberPrefix);
  const otherId = number && (await findNumbered([number])).get(number);
  return inTransaction(async (tx): Promise<Accepted<{ otherId: string }> | Refused<OtherReason>> => {
    const worker = await lockWorker(tx, actor);
    const [one, other] = [await findRegistration(registrationId, tx), otherId && (await findRegistration(otherId, tx))];
    for (const about of [one, ...(other ? [other] : [])]) {
      const reason = dossierReason(about && { accountId: about.accountId, registrationId: about.id }, worker);
      if (reason) return refused(reason);
    }
    if (!other) return refused({ code: 'number_unknown' });
    return other.id === registrationId ? refused({ code: 'same_registration' }) : accepted({ otherId: other.id });
  });
}
