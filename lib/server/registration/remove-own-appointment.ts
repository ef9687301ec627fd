import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { removeOwnAppointmentSchema } from '@/lib/registration/details-forms';
import type { Context } from '@/lib/server/platform/action';
import { refused } from '@/lib/shared/results';
import { type OwnDetailsSaved, saveOwnDetails } from './save-own-details';

/** Takes away an appointment that never was; the history keeps it. An older window is refused, and offered no second try. */
export async function removeOwnAppointment(
  { version, position, understood, warned }: z.output<typeof removeOwnAppointmentSchema>,
  context: Context<AccountActor>,
): Promise<OwnDetailsSaved> {
  return saveOwnDetails(
    {
      version,
      understood,
      warned,
      changeOf: ({ appointments, appointmentIds }) =>
        appointments[position]
          ? {
              section: 'appointments',
              appointments: appointments.toSpliced(position, 1),
              appointmentIds: appointmentIds.toSpliced(position, 1),
            }
          : refused({ code: 'appointment_unknown' }),
      stored: () => null,
    },
    context,
  );
}
