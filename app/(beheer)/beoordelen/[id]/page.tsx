import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { notAvailable } from '@/app/_components/not-found-page';
import { SitePage } from '@/app/_components/site-page';
import { HISTORY_LIST } from '@/app/(beheer)/beheer/aanvragen/[id]/_components/case-history';
import { CaseView } from '@/app/(beheer)/beheer/aanvragen/[id]/_components/case-view';
import { place } from '@/components/frame/places';
import { printedName } from '@/lib/names/printed-name';
import { openPage } from '@/lib/server/access/door';
import { listRequests } from '@/lib/server/application/data/information-requests';
import { openCase } from '@/lib/server/application/open-case';
import { listQuestionTemplates } from '@/lib/server/content/data/question-templates';
import { single } from '@/lib/server/platform/page';
import type { AddressParams } from '@/lib/shared/list-address';
import { readPlace } from '@/lib/shared/list-place';
import { assessmentText, caseText, decisionText } from '@/lib/text/nl/casework/management';

export const metadata: Metadata = { title: `${decisionText.heading} - ${assessmentText.title}` };

type Asked = { params: Promise<{ id: string }>; searchParams: Promise<AddressParams> };

/** A case that was given to this assessor; any other isn't there. */
export default async function AssessedCasePage({ params, searchParams }: Asked) {
  const context = await openPage('assess');
  if (!context) return <NotAvailable />;
  const query = await searchParams;
  const historyPlace = readPlace(query, { list: HISTORY_LIST, ids: 'number' });
  const file = await openCase((await params).id, context, 'assessor', historyPlace);
  if (!file) return await notAvailable();
  return (
    <SitePage
      current="assessing"
      trail={[place('assessing')]}
      title={caseText.title(printedName(file.application.name))}
      snelmenu={false}
    >
      <CaseView
        file={file}
        requests={await listRequests(file.application.id)}
        templates={await listQuestionTemplates()}
        today={context.today}
        readerId={context.actor.accountId}
        from="beoordelen"
        news={single(query.na)}
      />
    </SitePage>
  );
}
