import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { SitePage } from '@/app/_components/site-page';
import { Alert } from '@/components/ui/alert';
import { DescriptionList } from '@/components/ui/description-list';
import { LinkList } from '@/components/ui/link-list';
import { PageHeading } from '@/components/ui/page-heading';
import { mayDeleteAccount } from '@/lib/access/account-deletion';
import { findWaitingChange } from '@/lib/server/access/data/email-changes';
import { findDeletionFacts, findPasswordAge } from '@/lib/server/access/data/own-account';
import { openPage } from '@/lib/server/access/door';
import { single } from '@/lib/server/platform/page';
import { amsterdamDateOf } from '@/lib/shared/calendar-date';
import { myAccountText as text } from '@/lib/text/nl/access/own-account';
import { formatDate } from '@/lib/text/nl/shared/format';

export const metadata: Metadata = { title: text.title };

type Props = { searchParams: Promise<{ na?: string | string[] }> };

export default async function MyAccountPage({ searchParams }: Props) {
  const opened = await openPage('manage_own_account');
  if (!opened) return <NotAvailable />;
  const { actor, now } = opened;
  const waiting = await findWaitingChange(actor.accountId, now);
  const { passwordChangedAt, createdAt } = await findPasswordAge(actor.accountId);
  const mayDelete = mayDeleteAccount(await findDeletionFacts(actor.accountId)).ok;
  const { facts, safety, deletion } = text;
  return (
    <SitePage current="my_account" trail={[]} title={text.title}>
      <PageHeading lead={actor.roles.includes('registrant') ? text.lead : text.leadWithoutRegister}>
        {text.title}
      </PageHeading>
      <Done what={single((await searchParams).na)} />
      {waiting && (
        <Alert variant="info" heading={text.waiting.heading}>
          {text.waiting.text(waiting.newEmail, formatDate(amsterdamDateOf(waiting.expiresAt)))}
        </Alert>
      )}
      <DescriptionList
        rows={[
          { term: facts.name, description: actor.name },
          { term: facts.email, description: actor.email, change: { href: '/account/e-mailadres' } },
          {
            term: facts.password,
            description: text.passwordSince(formatDate(amsterdamDateOf(passwordChangedAt ?? createdAt))),
            change: { href: '/account/wachtwoord' },
          },
        ]}
      />
      <section className="flow" aria-labelledby="veilig">
        <h2 id="veilig">{safety.heading}</h2>
        <LinkList
          items={[
            { href: '/account/sessies', ...safety.sessions },
            { href: '/account/tweede-factor', ...safety.secondFactor },
          ]}
        />
      </section>
      {mayDelete && (
        <section className="flow" aria-labelledby="verwijderen">
          <h2 id="verwijderen">{deletion.heading}</h2>
          <p>{deletion.text}</p>
          <p>
            <a href="/account/verwijderen">{deletion.link}</a>
          </p>
        </section>
      )}
    </SitePage>
  );
}

/** What just happened, for who comes from one of the forms. */
function Done({ what }: { what: string | undefined }) {
  switch (what) {
    case 'wachtwoord':
      return (
        <Alert variant="success" heading={text.done.password.title}>
          {text.done.password.text}
        </Alert>
      );
    case 'e-mailadres':
      return (
        <Alert variant="success" heading={text.done.email.title}>
          {text.done.email.text}
        </Alert>
      );
    default:
      return null;
  }
}
