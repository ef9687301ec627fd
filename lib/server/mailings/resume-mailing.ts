import 'server-only';
import { totalsOf } from '@/lib/mailings/mailing-numbers';
import { by, record } from '@/lib/server/platform/audit';
import { accepted } from '@/lib/shared/results';
import { changeMailing } from './data/mailings';
import { type ActOnMailing, type At, withMailing } from './locked-mailing';
import { enqueueStep } from './mailing-jobs';

/** To those who wait still; from here on in the name of whoever goes on with it. */
export async function resumeMailing(given: ActOnMailing, at: At) {
  return withMailing(given, 'resume', at, async (tx, { id: mailingId, numbers }, state) => {
    const step = await changeMailing(tx, mailingId, { state, sentById: at.actor.accountId, stoppedById: null });
    const noted = by(at.actor, 'register_manager', at.now);
    await record(tx, 'mailing_resumed', mailingId, noted, { receivers: totalsOf(numbers).waiting });
    await enqueueStep(tx, { mailingId, step });
    return accepted({ mailingId });
  });
}
