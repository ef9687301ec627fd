import type { Appointment } from '@/lib/eligibility/appointments';
import type { Prisma } from '@/lib/server/generated/prisma/client';
import { fromColumn, toColumn } from '@/lib/server/platform/db/columns';

type Row = Omit<Appointment, 'hoursPerWeek' | 'startsOn' | 'endsOn'> & {
  hoursPerWeek: Prisma.Decimal;
  startsOn: Date;
  endsOn: Date | null;
};

/** An application's and a registration's appointments have the same columns. */
export function appointmentFromRow(row: Row): Appointment {
  return {
    function: row.function,
    hoursPerWeek: row.hoursPerWeek.toNumber(),
    employerKind: row.employerKind,
    form: row.form,
    organisation: row.organisation,
    startsOn: fromColumn(row.startsOn),
    endsOn: fromColumn(row.endsOn),
  };
}

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
