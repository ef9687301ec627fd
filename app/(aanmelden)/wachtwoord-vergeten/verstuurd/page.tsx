import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { sentTo } from '@/lib/server/access/sent-to';
import { getSettings } from '@/lib/server/content/data/settings';
import { forgottenPasswordText } from '@/lib/text/nl/access/account';
import { ForgottenPasswordSentView } from './view';

const { title } = forgottenPasswordText.sent;

export const metadata: Metadata = { title: `${title} - ${forgottenPasswordText.title}` };

export default definePage('reset_password', async ({ today }) => {
  const { passwordLinkHours } = await getSettings(today);
  return (
    <SitePage current="log_in" trail={['log_in']} title={title}>
      <ForgottenPasswordSentView
        address={await sentTo('/wachtwoord-vergeten/verstuurd')}
        linkHours={passwordLinkHours}
      />
    </SitePage>
  );
});
