import type { Metadata } from 'next';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { ButtonLink } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import { findUsableReset } from '@/lib/server/access/choose-new-password';
import { openPage } from '@/lib/server/access/door';
import { confirmationStateOf, resetPasswordText } from '@/lib/text/nl/access/account';
import { NewPasswordForm } from './_components/new-password-form';

export const metadata: Metadata = { title: resetPasswordText.states.valid.title, robots: { index: false } };

type Props = { params: Promise<{ token: string }> };

export default async function NewPasswordPage({ params }: Props) {
  const { now } = await openPage('reset_password');
  const { token } = await params;
  const found = await findUsableReset(token, now);
  const state = found.ok ? 'valid' : confirmationStateOf[found.reasons[0]?.code ?? 'link_unknown'];
  const { title, lead } = resetPasswordText.states[state];
  return (
    <SitePage current="log_in" trail={[place('log_in')]} title={title}>
      <PageHeading lead={lead}>{title}</PageHeading>
      {found.ok ? (
        <NewPasswordForm token={token} />
      ) : (
        <p className="form-actions">
          <ButtonLink href="/wachtwoord-vergeten">{resetPasswordText.askAgain}</ButtonLink>
        </p>
      )}
    </SitePage>
  );
}
