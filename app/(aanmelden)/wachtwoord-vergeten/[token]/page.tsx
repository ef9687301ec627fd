import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { ButtonLink } from '@/components/ui/button';
import { findUsableReset } from '@/lib/server/access/choose-new-password';
import { confirmationStateOf, resetPasswordText } from '@/lib/text/nl/access/account';
import { NewPasswordForm } from './_components/new-password-form';

export const metadata: Metadata = { title: resetPasswordText.states.valid.title, robots: { index: false } };

export default definePage('reset_password', async ({ now }, { token }: { token: string }) => {
  const found = await findUsableReset(token, now);
  const state = found.ok ? 'valid' : confirmationStateOf[found.reasons[0]?.code ?? 'link_unknown'];
  const { title, lead } = resetPasswordText.states[state];
  return (
    <SitePage current="log_in" trail={['log_in']} title={title} lead={lead}>
      {found.ok ? (
        <NewPasswordForm token={token} />
      ) : (
        <p className="form-actions">
          <ButtonLink href="/wachtwoord-vergeten">{resetPasswordText.askAgain}</ButtonLink>
        </p>
      )}
    </SitePage>
  );
});
