import type { Metadata } from 'next';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { PageHeading } from '@/components/ui/page-heading';
import { openPage } from '@/lib/server/page';
import { forgottenPasswordText } from '@/lib/text/nl/account';
import { ForgottenPasswordForm } from './_components/forgotten-password-form';

export const metadata: Metadata = { title: forgottenPasswordText.title };

export default async function ForgottenPasswordPage() {
  await openPage('reset_password');
  return (
    <SitePage current="log_in" trail={[place('log_in')]} title={forgottenPasswordText.title}>
      <PageHeading lead={forgottenPasswordText.lead}>{forgottenPasswordText.title}</PageHeading>
      <ForgottenPasswordForm />
      <p>{forgottenPasswordText.imported}</p>
    </SitePage>
  );
}
