import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { openPage } from '@/lib/server/access/door';
import { findCertification, listRequestedCertifications } from '@/lib/server/certification/data/certifications';
import { type AddressParams, firstValue } from '@/lib/shared/list-address';
import { readPlace } from '@/lib/shared/list-place';
import { certificationQueueText as text } from '@/lib/text/nl/certification/certification';
import { CertificationQueueView } from './view';

const ROWS = 50;

export const metadata: Metadata = { title: text.title };

export default async function CertificationQueuePage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const opened = await openPage('grant_certifications');
  if (!opened) return <NotAvailable />;
  const params = await searchParams;
  const { accountId } = opened.actor;
  const [page, decided] = await Promise.all([
    listRequestedCertifications(accountId, readPlace(params), ROWS),
    findCertification(firstValue(params.besloten), { accountId, sees: 'all' }),
  ]);
  return (
    <ManagementPage title={text.title} lead={text.lead}>
      <CertificationQueueView page={page} decided={decided} />
    </ManagementPage>
  );
}
