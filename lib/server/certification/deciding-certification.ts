import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { isOwnMatter, type NotAllowed, type Worker } from '@/lib/access/own-matters';
import type { CertificationReason } from '@/lib/certification/certification-states';
import type { RegistrationReason } from '@/lib/registration/registration-states';
import { lockWorker } from '@/lib/server/access/data/workers';
import { notify } from '@/lib/server/mail/notify';
import type { Transaction } from '@/lib/server/platform/db/database';
import { lockPortfolio } from '@/lib/server/portfolio/data/portfolios';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { findCertification, type HeldCertification } from './data/certifications';

export type DecideCertificationReason =
  | CertificationReason
  | RegistrationReason
  | NotAllowed
  | { code: 'certification_unknown' }
  | { code: 'changed_meanwhile' }
  | { code: 'cycle_unknown' }
  /** No norm set holds when the next cycle begins: until when it would hold isn't known. */
  | { code: 'next_cycle_unknown' };

/** A request to decide on, with its portfolio held until the transaction ends: whoever comes second reads the decision. */
export async function lockForDecision(
  tx: Transaction,
  id: string,
  actor: AccountActor,
): Promise<Accepted<{ certification: HeldCertification; isOwn: boolean }> | Refused<DecideCertificationReason>> {
  const manager = await lockWorker(tx, actor);
  const found = await findCertification(id, tx);
  if (!found) return refused({ code: 'certification_unknown' });
  const isOwn = isOwnCertification(found, manager);
  if (!manager.roles.includes('register_manager'))
    return refused({ code: isOwn ? 'own_certification' : 'not_allowed' });
  await lockPortfolio(tx, found.registrationId);
  return accepted({ certification: (await findCertification(id, tx)) ?? found, isOwn });
}

/** Nobody decides on their own. */
export function isOwnCertification(
  { holder, registrationId }: HeldCertification,
  { own }: Pick<Worker, 'own'>,
): boolean {
  return isOwnMatter(own, { accountId: holder.accountId, registrationId });
}

/** Tells the person that there is a decision; a mail says no more than that. */
export async function notifyDecision(
  tx: Transaction,
  { id, holder }: HeldCertification,
  outcome: 'granted' | 'refused',
  at: Date,
) {
  await notify(tx, holder.accountId, {
    template: 'certification_news',
    key: `certification_decided:${id}`,
    at,
    news: { code: `certification_${outcome}`, params: {}, path: '/mijn/certificering' },
  });
}
