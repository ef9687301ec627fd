import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { currentActor } from '@/lib/server/access/session';
import { logInText, logOutText } from '@/lib/text/nl/access/account';
import { LogOutForm } from './_components/log-out-form';

export const metadata: Metadata = { title: logOutText.title };

/** A page with a button: following a link never logs anybody out. */
export default definePage('read_public_pages', async () => {
  const isVisitor = (await currentActor()).kind === 'visitor';
  return (
    <SitePage
      current="log_out"
      trail={[]}
      title={logOutText.title}
      lead={isVisitor ? logOutText.notLoggedIn : logOutText.lead}
    >
      {isVisitor ? (
        <p>
          <a href="/inloggen">{logInText.title}</a>
        </p>
      ) : (
        <LogOutForm />
      )}
    </SitePage>
  );
});
