import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import { appointmentValues } from '@/lib/application/form-values';
import type { changeAppointmentSchema } from '@/lib/registration/details-forms';
import { refused } from '@/lib/shared/results';
import type { Context } from '../action';
import { type OwnDetailsSaved, saveOwnDetails } from '../save-own-details';

/** Changes, ends or adds an appointment of somebody in the register; the place after the last one adds. */
export async function changeOwnAppointment(
  { version, position, understood, warned, ...appointment }: z.output<typeof changeAppointmentSchema>,
  context: Context<AccountActor>,
): Promise<OwnDetailsSaved> {
  return saveOwnDetails(
    {
      version,
      understood,
      warned,
      changeOf: ({ appointments: known }) => {
        if (position > known.length) return refused({ code: 'appointment_unknown' });
        if (JSON.stringify(sorted(known[position])) === JSON.stringify(sorted(appointment))) return null;
        const appointments = [...known.slice(0, position), appointment, ...known.slice(position + 1)];
        return { section: 'appointments', appointments };
      },
      stored: ({ appointments }) => appointmentValues(appointments[position]),
    },
    context,
  );
}

function sorted(appointment: object | undefined) {
  return Object.entries(appointment ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
