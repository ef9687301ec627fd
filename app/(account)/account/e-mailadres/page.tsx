import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { Alert } from '@/components/ui/alert';
import { PageHeading } from '@/components/ui/page-heading';
import { findWaitingChange } from '@/lib/server/access/data/email-changes';
import { openPage } from '@/lib/server/access/door';
import { getSettings } from '@/lib/server/content/data/settings';
import { changeEmailText as text } from '@/lib/text/nl/access/own-account';
import { ChangeEmailForm } from './_components/change-email-form';

export const metadata: Metadata = { title: text.title };

export default async function ChangeEmailPage() {
  const opened = await openPage('manage_own_account');
  if (!opened) return <NotAvailable />;
  const { actor, now, today } = opened;
  const { emailUndoDays } = await getSettings(today);
  const waiting = await findWaitingChange(actor.accountId, now);
  return (
    <SitePage current="my_account" trail={[place('my_account')]} title={text.title}>
      <PageHeading lead={text.lead}>{text.title}</PageHeading>
      <p>{text.now(actor.email)}</p>
      {waiting && <Alert variant="info">{text.waiting(waiting.newEmail)}</Alert>}
      <ChangeEmailForm />
      <h2>{text.stepsHeading}</h2>
      <ol className="numbered">
        {text.steps(emailUndoDays).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {actor.roles.includes('registrant') && <p>{text.separate}</p>}
      <h2>{text.why.heading}</h2>
      <p>{text.why.text}</p>
    </SitePage>
  );
}
