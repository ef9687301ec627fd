import { ticks } from '@/lib/content/documents';
import { printedName, surnameText } from '@/lib/names/printed-name';
import type { Details } from '@/lib/registration/details';
import { amsterdamDateOf, type CalendarDate } from '@/lib/shared/calendar-date';
import { appointmentFormLabels, employerKindLabels, functionLabels } from '@/lib/text/nl/eligibility/eligibility';
import { applicationText, myDetailsText } from '@/lib/text/nl/registration/my-lklr';
import { formatDate, formatHours } from '@/lib/text/nl/shared/format';

const { name: nameText, contact, appointments: text, documents } = applicationText;

type Fact = { term: string; description: string };
export type ApplicationSheet = { title: string; lead: string; parts: { heading: string; facts: Fact[] }[] };

export type SentApplication = Details & {
  submittedOn: CalendarDate;
  answerDueOn: CalendarDate | null;
  workContact: string;
};

/** An application on paper, as it was sent in. */
export function applicationSheet(application: SentApplication): ApplicationSheet {
  const { name, submittedOn, answerDueOn, workContact } = application;
  const partner = surnameText({ prefix: name.partnerPrefix, surname: name.partnerSurname });
  const answer = answerDueOn ? ` Je krijgt uiterlijk op ${formatDate(answerDueOn)} antwoord.` : '';
  return {
    title: 'Aanvraag voor registratie',
    lead: `Ingediend op ${formatDate(submittedOn)}.${answer}`,
    parts: [
      {
        heading: applicationText.steps.name,
        facts: [
          { term: myDetailsText.publicName, description: printedName(name) },
          {
            term: nameText.fields.birthSurname.label,
            description: surnameText({ prefix: name.birthPrefix, surname: name.birthSurname }),
          },
          { term: nameText.fields.partnerSurname.label, description: partner || myDetailsText.empty },
          { term: nameText.fields.nameUse.label, description: nameText.uses[name.nameUse] },
        ],
      },
      {
        heading: applicationText.steps.contact,
        facts: [
          { term: contact.fields.privateEmail.label, description: application.privateEmail },
          { term: contact.fields.privatePhone.label, description: application.privatePhone },
        ],
      },
      ...application.appointments.map((appointment, position) => ({
        heading: text.legend(position + 1),
        facts: [
          { term: text.fields.function.label, description: functionLabels[appointment.function] },
          { term: text.fields.organisation.label, description: appointment.organisation },
          { term: text.fields.employerKind.label, description: employerKindLabels[appointment.employerKind] },
          { term: text.fields.form.label, description: appointmentFormLabels[appointment.form] },
          { term: text.fields.hoursPerWeek.label, description: formatHours(appointment.hoursPerWeek) },
          { term: text.fields.startsOn.label, description: formatDate(appointment.startsOn) },
          {
            term: text.fields.endsOn.label,
            description: appointment.endsOn ? formatDate(appointment.endsOn) : text.noEnd,
          },
        ],
      })),
      ...(workContact === ''
        ? []
        : [
            { heading: text.workContact.heading, facts: [{ term: text.workContact.inCase, description: workContact }] },
          ]),
      {
        heading: applicationText.steps.documents,
        facts: ticks.map((tick) => {
          const given = application.acceptances.find((acceptance) => acceptance.tick === tick);
          return {
            term: documents.ticks[tick].replace(/\.$/, ''),
            description: given
              ? documents.accepted(formatDate(amsterdamDateOf(given.acceptedAt)), given.version)
              : documents.notAccepted,
          };
        }),
      },
    ],
  };
}
