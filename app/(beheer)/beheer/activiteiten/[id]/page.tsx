import type { Metadata } from 'next';
import { ClosedPage } from '@/app/_components/closed-page';
import { notThere } from '@/app/_components/not-found-page';
import { SitePage } from '@/app/_components/site-page';
import { HISTORY_LIST } from '@/app/(beheer)/beheer/aanvragen/[id]/_components/case-history';
import { place } from '@/components/frame/places';
import { openPage } from '@/lib/server/access/door';
import { single } from '@/lib/server/platform/page';
import { openJudgement } from '@/lib/server/review/open-judgement';
import type { AddressParams } from '@/lib/shared/list-address';
import { readPlace } from '@/lib/shared/list-place';
import { judgementQueueText, judgementText } from '@/lib/text/nl/review/judgement-pages';
import { JudgementView } from './_components/judgement-view';

export const metadata: Metadata = { title: `${judgementText.one} - ${judgementQueueText.title}` };

type Asked = { params: Promise<{ id: string }>; searchParams: Promise<AddressParams> };

export default async function ActivityToJudgePage({ params, searchParams }: Asked) {
  const context = await openPage('assign_activities');
  if (!context) return <ClosedPage />;
  const query = await searchParams;
  const historyPlace = readPlace(query, { list: HISTORY_LIST, ids: 'number' });
  const file = await openJudgement((await params).id, context, 'register_manager', historyPlace);
  if (!file) return await notThere();
  return (
    <SitePage
      current="management"
      trail={[place('management'), place('management_activities')]}
      title={judgementText.title(file.activity.title)}
      snelmenu={false}
    >
      <JudgementView
        file={file}
        today={context.today}
        readerId={context.actor.accountId}
        from="beheer"
        news={single(query.na)}
      />
    </SitePage>
  );
}
