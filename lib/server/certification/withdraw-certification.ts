import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { certificationVersionSchema } from '@/lib/certification/certification-forms';
import { type CertificationReason, certificationTransition } from '@/lib/certification/certification-states';
import type { Context } from '@/lib/server/platform/action';
import { type By, by, record } from '@/lib/server/platform/audit';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { lockPortfolio } from '@/lib/server/portfolio/data/portfolios';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { releaseActivities } from './data/certification-activities';
import { type Certification, findCertification, listCertificationsOf, withdrawRequest } from './data/certifications';

export type WithdrawCertificationReason =
  | CertificationReason
  | { code: 'certification_unknown' }
  | { code: 'changed_meanwhile' };

/** Never undoes a decision that was just taken. */
export async function withdrawCertification(
  { id, version }: z.output<typeof certificationVersionSchema>,
  { actor, now, today }: Context<AccountActor>,
): Promise<Accepted | Refused<WithdrawCertificationReason>> {
  return inTransaction(async (tx): Promise<Accepted | Refused<WithdrawCertificationReason>> => {
    const reader = { accountId: actor.accountId, sees: 'own' } as const;
    const found = await findCertification(id, reader, tx);
    if (!found) return refused({ code: 'certification_unknown' });
    await lockPortfolio(tx, found.registrationId);
    const own = (await findCertification(id, reader, tx)) ?? found;
    if (own.state === 'withdrawn') return accepted({});
    const moved = certificationTransition(own.state, 'withdraw', { isOwn: true, isMet: false });
    if (!moved.ok) return moved;
    const ended = await endCertificationRequest(tx, { ...own, version }, { by: by(actor, 'registrant', now), today });
    return ended ? accepted({}) : refused({ code: 'changed_meanwhile' });
  });
}

type Ending = { by: By; today: CalendarDate };

/** False when it was decided, or somebody was first. */
async function endCertificationRequest(
  tx: Transaction,
  { id, version, state, registrationId }: Certification,
  { by, today }: Ending,
): Promise<boolean> {
  const moved = certificationTransition(state, 'withdraw', { isOwn: true, isMet: false });
  if (!moved.ok || !(await withdrawRequest(tx, { id, version }, today))) return false;
  await releaseActivities(tx, id, { now: by.at });
  await record(tx, 'certification_withdrawn', id, by, { registrationId });
  return true;
}

export async function endRequestOfLeaver(tx: Transaction, registrationId: string, given: Ending) {
  const waiting = (await listCertificationsOf(registrationId, tx)).find(({ state }) => state === 'requested');
  if (waiting) await endCertificationRequest(tx, waiting, given);
}
