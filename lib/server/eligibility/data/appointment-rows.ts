import type { Appointment } from '@/lib/eligibility/appointments';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { toColumn } from '@/lib/server/platform/db/columns';

/** Of a row `a`: an application's and a registration's appointments have the same columns. */
export const APPOINTMENT = Prisma.sql`a.function, a.hours_per_week AS "hoursPerWeek", a.employer_kind AS "employerKind",
  a.form, a.organisation, a.starts_on AS "startsOn", a.ends_on AS "endsOn"`;

/** A list of them in its order, those that stay under their own id. */
export function appointmentRows(appointments: readonly Appointment[], ids: readonly (string | undefined)[] = []) {
  return appointments.map(({ startsOn, endsOn, ...rest }, position) => ({
    ...rest,
    id: ids[position],
    position,
    startsOn: toColumn(startsOn),
    endsOn: toColumn(endsOn),
  }));
}
