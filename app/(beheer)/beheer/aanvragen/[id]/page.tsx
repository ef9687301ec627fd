import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { notAvailable } from '@/app/_components/not-found-page';
import { SitePage } from '@/app/_components/site-page';
import { HISTORY_LIST } from '@/app/(beheer)/beheer/aanvragen/[id]/_components/case-history';
import { place } from '@/components/frame/places';
import { printedName } from '@/lib/names/printed-name';
import { openPage } from '@/lib/server/access/door';
import { listRequests } from '@/lib/server/application/data/information-requests';
import { openCase } from '@/lib/server/application/open-case';
import { listQuestionTemplates } from '@/lib/server/content/data/question-templates';
import { single } from '@/lib/server/platform/page';
import type { AddressParams } from '@/lib/shared/list-address';
import { readPlace } from '@/lib/shared/list-place';
import { caseText, decisionText, queueText } from '@/lib/text/nl/casework/management';
import { CaseView } from './_components/case-view';

export const metadata: Metadata = { title: `${decisionText.heading} - ${queueText.title}` };

type Asked = { params: Promise<{ id: string }>; searchParams: Promise<AddressParams> };

export default async function CasePage({ params, searchParams }: Asked) {
  const context = await openPage('decide_applications');
  if (!context) return <NotAvailable />;
  const query = await searchParams;
  const historyPlace = readPlace(query, { list: HISTORY_LIST, ids: 'number' });
  const file = await openCase((await params).id, context, 'register_manager', historyPlace);
  if (!file) return await notAvailable();
  return (
    <SitePage
      current="management"
      trail={[place('management'), place('management_applications')]}
      title={caseText.title(printedName(file.application.name))}
      snelmenu={false}
    >
      <CaseView
        file={file}
        requests={await listRequests(file.application.id)}
        templates={await listQuestionTemplates()}
        today={context.today}
        readerId={context.actor.accountId}
        from="beheer"
        news={single(query.na)}
      />
    </SitePage>
  );
}
