import { type Acceptance, type DocumentsInForce, documentOfTick } from '@/lib/content/documents';
import type { Appointment } from '@/lib/eligibility/appointments';
import type { KeptSurnames } from '@/lib/names/name-fields';
import type { PersonName } from '@/lib/names/person-name';
import type { TypedValues } from '@/lib/shared/action-state';
import { dateAsTyped } from '@/lib/shared/calendar-date';

/** As it would be typed. The ticks are stored nowhere: those that were given are taken along, so as not to differ. */
export function nameValues(name: PersonName, ticked: KeptSurnames = {}): TypedValues {
  const ticks = Object.entries(ticked).filter(([, isTicked]) => isTicked);
  return { ...name, ...Object.fromEntries(ticks.map(([tick]) => [tick, 'on'])) };
}

export function contactValues({ privateEmail, privatePhone }: { privateEmail: string; privatePhone: string }) {
  return { privateEmail, privatePhone } satisfies TypedValues;
}

export function appointmentValues(appointment: Appointment | undefined): TypedValues {
  if (!appointment) return {};
  const { hoursPerWeek, startsOn, endsOn, ...rest } = appointment;
  return {
    ...rest,
    hoursPerWeek: String(hoursPerWeek).replace('.', ','),
    startsOn: dateAsTyped(startsOn),
    endsOn: endsOn ? dateAsTyped(endsOn) : '',
  };
}

/** A tick stands only for the version that is in force. */
export function tickValues(acceptances: readonly Acceptance[], inForce: DocumentsInForce): TypedValues {
  const current = acceptances.filter(({ tick, version }) => inForce[documentOfTick[tick]]?.version === version);
  return Object.fromEntries(current.map(({ tick }) => [tick, 'on']));
}
