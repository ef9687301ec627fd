import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { Alert } from '@/components/ui/alert';
import { sentTo } from '@/lib/server/access/sent-to';
import { getSettings } from '@/lib/server/content/data/settings';
import { signUpText } from '@/lib/text/nl/access/account';

const text = signUpText.sent;

export const metadata: Metadata = { title: `${text.title} - ${signUpText.title}` };

/** The same for every address: whether it has an account is read in its mailbox alone. */
export default definePage('sign_up', async ({ today }) => {
  const { confirmationLinkDays } = await getSettings(today);
  const address = await sentTo('/aanmelden/verstuurd');
  return (
    <SitePage current="sign_up" trail={[place('sign_up')]} title={text.title}>
      <Alert variant="success">
        <p>{text.lead(address)}</p>
        <p>{text.term(confirmationLinkDays)}</p>
      </Alert>
      <h2>{text.nothingHeading}</h2>
      <ul className="bulleted">
        {text.nothing.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      <p>
        <a href="/aanmelden">{text.again}</a>
      </p>
    </SitePage>
  );
});
