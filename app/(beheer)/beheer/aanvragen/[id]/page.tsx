import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { notAvailable } from '@/app/_components/not-found-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { place } from '@/components/frame/places';
import { printedName } from '@/lib/names/printed-name';
import { openPage } from '@/lib/server/access/door';
import { caseText, decisionText, queueText } from '@/lib/text/nl/casework/management';
import { CaseView } from './_components/case-view';
import { type CaseAsked, loadCase } from './_components/load-case';

export const metadata: Metadata = { title: `${decisionText.heading} - ${queueText.title}` };

export default async function CasePage(asked: CaseAsked) {
  const context = await openPage('decide_applications');
  if (!context) return <NotAvailable />;
  const shown = await loadCase(asked, context, 'register_manager');
  if (!shown) return await notAvailable();
  const title = caseText.title(printedName(shown.file.application.name));
  return (
    <ManagementPage title={title} trail={[place('management_applications')]}>
      <CaseView {...shown} />
    </ManagementPage>
  );
}
