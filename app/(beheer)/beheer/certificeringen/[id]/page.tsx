import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { notAvailable } from '@/app/_components/not-found-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { place } from '@/components/frame/places';
import { printedName } from '@/lib/names/printed-name';
import { openPage } from '@/lib/server/access/door';
import { openCertification } from '@/lib/server/certification/open-certification';
import { certificationQueueText, certificationCaseText as text } from '@/lib/text/nl/certification/certification';
import { CertificationCaseView } from './view';

export const metadata: Metadata = { title: `${certificationQueueText.one} - ${certificationQueueText.title}` };

export default async function CertificationCasePage({ params }: { params: Promise<{ id: string }> }) {
  const context = await openPage('grant_certifications');
  if (!context) return <NotAvailable />;
  const file = await openCertification((await params).id, context);
  if (!file) return await notAvailable();
  const title = text.title(printedName(file.certification.holder.name));
  return (
    <ManagementPage title={title} trail={[place('management_certifications')]}>
      <CertificationCaseView file={file} />
    </ManagementPage>
  );
}
