import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { Alert } from '@/components/ui/alert';
import { sentTo } from '@/lib/server/access/sent-to';
import { getSettings } from '@/lib/server/content/data/settings';
import { providersText } from '@/lib/text/nl/providers/admission';

const text = providersText.sent;

export const metadata: Metadata = { title: `${text.title} - ${providersText.title}` };

export default definePage('ask_for_admission', async ({ today }) => {
  const { providerRequestDays } = await getSettings(today);
  const address = await sentTo('/opleiders/verstuurd');
  return (
    <SitePage current="providers" trail={['providers']} title={text.title}>
      <Alert variant="success">
        <p>{text.lead(address)}</p>
        <p>{text.term(providerRequestDays)}</p>
      </Alert>
      <h2>{text.nothingHeading}</h2>
      <ul className="bulleted">
        {text.nothing.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      <p>
        <a href="/opleiders">{text.again}</a>
      </p>
    </SitePage>
  );
});
