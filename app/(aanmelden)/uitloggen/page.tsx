import type { Metadata } from 'next';
import { SitePage } from '@/app/_components/site-page';
import { PageHeading } from '@/components/ui/page-heading';
import { openPage } from '@/lib/server/access/door';
import { currentActor } from '@/lib/server/access/session';
import { logInText, logOutText } from '@/lib/text/nl/access/account';
import { LogOutForm } from './_components/log-out-form';

export const metadata: Metadata = { title: logOutText.title };

/** A page with a button: following a link never logs anybody out. */
export default async function LogOutPage() {
  await openPage('read_public_pages');
  const actor = await currentActor();
  return (
    <SitePage current="log_out" trail={[]} title={logOutText.title}>
      {actor.kind === 'visitor' ? (
        <>
          <PageHeading lead={logOutText.notLoggedIn}>{logOutText.title}</PageHeading>
          <p>
            <a href="/inloggen">{logInText.title}</a>
          </p>
        </>
      ) : (
        <>
          <PageHeading lead={logOutText.lead}>{logOutText.title}</PageHeading>
          <LogOutForm />
        </>
      )}
    </SitePage>
  );
}
