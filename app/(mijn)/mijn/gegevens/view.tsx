import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { DescriptionList } from '@/components/ui/description-list';
import { LinkList } from '@/components/ui/link-list';
import { printedName } from '@/lib/names/printed-name';
import type { Application } from '@/lib/server/application/data/applications';
import type { Registration } from '@/lib/server/registration/data/registrations';
import type { getOwnDetailsOverview } from '@/lib/server/registration/own-details-overview';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { detailsText } from '@/lib/text/nl/registration/details';
import { myDetailsText as text } from '@/lib/text/nl/registration/my-lklr';
import { RegistrationAsks } from '../_components/registration-asks';
import { KnownDetails, RegisteredDetails } from './_components/registered-details';

type MyDetailsProps = NotInRegisterProps & {
  account: { name: string; email: string };
  /** Null for whoever isn't in the register. */
  overview: Awaited<ReturnType<typeof getOwnDetailsOverview>> | null;
  justSaved: string | undefined;
  today: CalendarDate;
};

export function MyDetails({ account, registration, overview, application, justSaved, today }: MyDetailsProps) {
  const saved = savedText(justSaved);
  return (
    <>
      {saved && (
        <Alert variant="success">
          <p>{saved}</p>
          {saved === detailsText.saved.naam && registration && <p>{printedName(registration.name)}</p>}
        </Alert>
      )}
      <h2>{text.accountHeading}</h2>
      <DescriptionList
        rows={[
          { term: text.nameAtSignUp, description: account.name },
          { term: text.email, description: account.email },
        ]}
      />
      {registration && overview ? (
        <>
          <RegistrationAsks {...overview} today={today} />
          <RegisteredDetails registration={registration} overview={overview} />
        </>
      ) : (
        <NotInRegister {...{ registration, application }} />
      )}
    </>
  );
}

function savedText(code: string | undefined): string | null {
  const { saved } = detailsText;
  return code && Object.hasOwn(saved, code) ? saved[code as keyof typeof saved] : null;
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
