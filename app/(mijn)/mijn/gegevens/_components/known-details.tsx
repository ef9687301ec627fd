import { AppointmentFacts } from '@/components/application/appointment-facts';
import { DescriptionList } from '@/components/ui/description-list';
import type { Appointment } from '@/lib/eligibility/appointments';
import type { PersonName } from '@/lib/names/person-name';
import { printedName } from '@/lib/names/printed-name';
import { applicationText, myDetailsText as text } from '@/lib/text/nl/registration/my-lklr';

type Known = { name: PersonName; privateEmail: string; privatePhone: string; appointments: Appointment[] };

/** What is kept of who isn't in the register, only to read. */
export function KnownDetails({ name, privateEmail, privatePhone, appointments }: Known) {
  const { contact } = applicationText;
  return (
    <>
      <h2>{text.nameHeading}</h2>
      <DescriptionList rows={[{ term: text.publicName, description: printedName(name) || text.empty }]} />
      <h2>{text.contactHeading}</h2>
      <DescriptionList
        rows={[
          { term: contact.fields.privateEmail.label, description: privateEmail || text.empty },
          { term: contact.fields.privatePhone.label, description: privatePhone || text.empty },
        ]}
      />
      <h2>{text.appointmentsHeading}</h2>
      {appointments.length === 0 && <p>{text.empty}</p>}
      {appointments.map((appointment, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an appointment is known by its place in the list
        <AppointmentFacts key={position} appointment={appointment} />
      ))}
    </>
  );
}
