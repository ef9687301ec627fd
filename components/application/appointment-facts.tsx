import { DescriptionList } from '@/components/ui/description-list';
import type { Appointment } from '@/lib/eligibility/appointments';
import { appointmentFormLabels, employerKindLabels, functionLabels } from '@/lib/text/nl/eligibility/eligibility';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { formatDate, formatHours } from '@/lib/text/nl/shared/format';

const { fields, noEnd } = applicationText.appointments;

export function AppointmentFacts({ appointment }: { appointment: Appointment }) {
  const { endsOn } = appointment;
  return (
    <DescriptionList
      rows={[
        { term: fields.function.label, description: functionLabels[appointment.function] },
        { term: fields.organisation.label, description: appointment.organisation },
        { term: fields.employerKind.label, description: employerKindLabels[appointment.employerKind] },
        { term: fields.form.label, description: appointmentFormLabels[appointment.form] },
        { term: fields.hoursPerWeek.label, description: formatHours(appointment.hoursPerWeek) },
        { term: fields.startsOn.label, description: formatDate(appointment.startsOn) },
        { term: fields.endsOn.label, description: endsOn ? formatDate(endsOn) : noEnd },
      ]}
    />
  );
}
