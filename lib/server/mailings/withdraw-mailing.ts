import 'server-only';
import { totalsOf } from '@/lib/mailings/mailing-numbers';
import { by, record } from '@/lib/server/platform/audit';
import { accepted } from '@/lib/shared/results';
import { changeMailing } from './data/mailings';
import { type ActOnMailing, type At, withMailing } from './locked-mailing';

/** For good; what was sent stays with who got it. */
export async function withdrawMailing(given: ActOnMailing, at: At) {
  return withMailing(given, 'withdraw', at, async (tx, { id: mailingId, numbers }, state) => {
    await changeMailing(tx, mailingId, { state, endedAt: at.now });
    const noted = by(at.actor, 'register_manager', at.now);
    await record(tx, 'mailing_withdrawn', mailingId, noted, { sent: totalsOf(numbers).sent });
    return accepted({ mailingId });
  });
}
