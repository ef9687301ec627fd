import 'server-only';
import { totalsOf } from '@/lib/mailings/mailing-numbers';
import { by, record } from '@/lib/server/platform/audit';
import { accepted } from '@/lib/shared/results';
import { changeMailing } from './data/mailings';
import { type ActOnMailing, type At, withMailing } from './locked-mailing';
import { enqueueStep } from './mailing-jobs';

/** To everybody who was found and waits, in the name of whoever presses the button. */
export async function startMailing(given: ActOnMailing, at: At) {
  return withMailing(given, 'send', at, async (tx, { id: mailingId, numbers }, state) => {
    const step = await changeMailing(tx, mailingId, { state, sentById: at.actor.accountId, sentFrom: at.now });
    const noted = by(at.actor, 'register_manager', at.now);
    await record(tx, 'mailing_begun', mailingId, noted, { receivers: totalsOf(numbers).waiting });
    await enqueueStep(tx, { mailingId, step });
    return accepted({ mailingId });
  });
}
