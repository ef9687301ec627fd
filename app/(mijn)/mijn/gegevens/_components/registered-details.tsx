import type { ReactNode } from 'react';
import { AppointmentFacts } from '@/components/application/appointment-facts';
import { RequirementList } from '@/components/application/requirement-list';
import { contactRows, nameRows, publicNameRow } from '@/components/registration/details-rows';
import { DescriptionList } from '@/components/ui/description-list';
import { LinkList } from '@/components/ui/link-list';
import { Section } from '@/components/ui/section';
import { documentCodes, type ticks, ticksOf } from '@/lib/content/documents';
import type { Details } from '@/lib/registration/details';
import type { Registration } from '@/lib/server/registration/data/registrations';
import type { getOwnDetailsOverview } from '@/lib/server/registration/own-details-overview';
import { amsterdamDateOf } from '@/lib/shared/calendar-date';
import { detailsText as text } from '@/lib/text/nl/registration/details';
import { applicationText, myDetailsText } from '@/lib/text/nl/registration/my-lklr';
import { formatDate } from '@/lib/text/nl/shared/format';
import { formText } from '@/lib/text/nl/shared/forms';
import { pageOfPart } from '../../_components/registration-asks';

type Overview = Awaited<ReturnType<typeof getOwnDetailsOverview>>;
type Props = { registration: Registration; overview: Overview };

const { appointments: appointmentText, documents: documentText } = applicationText;

export function RegisteredDetails({ registration, overview }: Props) {
  return (
    <>
      <Part id="naam" heading={myDetailsText.nameHeading} change={pageOfPart.name}>
        <DescriptionList rows={nameRows(registration)} />
      </Part>
      <Part id="contactgegevens" heading={myDetailsText.contactHeading} change={pageOfPart.contact}>
        <DescriptionList rows={contactRows(registration)} />
      </Part>
      <Appointments registration={registration} />
      <Documents registration={registration} overview={overview} />
      <h2>{text.requirementsHeading}</h2>
      <RequirementList assessments={overview.assessments} />
      <h2>{text.moreHeading}</h2>
      <LinkList
        items={[
          { label: text.publicPage, href: `/register/${encodeURIComponent(registration.number)}` },
          { label: text.history, href: '/mijn/gegevens/geschiedenis' },
          { label: text.views, href: '/mijn/gegevens/inzage' },
          { label: text.deregister, href: '/mijn/gegevens/uitschrijven' },
        ].filter(({ label }) => label !== text.publicPage || !registration.shielded)}
      />
    </>
  );
}

function Appointments({ registration: { appointments } }: Pick<Props, 'registration'>) {
  return (
    <Part id="aanstellingen" heading={myDetailsText.appointmentsHeading} change={pageOfPart.appointments}>
      {appointments.length === 0 && <p>{appointmentText.none}</p>}
      {appointments.map((appointment, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an appointment is known by its place in the list
        <div key={position} className="flow">
          <h3>{appointmentText.legend(position + 1)}</h3>
          <AppointmentFacts appointment={appointment} />
        </div>
      ))}
    </Part>
  );
}

function Documents({ registration: { acceptances }, overview: { documents } }: Props) {
  const givenFor = (tick: (typeof ticks)[number]) => {
    const given = acceptances.find((acceptance) => acceptance.tick === tick);
    if (!given) return documentText.notAccepted;
    return text.versionAccepted(given.version, formatDate(amsterdamDateOf(given.acceptedAt)));
  };
  return (
    <Part id="documenten" heading={myDetailsText.documentsHeading} change={pageOfPart.documents}>
      {documentCodes.map((code) => {
        const inForce = documents[code];
        return (
          <div key={code} className="flow">
            <h3>{documentText.names[code]}</h3>
            <p>
              {inForce ? text.versionInForce(inForce.version, formatDate(inForce.validFrom)) : text.noVersionInForce}
            </p>
            <DescriptionList
              rows={ticksOf(code).map((tick) => ({ term: documentText.ticks[tick], description: givenFor(tick) }))}
            />
          </div>
        );
      })}
    </Part>
  );
}

type PartProps = { id: string; heading: string; change: string; children: ReactNode };

/** What it changes stands beside the link. */
function Part({ id, heading, change, children }: PartProps) {
  const link = (
    <a className="no-print" href={change}>
      {formText.change}
      <span className="sr-only"> {heading}</span>
    </a>
  );
  return (
    <Section id={id} heading={heading} action={link}>
      {children}
    </Section>
  );
}

type Known = Omit<Details, 'appointmentIds' | 'acceptances'>;

export function KnownDetails({ appointments, ...person }: Known) {
  return (
    <>
      <h2>{myDetailsText.nameHeading}</h2>
      <DescriptionList rows={[publicNameRow(person)]} />
      <h2>{myDetailsText.contactHeading}</h2>
      <DescriptionList rows={contactRows(person)} />
      <h2>{myDetailsText.appointmentsHeading}</h2>
      {appointments.length === 0 && <p>{myDetailsText.empty}</p>}
      {appointments.map((appointment, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an appointment is known by its place in the list
        <AppointmentFacts key={position} appointment={appointment} />
      ))}
    </>
  );
}
