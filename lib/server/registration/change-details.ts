import 'server-only';
import { contentsOf, type DetailsChange } from '@/lib/registration/details';
import { missingDetails } from '@/lib/registration/watched-requirements';
import type { RequirementContext } from '@/lib/server/eligibility/assessments';
import { type By, record } from '@/lib/server/platform/audit';
import type { Transaction } from '@/lib/server/platform/db/database';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { markDetailsComplete, recordChange, saveDetails } from './data/registration-details';
import { findRegistration, type Registration } from './data/registrations';
import { reviewRequirements } from './review-requirements';

type ChangeOfDetails = {
  /** As it was read in this transaction, with the version that the form was loaded with. */
  registration: Registration;
  change: DetailsChange;
  requirementContext: RequirementContext;
  today: CalendarDate;
  by: By;
  reason?: string;
};

/** With its history, audit, completion of imported data, and lapses that open or end. False when somebody was first. */
export async function changeDetails(
  tx: Transaction,
  { registration, change, requirementContext, today, by, reason = '' }: ChangeOfDetails,
): Promise<boolean> {
  const { id } = registration;
  const { section } = change;
  if (!(await saveDetails(tx, registration, change))) return false;
  const changed = await findRegistration(id, tx);
  if (!changed) throw new Error('A registration that was just saved is gone');
  const contents = { before: contentsOf(registration, section), after: contentsOf(changed, section) };
  await recordChange(tx, id, { section, ...contents, reason }, by);
  const isOwn = by.actorRole === 'registrant';
  await record(tx, isOwn ? 'details_changed' : 'details_corrected', id, by, { section });
  const isComplete = changed.isComplete || missingDetails(changed, requirementContext.documents).length === 0;
  if (isComplete && !changed.isComplete) await markDetailsComplete(tx, id, by.at);
  const moment = { now: by.at, today, mendedBy: isOwn ? by.actorId : null };
  await reviewRequirements(tx, { ...changed, isComplete }, moment, requirementContext);
  return true;
}
