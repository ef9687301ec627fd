import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { NotAvailable } from '@/app/_components/not-available';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { PageHeading } from '@/components/ui/page-heading';
import { isOpen } from '@/lib/application/application-states';
import { openPage } from '@/lib/server/access/door';
import { findOwnApplication } from '@/lib/server/application/data/applications';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { WithdrawForm } from './withdraw-form';

const text = applicationText.withdraw;

export const metadata: Metadata = { title: text.title };

export default async function WithdrawPage() {
  const opened = await openPage('apply_for_registration');
  if (!opened) return <NotAvailable />;
  const { actor } = opened;
  const application = await findOwnApplication(actor.accountId);
  if (!application || !isOpen(application.state)) redirect('/mijn/aanvraag');
  return (
    <SitePage current="my_register" trail={[place('my_register'), place('my_application')]} title={text.title}>
      <PageHeading lead={text.lead}>{text.title}</PageHeading>
      <WithdrawForm version={application.version} />
    </SitePage>
  );
}
