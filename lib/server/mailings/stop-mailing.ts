import 'server-only';
import { totalsOf } from '@/lib/mailings/mailing-numbers';
import { by, record } from '@/lib/server/platform/audit';
import { accepted } from '@/lib/shared/results';
import { changeMailing } from './data/mailings';
import { type ActOnMailing, type At, withMailing } from './locked-mailing';

/** After the page that is being sent: nobody who waits then gets it, until somebody goes on with it. */
export async function stopMailing(given: ActOnMailing, at: At) {
  return withMailing(given, 'stop', at, async (tx, { id: mailingId, numbers }, state) => {
    await changeMailing(tx, mailingId, { state, stoppedById: at.actor.accountId });
    const noted = by(at.actor, 'register_manager', at.now);
    await record(tx, 'mailing_stopped', mailingId, noted, { sent: totalsOf(numbers).sent });
    return accepted({ mailingId });
  });
}
