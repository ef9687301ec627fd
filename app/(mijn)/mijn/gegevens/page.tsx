import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { DescriptionList } from '@/components/ui/description-list';
import { LinkList } from '@/components/ui/link-list';
import { PageHeading } from '@/components/ui/page-heading';
import { printedName } from '@/lib/names/printed-name';
import { isInRegister } from '@/lib/registration/registration-states';
import { openPage } from '@/lib/server/access/door';
import { type Application, findOwnApplication } from '@/lib/server/application/data/applications';
import { single } from '@/lib/server/platform/page';
import { findOwnRegistration, type Registration } from '@/lib/server/registration/data/registrations';
import { getOwnDetailsOverview } from '@/lib/server/registration/own-details-overview';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { detailsText } from '@/lib/text/nl/registration/details';
import { myDetailsText as text } from '@/lib/text/nl/registration/my-lklr';
import { RegistrationAsks } from '../_components/registration-asks';
import { KnownDetails, RegisteredDetails } from './_components/registered-details';

export const metadata: Metadata = { title: text.title };

type Props = { searchParams: Promise<{ na?: string | string[] }> };

export default async function MyDetailsPage({ searchParams }: Props) {
  const opened = await openPage('see_own_register');
  if (!opened) return <NotAvailable />;
  const { actor, today } = opened;
  const registration = await findOwnRegistration(actor.accountId);
  const saved = savedText(single((await searchParams).na));
  return (
    <SitePage current="my_register" trail={[place('my_register')]} title={text.title}>
      <PageHeading lead={text.lead}>{text.title}</PageHeading>
      {saved && (
        <Alert variant="success">
          <p>{saved}</p>
          {saved === detailsText.saved.naam && registration && <p>{printedName(registration.name)}</p>}
        </Alert>
      )}
      <h2>{text.accountHeading}</h2>
      <DescriptionList
        rows={[
          { term: text.nameAtSignUp, description: actor.name },
          { term: text.email, description: actor.email },
        ]}
      />
      {registration && isInRegister(registration.state) ? (
        <InRegister registration={registration} today={today} />
      ) : (
        <NotInRegister registration={registration} application={await findOwnApplication(actor.accountId)} />
      )}
    </SitePage>
  );
}

function savedText(code: string | undefined): string | null {
  const { saved } = detailsText;
  return code && Object.hasOwn(saved, code) ? saved[code as keyof typeof saved] : null;
}

async function InRegister({ registration, today }: { registration: Registration; today: CalendarDate }) {
  const overview = await getOwnDetailsOverview(registration, today);
  return (
    <>
      <RegistrationAsks {...overview} today={today} />
      <RegisteredDetails registration={registration} overview={overview} />
    </>
  );
}

type NotInRegisterProps = { registration: Registration | null; application: Application | null };

/** Their data are those of the application under way, or else what the registration held last. */
function NotInRegister({ registration, application }: NotInRegisterProps) {
  const isUnderWay = application !== null && application.endedAt === null;
  const known = isUnderWay ? application : (registration ?? application);
  return (
    <>
      <p>{text.changeBeforeRegistration}</p>
      {(!isUnderWay || application.state === 'draft') && (
        <p className="form-actions">
          <ButtonLink href="/mijn/gegevens/wijzigen">{text.change}</ButtonLink>
        </p>
      )}
      {known && <KnownDetails {...known} />}
      {registration && (
        <>
          <h2>{detailsText.moreHeading}</h2>
          <LinkList items={[{ label: detailsText.history, href: '/mijn/gegevens/geschiedenis' }]} />
        </>
      )}
      <LinkList items={[{ label: detailsText.views, href: '/mijn/gegevens/inzage' }]} />
    </>
  );
}
