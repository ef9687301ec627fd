import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { Alert } from '@/components/ui/alert';
import { PageHeading } from '@/components/ui/page-heading';
import { mayDeleteAccount } from '@/lib/access/account-deletion';
import { findDeletionFacts } from '@/lib/server/access/data/own-account';
import { openPage } from '@/lib/server/access/door';
import { findOwnApplication } from '@/lib/server/application/data/applications';
import { deleteAccountText as text } from '@/lib/text/nl/access/own-account';
import { DeleteAccountForm } from './_components/delete-account-form';

export const metadata: Metadata = { title: text.title };

export default async function DeleteAccountPage() {
  const opened = await openPage('manage_own_account');
  if (!opened) return <NotAvailable />;
  const { actor } = opened;
  const allowed = mayDeleteAccount(await findDeletionFacts(actor.accountId));
  const application = await findOwnApplication(actor.accountId);
  const isWaiting = application?.state === 'submitted' || application?.state === 'information_requested';
  return (
    <SitePage current="my_account" trail={[place('my_account')]} title={text.title}>
      <PageHeading lead={allowed.ok ? text.lead : undefined}>{text.title}</PageHeading>
      {allowed.ok ? (
        <>
          <h2>{text.goes.heading}</h2>
          <ul className="bulleted">
            {text.goes.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
          {isWaiting && <Alert variant="warning">{text.goes.waiting}</Alert>}
          <h2>{text.stays.heading}</h2>
          <p>{text.stays.text}</p>
          <DeleteAccountForm />
        </>
      ) : (
        <>
          <Alert variant="info" heading={text.refusedHeading}>
            {allowed.reasons.map(({ code }) => (
              <p key={code}>{text.refusals[code]}</p>
            ))}
          </Alert>
          <p>
            <a href="/account">{text.back}</a>
          </p>
        </>
      )}
    </SitePage>
  );
}
