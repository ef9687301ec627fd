import { AppointmentFacts } from '@/components/application/appointment-facts';
import { DescriptionList } from '@/components/ui/description-list';
import { ticks } from '@/lib/content/documents';
import { printedName, surnameText } from '@/lib/names/printed-name';
import type { Application } from '@/lib/server/application/data/applications';
import { amsterdamDateOf } from '@/lib/shared/calendar-date';
import { applicationText, myDetailsText } from '@/lib/text/nl/registration/my-lklr';
import { formatDate } from '@/lib/text/nl/shared/format';
import { formText } from '@/lib/text/nl/shared/forms';

const { name: nameText, contact, appointments: appointmentText, documents, overview } = applicationText;

/** Everything that was answered; with a way to change each answer as long as it is a draft. */
export function ApplicationAnswers({ application, changeable }: { application: Application; changeable?: boolean }) {
  const { name, privateEmail, privatePhone, appointments, acceptances } = application;
  const to = (step: string) => (changeable ? { change: { href: `/mijn/aanvraag/${step}` } } : {});
  const partner = surnameText({ prefix: name.partnerPrefix, surname: name.partnerSurname });
  const or = (answer: string) => answer || overview.notFilledIn;
  return (
    <>
      <DescriptionList
        rows={[
          { term: myDetailsText.publicName, description: or(printedName(name)), ...to('naam') },
          {
            term: nameText.fields.birthSurname.label,
            description: or(surnameText({ prefix: name.birthPrefix, surname: name.birthSurname })),
            ...to('naam'),
          },
          { term: nameText.fields.partnerSurname.label, description: or(partner), ...to('naam') },
          { term: nameText.fields.nameUse.label, description: nameText.uses[name.nameUse], ...to('naam') },
          { term: contact.fields.privateEmail.label, description: or(privateEmail), ...to('contact') },
          { term: contact.fields.privatePhone.label, description: or(privatePhone), ...to('contact') },
        ]}
      />
      <h3>{applicationText.steps.appointments}</h3>
      {appointments.length === 0 && <p>{appointmentText.none}</p>}
      {appointments.map((appointment, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an appointment is known by its place in the list
        <div key={position} className="flow">
          <h4>{appointmentText.legend(position + 1)}</h4>
          <AppointmentFacts appointment={appointment} />
          {changeable && (
            <p>
              <a href={`/mijn/aanvraag/aanstellingen/${position + 1}`}>
                {formText.change} <span className="sr-only">{appointmentText.legend(position + 1)}</span>
              </a>
            </p>
          )}
        </div>
      ))}
      <h3>{applicationText.steps.documents}</h3>
      <DescriptionList
        rows={ticks.map((tick) => {
          const given = acceptances.find((acceptance) => acceptance.tick === tick);
          return {
            term: documents.ticks[tick],
            description: given
              ? documents.accepted(formatDate(amsterdamDateOf(given.acceptedAt)), given.version)
              : documents.notAccepted,
            ...to('documenten'),
          };
        })}
      />
    </>
  );
}
