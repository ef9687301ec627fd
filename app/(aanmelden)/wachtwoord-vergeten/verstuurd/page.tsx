import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { Alert } from '@/components/ui/alert';
import { sentTo } from '@/lib/server/access/sent-to';
import { getSettings } from '@/lib/server/content/data/settings';
import { forgottenPasswordText } from '@/lib/text/nl/access/account';

const text = forgottenPasswordText.sent;

export const metadata: Metadata = { title: `${text.title} - ${forgottenPasswordText.title}` };

export default definePage('reset_password', async ({ today }) => {
  const { passwordLinkHours } = await getSettings(today);
  return (
    <SitePage current="log_in" trail={[place('log_in')]} title={text.title}>
      <Alert variant="success">
        <p>{text.lead(await sentTo('/wachtwoord-vergeten/verstuurd'))}</p>
        <p>{text.term(passwordLinkHours)}</p>
      </Alert>
      <p>{text.nothing}</p>
      <p>
        <a href="/wachtwoord-vergeten">{text.again}</a>
      </p>
    </SitePage>
  );
});
