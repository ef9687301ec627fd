import type { Metadata } from 'next';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { Alert } from '@/components/ui/alert';
import { PageHeading } from '@/components/ui/page-heading';
import { openPage } from '@/lib/server/access/door';
import { single } from '@/lib/server/platform/page';
import { forgottenPasswordText } from '@/lib/text/nl/access/account';
import { undoEmailText } from '@/lib/text/nl/access/own-account';
import { ForgottenPasswordForm } from './_components/forgotten-password-form';

export const metadata: Metadata = { title: forgottenPasswordText.title };

type Props = { searchParams: Promise<{ na?: string | string[] }> };

export default async function ForgottenPasswordPage({ searchParams }: Props) {
  await openPage('reset_password');
  const isUndone = single((await searchParams).na) === 'teruggedraaid';
  return (
    <SitePage current="log_in" trail={[place('log_in')]} title={forgottenPasswordText.title}>
      <PageHeading lead={forgottenPasswordText.lead}>{forgottenPasswordText.title}</PageHeading>
      {isUndone && (
        <Alert variant="success" heading={undoEmailText.done.title}>
          {undoEmailText.done.text}
        </Alert>
      )}
      <ForgottenPasswordForm />
      <p>{forgottenPasswordText.imported}</p>
    </SitePage>
  );
}
