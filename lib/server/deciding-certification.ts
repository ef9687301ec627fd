import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { CertificationReason } from '@/lib/certification/certification-states';
import type { RegistrationReason } from '@/lib/registration/registration-states';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { certificationNews } from '@/lib/text/nl/certification';
import { findCertification, type HeldCertification } from './data/certifications';
import { holdPortfolio } from './data/portfolios';
import type { Transaction } from './db';
import { tellOwner } from './portfolio-news';

export type DecideCertificationReason =
  | CertificationReason
  | RegistrationReason
  | { code: 'certification_unknown' }
  | { code: 'changed_meanwhile' }
  | { code: 'cycle_unknown' }
  /** No norm set holds when the next cycle begins: until when it would hold isn't known. */
  | { code: 'next_cycle_unknown' };

/** A request to decide on, with its portfolio held until the transaction ends: whoever comes second reads the decision. */
export async function holdForDecision(
  tx: Transaction,
  id: string,
): Promise<Accepted<{ certification: HeldCertification }> | Refused<DecideCertificationReason>> {
  const found = await findCertification(id, tx);
  if (!found) return refused({ code: 'certification_unknown' });
  await holdPortfolio(tx, found.registrationId);
  return accepted({ certification: (await findCertification(id, tx)) ?? found });
}

/** Nobody decides on their own. */
export function isOwnCertification({ holder }: HeldCertification, { accountId }: AccountActor): boolean {
  return holder.accountId === accountId;
}

/** Tells the person that there is a decision; a mail says no more than that. */
export async function tellDecision(
  tx: Transaction,
  { id, holder }: HeldCertification,
  outcome: keyof typeof certificationNews,
  at: Date,
) {
  await tellOwner(tx, {
    accountId: holder.accountId,
    key: `certification_decided:${id}`,
    ...certificationNews[outcome],
    path: '/mijn/certificering',
    at,
    mail: (name) => ({ template: 'certification_news', params: { name } }),
  });
}
