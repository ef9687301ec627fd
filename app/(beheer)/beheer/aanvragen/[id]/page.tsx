import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { askAround, ManagementPage } from '@/app/(beheer)/_components/management-page';
import { printedName } from '@/lib/names/printed-name';
import { caseText, decisionText, queueText } from '@/lib/text/nl/casework/management';
import { CaseView } from './_components/case-view';
import { loadCase } from './_components/load-case';

export const metadata: Metadata = { title: `${decisionText.heading} - ${queueText.title}` };

export default definePage('decide_applications', async (asked, { id }: { id: string }) => {
  const [shown] = await Promise.all([loadCase(id, asked, 'register_manager'), askAround('beheer')]);
  if (!shown) return null;
  const title = caseText.title(printedName(shown.file.application.name));
  return (
    <ManagementPage title={title} trail={['management_applications']} done={asked.done}>
      <CaseView {...shown} />
    </ManagementPage>
  );
});
