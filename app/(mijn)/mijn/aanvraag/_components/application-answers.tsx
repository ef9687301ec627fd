import { AppointmentFacts } from '@/components/application/appointment-facts';
import { contactRows, nameRows } from '@/components/registration/details-rows';
import { DescriptionList } from '@/components/ui/description-list';
import { ticks } from '@/lib/content/documents';
import type { Application } from '@/lib/server/application/data/applications';
import { amsterdamDateOf } from '@/lib/shared/calendar-date';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { formatDate } from '@/lib/text/nl/shared/format';
import { formText } from '@/lib/text/nl/shared/forms';

const { appointments: appointmentText, documents } = applicationText;

export function ApplicationAnswers({ application, changeable }: { application: Application; changeable?: boolean }) {
  const { appointments, acceptances } = application;
  const to = (step: string) => (changeable ? { change: { href: `/mijn/aanvraag/${step}` } } : {});
  return (
    <>
      <DescriptionList
        rows={[
          ...nameRows(application).map((row) => ({ ...row, ...to('naam') })),
          ...contactRows(application).map((row) => ({ ...row, ...to('contact') })),
        ]}
      />
      <h3>{applicationText.steps.appointments}</h3>
      {application.workContact !== '' && (
        <DescriptionList
          rows={[
            {
              term: appointmentText.workContact.inCase,
              description: application.workContact,
              ...to('aanstellingen'),
            },
          ]}
        />
      )}
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
