import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { Appointment } from '@/lib/eligibility/appointments';
import { type DetailsChange, sameSection, withChange } from '@/lib/registration/details';
import { actingReason, type DossierReason } from '@/lib/registration/dossier-reasons';
import { lockWorker } from '@/lib/server/access/data/workers';
import { loadRequirementContext } from '@/lib/server/eligibility/assessments';
import { notify } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { changeDetails } from './change-details';
import { findRegistration, type Registration } from './data/registrations';

/** What a manager puts right: a whole section, or one appointment by its place (null takes it out). */
export type Correction =
  | Extract<DetailsChange, { section: 'name' | 'contact' }>
  | { section: 'appointments'; position: number; appointment: Appointment | null };

type Input = { registrationId: string; version: number; reason: string; correction: Correction };

/** Puts somebody's data right, with a reason that they read; a requirement that breaks or mends by it follows at once. */
export async function correctDetails(
  { registrationId, version, reason: why, correction }: Input,
  { actor, now, today }: Context<AccountActor>,
): Promise<Accepted | Refused<DossierReason>> {
  return inTransaction(async (tx): Promise<Accepted | Refused<DossierReason>> => {
    const registration = await findRegistration(registrationId, tx);
    const reason = actingReason(registration, await lockWorker(tx, actor), version);
    if (!registration || reason) return refused(reason ?? { code: 'dossier_unknown' });
    const change = changeFor(registration, correction);
    const requirementContext = await loadRequirementContext(today, tx);
    if (sameSection(registration, withChange(registration, change, requirementContext.documents), change.section))
      return refused({ code: 'nothing_changed' });
    const by = { by: actor.accountId, role: 'register_manager', reason: why } as const;
    if (!(await changeDetails(tx, { registration, change, ...by, requirementContext, now, today })))
      return refused({ code: 'changed_meanwhile' });
    const key = `details_corrected:${registrationId}:${version}`;
    await notify(tx, registration.accountId, { template: 'details_corrected', key, at: now });
    return accepted({});
  });
}

/** What stands in the section afterwards. */
function changeFor({ appointments, appointmentIds }: Registration, correction: Correction): DetailsChange {
  if (correction.section !== 'appointments') return correction;
  const { position, appointment } = correction;
  const ids: (string | undefined)[] = appointmentIds;
  return {
    section: 'appointments',
    appointments: appointments.toSpliced(position, 1, ...(appointment ? [appointment] : [])),
    appointmentIds: ids.toSpliced(position, 1, ...(appointment ? [ids[position]] : [])),
  };
}
