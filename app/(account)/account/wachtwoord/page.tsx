import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { changePasswordText as text } from '@/lib/text/nl/access/own-account';
import { ChangePasswordForm } from './_components/change-password-form';

export const metadata: Metadata = { title: text.title };

export default definePage('manage_own_account', () => (
  <SitePage current="my_account" trail={['my_account']} title={text.title} lead={text.lead}>
    <ChangePasswordForm />
    <p>
      {text.forgotten} <a href="/wachtwoord-vergeten">{text.forgottenLink}</a>
    </p>
  </SitePage>
));
