import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { listCertificationsOf } from '@/lib/server/certification/data/certifications';
import { findOwnRegistration } from '@/lib/server/registration/data/registrations';
import { ownCertificationText } from '@/lib/text/nl/certification/certification';
import { WithdrawForm } from '../_components/certification-forms';

const text = ownCertificationText.withdraw;

export const metadata: Metadata = { title: text.title };

export default definePage('keep_portfolio', async ({ actor }) => {
  const registration = await findOwnRegistration(actor.accountId);
  const certifications = registration ? await listCertificationsOf(registration.id) : [];
  const waiting = certifications.find(({ state }) => state === 'requested');
  if (!waiting) redirect('/mijn/certificering');
  return (
    <SitePage current="my_register" trail={['my_register', 'my_certification']} title={text.title} lead={text.lead}>
      <WithdrawForm id={waiting.id} version={waiting.version} />
    </SitePage>
  );
});
