import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { askAround, ManagementPage } from '@/app/(beheer)/_components/management-page';
import { openSearch } from '@/lib/server/casework/searched-lists';
import { openAssessedAccreditation } from '@/lib/server/courses/accreditation-file';
import { assessingText } from '@/lib/text/nl/casework/assessing';
import { accreditationQueueText } from '@/lib/text/nl/courses/accreditation';
import { accreditationCaseText as text } from '@/lib/text/nl/courses/accreditation-case';
import { besideAssigned } from '../../_components/load-assigned';
import { AssessedAccreditationView } from './view';

export const metadata: Metadata = { title: `${accreditationQueueText.one} - ${assessingText.title}` };

/** A request that was given to this assessor; any other isn't there. */
export default definePage('assess_courses', async (asked, { id }: { id: string }) => {
  const [file] = await Promise.all([openAssessedAccreditation(id, asked), askAround('beoordelen')]);
  if (!file) return null;
  const { params } = await openSearch('beoordelen', asked.query, asked.actor.accountId);
  const queue = await besideAssigned(params, asked, file.request.id);
  const title = text.title(file.request.contents.title);
  return (
    <ManagementPage trail={['assessing']} title={title}>
      <AssessedAccreditationView file={file} queue={queue} news={asked.done} />
    </ManagementPage>
  );
});
