import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { Alert } from '@/components/ui/alert';
import { forgottenPasswordText } from '@/lib/text/nl/access/account';
import { undoEmailText } from '@/lib/text/nl/access/own-account';
import { ForgottenPasswordForm } from './_components/forgotten-password-form';

export const metadata: Metadata = { title: forgottenPasswordText.title };

export default definePage('reset_password', ({ done }) => (
  <SitePage current="log_in" trail={['log_in']} title={forgottenPasswordText.title} lead={forgottenPasswordText.lead}>
    {done === 'teruggedraaid' && (
      <Alert variant="success" heading={undoEmailText.done.title}>
        {undoEmailText.done.text}
      </Alert>
    )}
    <ForgottenPasswordForm />
    <p>{forgottenPasswordText.imported}</p>
  </SitePage>
));
