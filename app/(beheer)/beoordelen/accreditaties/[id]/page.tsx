import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { openAssessedAccreditation } from '@/lib/server/courses/accreditation-file';
import { assessmentText } from '@/lib/text/nl/casework/management';
import { accreditationQueueText } from '@/lib/text/nl/courses/accreditation';
import { accreditationCaseText as text } from '@/lib/text/nl/courses/accreditation-case';
import { AssessedAccreditationView } from './view';

export const metadata: Metadata = { title: `${accreditationQueueText.one} - ${assessmentText.title}` };

/** A request that was given to this assessor; any other isn't there. */
export default definePage('assess_courses', async (asked, { id }: { id: string }) => {
  const file = await openAssessedAccreditation(id, asked);
  if (!file) return null;
  const title = text.title(file.request.contents.title);
  return (
    <ManagementPage trail={['assessing']} title={title}>
      <AssessedAccreditationView file={file} news={asked.done} />
    </ManagementPage>
  );
});
