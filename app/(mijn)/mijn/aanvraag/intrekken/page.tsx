import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { isOpen } from '@/lib/application/application-states';
import { findOwnApplication } from '@/lib/server/application/data/applications';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { WithdrawForm } from './withdraw-form';

const text = applicationText.withdraw;

export const metadata: Metadata = { title: text.title };

export default definePage('apply_for_registration', async ({ actor }) => {
  const application = await findOwnApplication(actor.accountId);
  if (!application || !isOpen(application.state)) redirect('/mijn/aanvraag');
  return (
    <SitePage current="my_register" trail={['my_register', 'my_application']} title={text.title} lead={text.lead}>
      <WithdrawForm version={application.version} />
    </SitePage>
  );
});
