import { AppointmentFacts } from '@/components/application/appointment-facts';
import { DescriptionList } from '@/components/ui/description-list';
import { printedName } from '@/lib/names/printed-name';
import type { CaseFile } from '@/lib/server/application/open-case';
import { caseText } from '@/lib/text/nl/casework/management';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';

const text = caseText.facts;
const contact = applicationText.appointments.workContact;

export function CaseFacts({ file }: { file: CaseFile }) {
  const { name, privateEmail, privatePhone, appointments, workContact } = file.application;
  const partner = [name.partnerPrefix, name.partnerSurname].filter(Boolean).join(' ');
  return (
    <section className="flow" aria-labelledby="gegevens">
      <h2 id="gegevens">{text.heading}</h2>
      <DescriptionList
        rows={[
          { term: text.publicName, description: printedName(name) },
          { term: text.birthName, description: [name.birthPrefix, name.birthSurname].filter(Boolean).join(' ') },
          { term: text.partnerName, description: partner || text.none },
          { term: text.loginEmail, description: file.loginEmail },
          { term: text.privateEmail, description: privateEmail },
          { term: text.privatePhone, description: privatePhone },
        ]}
      />
      <h3>{text.appointments}</h3>
      <DescriptionList rows={[{ term: contact.inCase, description: workContact || contact.none }]} />
      {appointments.map((appointment, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an appointment is known by its place in the list
        <div key={position} className="flow">
          <h4>{applicationText.appointments.legend(position + 1)}</h4>
          <AppointmentFacts appointment={appointment} />
        </div>
      ))}
    </section>
  );
}
