import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { Appointment } from '@/lib/eligibility/appointments';
import { type DetailsChange, sameSection, withChange } from '@/lib/registration/details';
import type { DossierReason } from '@/lib/registration/dossier-reasons';
import { loadRequirementContext } from '@/lib/server/eligibility/assessments';
import { notify } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import { by } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { actedRegistration } from './acted-registration';
import { changeDetails } from './change-details';
import type { Registration } from './data/registrations';

/** What a manager puts right: a whole section, or one appointment by its place (null takes it out). */
export type Correction =
  | Extract<DetailsChange, { section: 'name' | 'contact' }>
  | { section: 'appointments'; position: number; appointment: Appointment | null };

type Input = { registrationId: string; version: number; reason: string; correction: Correction };

export async function correctDetails(
  { registrationId, version, reason, correction }: Input,
  { actor, now, today }: Context<AccountActor>,
): Promise<Accepted | Refused<DossierReason>> {
  return inTransaction(async (tx): Promise<Accepted | Refused<DossierReason>> => {
    const acted = await actedRegistration(tx, { registrationId, version }, actor);
    if (!acted.ok) return acted;
    const { registration } = acted;
    const change = changeFor(registration, correction);
    const requirementContext = await loadRequirementContext(today, tx);
    if (sameSection(registration, withChange(registration, change, requirementContext.documents), change.section))
      return refused({ code: 'nothing_changed' });
    const changing = { registration, change, requirementContext, today, reason };
    if (!(await changeDetails(tx, { ...changing, by: by(actor, 'register_manager', now) })))
      return refused({ code: 'changed_meanwhile' });
    const key = `details_corrected:${registrationId}:${version}`;
    await notify(tx, registration.accountId, { template: 'details_corrected', key, at: now });
    return accepted({});
  });
}

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
