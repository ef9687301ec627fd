import type { Metadata } from 'next';
import { ClosedPage } from '@/app/_components/closed-page';
import { notThere } from '@/app/_components/not-found-page';
import { SitePage } from '@/app/_components/site-page';
import { HISTORY_LIST } from '@/app/(beheer)/beheer/aanvragen/[id]/_components/case-history';
import { JudgementView } from '@/app/(beheer)/beheer/activiteiten/[id]/_components/judgement-view';
import { place } from '@/components/frame/places';
import { openPage } from '@/lib/server/access/door';
import { single } from '@/lib/server/platform/page';
import { openJudgement } from '@/lib/server/review/open-judgement';
import type { AddressParams } from '@/lib/shared/list-address';
import { readPlace } from '@/lib/shared/list-place';
import { assessmentText } from '@/lib/text/nl/casework/management';
import { judgementText } from '@/lib/text/nl/review/judgement-pages';

export const metadata: Metadata = { title: `${judgementText.one} - ${assessmentText.title}` };

type Asked = { params: Promise<{ id: string }>; searchParams: Promise<AddressParams> };

/** An activity that was given to this assessor; any other isn't there. */
export default async function AssessedActivityPage({ params, searchParams }: Asked) {
  const context = await openPage('assess');
  if (!context) return <ClosedPage />;
  const query = await searchParams;
  const historyPlace = readPlace(query, { list: HISTORY_LIST, ids: 'number' });
  const file = await openJudgement((await params).id, context, 'assessor', historyPlace);
  if (!file) return await notThere();
  return (
    <SitePage
      current="assessing"
      trail={[place('assessing')]}
      title={judgementText.title(file.activity.title)}
      snelmenu={false}
    >
      <JudgementView
        file={file}
        today={context.today}
        readerId={context.actor.accountId}
        from="beoordelen"
        news={single(query.na)}
      />
    </SitePage>
  );
}
