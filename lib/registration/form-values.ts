import { type Acceptance, type DocumentsInForce, documentOfTick } from '@/lib/content/documents';
import type { Appointment } from '@/lib/eligibility/appointments';
import type { KeptSurnames } from '@/lib/names/name-fields';
import type { PersonName } from '@/lib/names/person-name';
import type { TypedValues } from '@/lib/shared/action-state';
import { dateAsTyped } from '@/lib/shared/calendar-date';

/**
 * What is stored, as it would be typed: fills a form, and is shown beside what somebody typed in an older window. Their
 * ticks are stored nowhere, and so don't differ from what is.
 */
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
