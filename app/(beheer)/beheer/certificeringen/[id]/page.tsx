import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { askAround, ManagementPage } from '@/app/(beheer)/_components/management-page';
import { printedName } from '@/lib/names/printed-name';
import { openSearch } from '@/lib/server/casework/searched-lists';
import { openCertification } from '@/lib/server/certification/open-certification';
import { certificationCaseText as text } from '@/lib/text/nl/certification/certification';
import { certificationQueueText } from '@/lib/text/nl/certification/certification-queue';
import { besideCertification, loadCertifications } from '../_components/load-certifications';
import { CertificationCaseView } from './view';

export const metadata: Metadata = { title: `${certificationQueueText.one} - ${certificationQueueText.title}` };

export default definePage('grant_certifications', async (asked, { id }: { id: string }) => {
  const [file] = await Promise.all([openCertification(id, asked), askAround('beheer')]);
  if (!file) return null;
  const { accountId } = asked.actor;
  const { params } = await openSearch('certificeringen', asked.query, accountId);
  const { today } = asked;
  const page = await loadCertifications(params, { accountId, today });
  const title = text.title(printedName(file.certification.holder.name));
  return (
    <ManagementPage done={asked.done} title={title} trail={['management_certifications']}>
      <CertificationCaseView file={file} queue={besideCertification(page, file.nextId, today)} today={today} />
    </ManagementPage>
  );
});
