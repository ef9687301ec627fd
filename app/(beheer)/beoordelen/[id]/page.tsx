import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { notAvailable } from '@/app/_components/not-found-page';
import { SitePage } from '@/app/_components/site-page';
import { CaseView } from '@/app/(beheer)/beheer/aanvragen/[id]/_components/case-view';
import { type CaseAsked, loadCase } from '@/app/(beheer)/beheer/aanvragen/[id]/_components/load-case';
import { place } from '@/components/frame/places';
import { PageHeading } from '@/components/ui/page-heading';
import { printedName } from '@/lib/names/printed-name';
import { openPage } from '@/lib/server/access/door';
import { assessmentText, caseText, decisionText } from '@/lib/text/nl/casework/management';

export const metadata: Metadata = { title: `${decisionText.heading} - ${assessmentText.title}` };

/** A case that was given to this assessor; any other isn't there. */
export default async function AssessedCasePage(asked: CaseAsked) {
  const context = await openPage('assess');
  if (!context) return <NotAvailable />;
  const shown = await loadCase(asked, context, 'assessor');
  if (!shown) return await notAvailable();
  const title = caseText.title(printedName(shown.file.application.name));
  return (
    <SitePage current="assessing" trail={[place('assessing')]} title={title} snelmenu={false}>
      <PageHeading>{title}</PageHeading>
      <CaseView {...shown} />
    </SitePage>
  );
}
