import 'server-only';
import { handlingRole } from '@/lib/access/handling';
import type { ApplicationReason } from '@/lib/application/application-states';
import { notify } from '@/lib/server/mail/notify';
import { by, record } from '@/lib/server/platform/audit';
import type { Transaction } from '@/lib/server/platform/db/database';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import type { AlreadyDecided, CaseReason, LockedCase } from './case-handling';
import { moveApplication } from './data/applications';
import { createDecision, type NewDecision } from './data/decisions';
import { closeOpenRequest } from './data/information-requests';

export type DecideReason =
  | ApplicationReason
  | CaseReason
  | { code: 'changed_meanwhile' }
  | AlreadyDecided
  | { code: 'barred'; until: CalendarDate }
  | { code: 'has_registration'; number: string }
  | { code: 'registration_changed' }
  /** Its login is in use: taking it over is a choice of its own. */
  | { code: 'registration_in_use' }
  /** Much says that the person is known already: a number is chosen on purpose, and a new one with a reason. */
  | { code: 'number_not_chosen' }
  | { code: 'new_number_without_reason' }
  /** Linking isn't an assessor's. */
  | { code: 'ask_a_manager' };

type ReviewDecision = Pick<NewDecision, 'outcome' | 'reasons' | 'explanation' | 'check'> & {
  /** A new number was given on purpose: why, and which registrations and applications it might have been. */
  newNumber?: { reason: string; despite: string[] };
};

export async function recordDecision(
  tx: Transaction,
  { application, worker }: LockedCase,
  { newNumber, ...review }: ReviewDecision,
  { version, now }: { version: number; now: Date },
): Promise<Accepted | Refused<DecideReason>> {
  const { id, accountId, state: from } = application;
  const { outcome } = review;
  if (!(await moveApplication(tx, { id, version, from, to: outcome, at: now })))
    return refused({ code: 'changed_meanwhile' });
  const despite = newNumber?.despite ?? [];
  const newNumberReason = despite.length > 0 ? (newNumber?.reason ?? '') : '';
  const decided = { applicationId: id, decidedById: worker.accountId, decidedAt: now };
  await createDecision(tx, { ...review, newNumberReason, ...decided });
  await closeOpenRequest(tx, id, now);
  const event = outcome === 'approved' ? 'application_approved' : 'application_rejected';
  await record(tx, event, id, by(worker, handlingRole(worker), now), {
    reasons: review.reasons,
    check: review.check?.way,
    ...(despite.length > 0 && { despite }),
  });
  await notify(tx, accountId, { template: 'decision_news', key: `application_decided:${id}`, at: now });
  return accepted({});
}
