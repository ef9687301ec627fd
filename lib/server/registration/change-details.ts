import 'server-only';
import { missingDetails } from '@/lib/registration/consequences';
import { record } from '@/lib/server/platform/audit';
import type { Moment } from '@/lib/server/platform/clock';
import type { Transaction } from '@/lib/server/platform/db/database';
import type { ActorRole } from '@/lib/shared/audit-events';
import {
  contentsOfSection,
  type DetailsChange,
  markDetailsComplete,
  recordChange,
  saveDetails,
} from './data/registration-details';
import { findRegistration, type Registration } from './data/registrations';
import { type RequirementContext, reviewRequirements } from './review-requirements';

type ChangeOfDetails = Moment & {
  /** As it was read in this transaction, with the version that the form was loaded with. */
  registration: Registration;
  change: DetailsChange;
  /** The account of who does it. */
  by: string;
  role: Extract<ActorRole, 'registrant' | 'register_manager'>;
  /** Why a manager corrects it; '' for the person's own change. */
  reason: string;
  requirementContext: RequirementContext;
};

/**
 * Changes one section of somebody's data, with all that belongs to it: what stood there before and after, the audit,
 * the completion of imported data, and a lapse that opens or ends. False when somebody was first: nothing is written.
 */
export async function changeDetails(
  tx: Transaction,
  { registration, change, by, role, reason, now, today, requirementContext }: ChangeOfDetails,
): Promise<boolean> {
  const { id } = registration;
  const { section } = change;
  if (!(await saveDetails(tx, registration, change))) return false;
  const changed = await findRegistration(id, tx);
  if (!changed) throw new Error('A registration that was just saved is gone');
  await recordChange(tx, {
    registrationId: id,
    at: now,
    section,
    changedById: by,
    changedByRole: role,
    before: contentsOfSection(registration, section),
    after: contentsOfSection(changed, section),
    reason,
  });
  const event = role === 'registrant' ? 'details_changed' : 'details_corrected';
  await record(tx, event, id, { actorId: by, actorRole: role, at: now }, { section });
  const isComplete = changed.isComplete || missingDetails(changed, requirementContext.documents).length === 0;
  if (isComplete && !changed.isComplete) await markDetailsComplete(tx, id, now);
  const mendedBy = role === 'registrant' ? by : null;
  await reviewRequirements(tx, { ...changed, isComplete }, requirementContext, { now, today, mendedBy });
  return true;
}
