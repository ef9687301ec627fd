import type { Metadata } from 'next';
import { ClosedPage } from '@/app/_components/closed-page';
import { SitePage } from '@/app/_components/site-page';
import { AppointmentFacts } from '@/components/application/appointment-facts';
import { place } from '@/components/frame/places';
import { ButtonLink } from '@/components/ui/button';
import { DescriptionList } from '@/components/ui/description-list';
import { PageHeading } from '@/components/ui/page-heading';
import { printedName } from '@/lib/names/printed-name';
import { isInRegister } from '@/lib/registration/registration-states';
import { findOwnApplication } from '@/lib/server/data/applications';
import { findOwnRegistration } from '@/lib/server/data/registrations';
import { getSettings } from '@/lib/server/data/settings';
import { openPage } from '@/lib/server/page';
import { applicationText, myDetailsText as text } from '@/lib/text/nl/my-lklr';

export const metadata: Metadata = { title: text.title };

export default async function MyDetailsPage() {
  const opened = await openPage('see_own_register');
  if (!opened) return <ClosedPage />;
  const { actor, today } = opened;
  const { managerEmail } = await getSettings(today);
  const registration = await findOwnRegistration(actor.accountId);
  const application = await findOwnApplication(actor.accountId);
  const inRegister = registration !== null && isInRegister(registration.state);
  const known = inRegister ? registration : (application ?? registration);
  const { contact } = applicationText;
  return (
    <SitePage current="my_register" trail={[place('my_register')]} title={text.title}>
      <PageHeading lead={text.lead}>{text.title}</PageHeading>
      {inRegister ? (
        <p>{text.changeAfterwards(managerEmail)}</p>
      ) : (
        <>
          <p>{text.changeBeforeRegistration}</p>
          {(application === null || application.state === 'draft' || application.endedAt !== null) && (
            <p className="form-actions">
              <ButtonLink href="/mijn/gegevens/wijzigen">{text.change}</ButtonLink>
            </p>
          )}
        </>
      )}
      <h2>{text.accountHeading}</h2>
      <DescriptionList
        rows={[
          { term: text.nameAtSignUp, description: actor.name },
          { term: text.email, description: actor.email },
        ]}
      />
      {known && (
        <>
          <h2>{text.nameHeading}</h2>
          <DescriptionList rows={[{ term: text.publicName, description: printedName(known.name) || text.empty }]} />
          <h2>{text.contactHeading}</h2>
          <DescriptionList
            rows={[
              { term: contact.fields.privateEmail.label, description: known.privateEmail || text.empty },
              { term: contact.fields.privatePhone.label, description: known.privatePhone || text.empty },
            ]}
          />
          <h2>{text.appointmentsHeading}</h2>
          {known.appointments.length === 0 && <p>{text.empty}</p>}
          {known.appointments.map((appointment, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an appointment is known by its place in the list
            <AppointmentFacts key={position} appointment={appointment} />
          ))}
        </>
      )}
    </SitePage>
  );
}
