import type { CalendarDate } from '@/lib/shared/calendar-date';

export const appointmentFunctions = ['attendance_officer', 'rmc_officer', 'other'] as const;
export type AppointmentFunction = (typeof appointmentFunctions)[number];

export const employerKinds = ['municipality', 'region', 'rbl', 'other'] as const;
export type EmployerKind = (typeof employerKinds)[number];

export const appointmentForms = ['employed', 'self_employed', 'payroll', 'other'] as const;
export type AppointmentForm = (typeof appointmentForms)[number];

/** One appointment as stated. `hoursPerWeek` has at most two decimals; both dates belong to it; no end is null. */
export type Appointment = {
  function: AppointmentFunction;
  hoursPerWeek: number;
  employerKind: EmployerKind;
  form: AppointmentForm;
  organisation: string;
  startsOn: CalendarDate;
  endsOn: CalendarDate | null;
};

export type AppointmentReason =
  | { code: 'function_does_not_count'; organisation: string }
  | { code: 'employer_does_not_count'; organisation: string }
  | { code: 'form_does_not_count'; organisation: string }
  | { code: 'appointment_not_started'; organisation: string; startsOn: CalendarDate }
  | { code: 'appointment_ended'; organisation: string; endsOn: CalendarDate };

/** In this order: function, employer, form, not started, ended (domain section 2). Empty when it counts. */
export function appointmentReasons(appointment: Appointment, day: CalendarDate): AppointmentReason[] {
  const { organisation, startsOn, endsOn } = appointment;
  const reasons: AppointmentReason[] = [];
  if (appointment.function === 'other') reasons.push({ code: 'function_does_not_count', organisation });
  if (appointment.employerKind === 'other') reasons.push({ code: 'employer_does_not_count', organisation });
  if (appointment.form === 'other') reasons.push({ code: 'form_does_not_count', organisation });
  if (day < startsOn) reasons.push({ code: 'appointment_not_started', organisation, startsOn });
  if (endsOn !== null && day > endsOn) reasons.push({ code: 'appointment_ended', organisation, endsOn });
  return reasons;
}

export function countsOn(appointment: Appointment, day: CalendarDate): boolean {
  return appointmentReasons(appointment, day).length === 0;
}
