import { appointmentFormLabels, employerKindLabels, functionLabels } from '@/lib/text/nl/eligibility/eligibility';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import type { Visitor } from './visitor';

const { appointments, documents, saveAndNext, steps } = applicationText;

/** An application made anew: it starts from the last data, and asks again for what is a statement. */
export async function goThroughLastApplication(visitor: Visitor) {
  await visitor.press(saveAndNext, { to: '/mijn/aanvraag/contact' });
  await visitor.press(saveAndNext, { to: '/mijn/aanvraag/aanstellingen' });
  await visitor.see('Gemeente Voorbeeldstad');
  await visitor.choose(appointments.another.no);
  await visitor.press(saveAndNext, { to: '/mijn/aanvraag/documenten' });
  await visitor.choose(...Object.values(documents.ticks));
  await visitor.press(saveAndNext, { to: '/mijn/aanvraag/overzicht' });
}

export async function fillInAppointment(visitor: Visitor, { hours = '24', from = '1-2-2020', to = '' }) {
  const { fields } = appointments;
  await visitor.choose(
    functionLabels.attendance_officer,
    employerKindLabels.municipality,
    appointmentFormLabels.employed,
  );
  await visitor.fill({
    [fields.organisation.label]: 'Gemeente Voorbeeldstad',
    [fields.hoursPerWeek.label]: hours,
    [fields.startsOn.label]: from,
    [fields.endsOn.label]: to,
  });
}

export { steps };
