import type { Metadata } from 'next';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { Alert } from '@/components/ui/alert';
import { PageHeading } from '@/components/ui/page-heading';
import { getSettings } from '@/lib/server/data/settings';
import { openPage, shownAddress } from '@/lib/server/page';
import { forgottenPasswordText } from '@/lib/text/nl/account';

const text = forgottenPasswordText.sent;

export const metadata: Metadata = { title: `${text.title} - ${forgottenPasswordText.title}` };

type Props = { searchParams: Promise<{ adres?: string | string[] }> };

export default async function ForgottenPasswordSentPage({ searchParams }: Props) {
  const { today } = await openPage('reset_password');
  const { passwordLinkHours } = await getSettings(today);
  return (
    <SitePage current="log_in" trail={[place('log_in')]} title={text.title}>
      <PageHeading>{text.title}</PageHeading>
      <Alert variant="success">
        <p>{text.lead(shownAddress((await searchParams).adres))}</p>
        <p>{text.term(passwordLinkHours)}</p>
      </Alert>
      <p>{text.nothing}</p>
      <p>
        <a href="/wachtwoord-vergeten">{text.again}</a>
      </p>
    </SitePage>
  );
}
