import 'server-only';
import { by, record } from '@/lib/server/platform/audit';
import { accepted } from '@/lib/shared/results';
import { beginCounting } from './data/mailings';
import { type ActOnMailing, type At, withMailing } from './locked-mailing';
import { enqueueStep } from './mailing-jobs';

/** Anew: as of today, or where looking for them came to a halt. */
export async function countReceivers(given: ActOnMailing, at: At) {
  return withMailing(given, 'count', at, async (tx, { id: mailingId }) => {
    const step = await beginCounting(tx, mailingId, {});
    await record(tx, 'mailing_recounted', mailingId, by(at.actor, 'register_manager', at.now));
    await enqueueStep(tx, { mailingId, step });
    return accepted({ mailingId });
  });
}
