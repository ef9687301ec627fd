import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import { placeNow } from '@/lib/registration/appointment-place';
import type { changeAppointmentSchema } from '@/lib/registration/details-forms';
import { appointmentValues } from '@/lib/registration/form-values';
import type { Context } from '@/lib/server/platform/action';
import { refused } from '@/lib/shared/results';
import { type OwnDetailsSaved, saveOwnDetails } from './save-own-details';

/**
 * Changes, ends or adds an appointment of somebody in the register; the place after the last one adds. An older window
 * never saves over another one than it showed.
 */
export async function changeOwnAppointment(
  { version, position, row, understood, warned, ...appointment }: z.output<typeof changeAppointmentSchema>,
  context: Context<AccountActor>,
): Promise<OwnDetailsSaved> {
  return saveOwnDetails(
    {
      version,
      understood,
      warned,
      changeOf: ({ appointments: known, appointmentIds }) => {
        const place = placeNow(appointmentIds, { position, row }, false);
        if (place === null || place > known.length) return refused({ code: 'appointment_unknown' });
        if (JSON.stringify(sorted(known[place])) === JSON.stringify(sorted(appointment))) return null;
        const appointments = [...known.slice(0, place), appointment, ...known.slice(place + 1)];
        return { section: 'appointments', appointments, appointmentIds };
      },
      stored: ({ appointments, appointmentIds }) => {
        const place = placeNow(appointmentIds, { position, row }, true);
        return place === null ? null : appointmentValues(appointments[place]);
      },
    },
    context,
  );
}

function sorted(appointment: object | undefined) {
  return Object.entries(appointment ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
