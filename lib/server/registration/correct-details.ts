import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { Appointment } from '@/lib/eligibility/appointments';
import type { PersonName } from '@/lib/names/person-name';
import { actingReason, type DossierReason } from '@/lib/registration/dossier-reasons';
import { lockWorker } from '@/lib/server/access/data/workers';
import { notify } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, never, type Refused, refused } from '@/lib/shared/results';
import { changeDetails } from './change-details';
import type { DetailsChange } from './data/registration-details';
import { findRegistration, type Registration } from './data/registrations';
import { loadRequirementContext } from './review-requirements';

/** What a manager puts right: a whole section, or one appointment by its place (null takes it out). */
export type Correction =
  | { section: 'name'; name: PersonName }
  | { section: 'contact'; contact: { privateEmail: string; privatePhone: string } }
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
    if (change === null) return refused({ code: 'nothing_changed' });
    const requirementContext = await loadRequirementContext(tx, today);
    const by = { by: actor.accountId, role: 'register_manager', reason: why } as const;
    if (!(await changeDetails(tx, { registration, change, ...by, requirementContext, now, today })))
      return refused({ code: 'changed_meanwhile' });
    const key = `details_corrected:${registrationId}:${version}`;
    await notify(tx, registration.accountId, { template: 'details_corrected', key, at: now });
    return accepted({});
  });
}

/** What stands in the section afterwards; null when that is what stands there already. */
function changeFor(registration: Registration, correction: Correction): DetailsChange | null {
  switch (correction.section) {
    case 'name':
      return isSame(correction.name, registration.name) ? null : correction;
    case 'contact': {
      const { privateEmail, privatePhone } = registration;
      return isSame(correction.contact, { privateEmail, privatePhone }) ? null : correction;
    }
    case 'appointments': {
      const { position, appointment } = correction;
      const appointments = registration.appointments.toSpliced(position, 1, ...(appointment ? [appointment] : []));
      const ids: (string | undefined)[] = registration.appointmentIds;
      const appointmentIds = ids.toSpliced(position, 1, ...(appointment ? [ids[position]] : []));
      const change = { section: 'appointments', appointments, appointmentIds } as const;
      return isSame(appointments, registration.appointments) ? null : change;
    }
    default:
      return never(correction);
  }
}

/** Whether two plain values say the same, in whatever order their properties stand. */
function isSame(one: object, other: object): boolean {
  return ordered(one) === ordered(other);
}

function ordered(value: object): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
