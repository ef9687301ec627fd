import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { appointmentValues } from '@/lib/registration/form-values';
import { openDossierForm } from '@/lib/server/casework/open-dossier-form';
import { dossierActionText } from '@/lib/text/nl/registration/dossier-actions';
import { DropAppointmentForm } from '../../_components/act-forms';
import { ActPage, ToldNote } from '../../_components/act-page';
import { AppointmentCorrectionForm } from '../../_components/correction-forms';

const text = dossierActionText.appointment;

export const metadata: Metadata = { title: text.title };

type Params = { id: string; rij: string };

export default definePage('manage_dossiers', async (asked, { id, rij }: Params) => {
  const form = await openDossierForm(id, asked);
  if (!form?.registration) return null;
  const { version, appointments } = form.registration;
  const position = rij === 'nieuw' ? appointments.length : Number(/^[1-9]\d?$/.exec(rij)?.[0] ?? 0) - 1;
  const appointment = appointments[position];
  if (rij !== 'nieuw' && !appointment) return null;
  const which = { registrationId: id, version, position };
  return (
    <ActPage form={form} title={appointment ? text.title : text.titleNew} lead={text.lead}>
      <ToldNote form={form} />
      <AppointmentCorrectionForm {...which} stored={appointmentValues(appointment)} />
      {appointment && (
        <>
          <h2>{text.dropHeading}</h2>
          <p>{text.dropLead}</p>
          <DropAppointmentForm {...which} />
        </>
      )}
    </ActPage>
  );
});
