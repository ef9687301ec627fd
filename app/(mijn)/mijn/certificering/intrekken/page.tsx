import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { NotAvailable } from '@/app/_components/not-available';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { PageHeading } from '@/components/ui/page-heading';
import { openPage } from '@/lib/server/access/door';
import { listCertificationsOf } from '@/lib/server/certification/data/certifications';
import { findOwnRegistration } from '@/lib/server/registration/data/registrations';
import { ownCertificationText } from '@/lib/text/nl/certification/certification';
import { WithdrawForm } from '../_components/certification-forms';

const text = ownCertificationText.withdraw;

export const metadata: Metadata = { title: text.title };

export default async function WithdrawCertificationPage() {
  const opened = await openPage('keep_portfolio');
  if (!opened) return <NotAvailable />;
  const registration = await findOwnRegistration(opened.actor.accountId);
  const certifications = registration ? await listCertificationsOf(registration.id) : [];
  const waiting = certifications.find(({ state }) => state === 'requested');
  if (!waiting) redirect('/mijn/certificering');
  return (
    <SitePage current="my_register" trail={[place('my_register'), place('my_certification')]} title={text.title}>
      <PageHeading lead={text.lead}>{text.title}</PageHeading>
      <WithdrawForm id={waiting.id} version={waiting.version} />
    </SitePage>
  );
}
