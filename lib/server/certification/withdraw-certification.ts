import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { certificationVersionSchema } from '@/lib/certification/certification-forms';
import { type CertificationReason, certificationTransition } from '@/lib/certification/certification-states';
import type { Context } from '@/lib/server/platform/action';
import { by } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { lockPortfolio } from '@/lib/server/portfolio/data/portfolios';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { findOwnCertification } from './data/certifications';
import { endCertificationRequest } from './end-certification-request';

export type WithdrawCertificationReason =
  | CertificationReason
  | { code: 'certification_unknown' }
  | { code: 'changed_meanwhile' };

/** Takes back a request that waits. A decision that was just taken is never undone by it. */
export async function withdrawCertification(
  { id, version }: z.output<typeof certificationVersionSchema>,
  { actor, now, today }: Context<AccountActor>,
): Promise<Accepted | Refused<WithdrawCertificationReason>> {
  return inTransaction(async (tx): Promise<Accepted | Refused<WithdrawCertificationReason>> => {
    const found = await findOwnCertification(actor.accountId, id, tx);
    if (!found) return refused({ code: 'certification_unknown' });
    await lockPortfolio(tx, found.registrationId);
    const own = (await findOwnCertification(actor.accountId, id, tx)) ?? found;
    if (own.state === 'withdrawn') return accepted({});
    const moved = certificationTransition(own.state, 'withdraw', { isOwn: true, isMet: false });
    if (!moved.ok) return moved;
    const ended = await endCertificationRequest(tx, { ...own, version }, { by: by(actor, 'registrant', now), today });
    return ended ? accepted({}) : refused({ code: 'changed_meanwhile' });
  });
}
