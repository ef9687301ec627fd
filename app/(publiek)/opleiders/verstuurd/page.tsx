import type { Metadata } from 'next';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { Alert } from '@/components/ui/alert';
import { PageHeading } from '@/components/ui/page-heading';
import { openPage } from '@/lib/server/access/door';
import { sentTo } from '@/lib/server/access/sent-to';
import { getSettings } from '@/lib/server/content/data/settings';
import { providersText } from '@/lib/text/nl/courses/admission';

const text = providersText.sent;

export const metadata: Metadata = { title: `${text.title} - ${providersText.title}` };

export default async function AdmissionSentPage() {
  const { today } = await openPage('ask_for_admission');
  const { providerRequestDays } = await getSettings(today);
  const address = await sentTo('/opleiders/verstuurd');
  return (
    <SitePage current="providers" trail={[place('providers')]} title={text.title}>
      <PageHeading>{text.title}</PageHeading>
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
}
