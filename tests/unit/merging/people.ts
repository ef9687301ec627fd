import type { Appointment } from '@/lib/eligibility/appointments';
import type { MergedPair, MergedPerson } from '@/lib/merging/merged-person';
import { calendarDate } from '@/lib/shared/calendar-date';

const none = { initials: 'J.', birthPrefix: 'de', partnerPrefix: '', partnerSurname: '', nameUse: 'E' } as const;

/** Somebody in the register under a number, with whatever a case says of them. */
export function person(number: string, changes: Partial<MergedPerson> = {}): MergedPerson {
  return {
    ...{ id: `id-${number}`, number: `LKLR-${number}`, numberNormalised: number, version: 1 },
    ...{ state: 'registered', certifiedUntil: null, graceUntil: null, shielded: false, isComplete: true },
    registeredOn: calendarDate('2020-01-01'),
    since: calendarDate('2020-01-01'),
    createdAt: new Date('2020-01-01T09:00:00Z'),
    name: { ...none, birthSurname: 'Wit' },
    ...{ privateEmail: 'j@thuis.example', privatePhone: '06 11 22 33 44' },
    ...{ appointments: [], appointmentIds: [], acceptances: [] },
    login: { accountId: `account-${number}`, email: `${number}@werk.example`, roles: ['registrant'] },
    ...changes,
  };
}

export function pair(older: Partial<MergedPerson> = {}, younger: Partial<MergedPerson> = {}): MergedPair {
  return { older: person('100001', older), younger: person('100002', younger) };
}

export const appointment = (organisation: string): Appointment => ({
  ...({ function: 'attendance_officer', employerKind: 'municipality', form: 'employed' } as const),
  ...{ organisation, hoursPerWeek: 16, startsOn: calendarDate('2020-01-01'), endsOn: null },
});
