import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { sentTo } from '@/lib/server/access/sent-to';
import { getSettings } from '@/lib/server/content/data/settings';
import { signUpText } from '@/lib/text/nl/access/account';
import { SignUpSentView } from './view';

const { title } = signUpText.sent;

export const metadata: Metadata = { title: `${title} - ${signUpText.title}` };

export default definePage('sign_up', async ({ today }) => {
  const { confirmationLinkDays } = await getSettings(today);
  return (
    <SitePage current="sign_up" trail={['sign_up']} title={title}>
      <SignUpSentView address={await sentTo('/aanmelden/verstuurd')} linkDays={confirmationLinkDays} />
    </SitePage>
  );
});
