import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { PageHeading } from '@/components/ui/page-heading';
import { openPage } from '@/lib/server/access/door';
import { changePasswordText as text } from '@/lib/text/nl/access/own-account';
import { ChangePasswordForm } from './_components/change-password-form';

export const metadata: Metadata = { title: text.title };

export default async function ChangePasswordPage() {
  const opened = await openPage('manage_own_account');
  if (!opened) return <NotAvailable />;
  return (
    <SitePage current="my_account" trail={[place('my_account')]} title={text.title}>
      <PageHeading lead={text.lead}>{text.title}</PageHeading>
      <ChangePasswordForm />
      <p>
        {text.forgotten} <a href="/wachtwoord-vergeten">{text.forgottenLink}</a>
      </p>
    </SitePage>
  );
}
