import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { askAround, ManagementPage } from '@/app/(beheer)/_components/management-page';
import { CaseView } from '@/app/(beheer)/beheer/aanvragen/[id]/_components/case-view';
import { loadCase } from '@/app/(beheer)/beheer/aanvragen/[id]/_components/load-case';
import { printedName } from '@/lib/names/printed-name';
import { assessingText } from '@/lib/text/nl/casework/assessing';
import { caseText, decisionText } from '@/lib/text/nl/casework/management';

export const metadata: Metadata = { title: `${decisionText.heading} - ${assessingText.title}` };

/** A case that was given to this assessor; any other isn't there. */
export default definePage('assess', async (asked, { id }: { id: string }) => {
  const [shown] = await Promise.all([loadCase(id, asked, 'assessor'), askAround('beoordelen')]);
  if (!shown) return null;
  const title = caseText.title(printedName(shown.file.application.name));
  return (
    <ManagementPage trail={['assessing']} title={title} done={asked.done}>
      <CaseView {...shown} />
    </ManagementPage>
  );
});
