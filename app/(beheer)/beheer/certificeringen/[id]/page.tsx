import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { printedName } from '@/lib/names/printed-name';
import { openCertification } from '@/lib/server/certification/open-certification';
import { certificationQueueText, certificationCaseText as text } from '@/lib/text/nl/certification/certification';
import { CertificationCaseView } from './view';

export const metadata: Metadata = { title: `${certificationQueueText.one} - ${certificationQueueText.title}` };

export default definePage('grant_certifications', async (asked, { id }: { id: string }) => {
  const file = await openCertification(id, asked);
  if (!file) return null;
  const title = text.title(printedName(file.certification.holder.name));
  return (
    <ManagementPage title={title} trail={['management_certifications']} done={asked.done}>
      <CertificationCaseView file={file} today={asked.today} />
    </ManagementPage>
  );
});
