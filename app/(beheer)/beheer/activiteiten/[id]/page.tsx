import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { notAvailable } from '@/app/_components/not-found-page';
import { SitePage } from '@/app/_components/site-page';
import { HISTORY_LIST } from '@/app/(beheer)/beheer/aanvragen/[id]/_components/case-history';
import { place } from '@/components/frame/places';
import { openPage } from '@/lib/server/access/door';
import { single } from '@/lib/server/platform/page';
import { openReview } from '@/lib/server/review/open-review';
import type { AddressParams } from '@/lib/shared/list-address';
import { readPlace } from '@/lib/shared/list-place';
import { reviewQueueText, reviewText } from '@/lib/text/nl/review/review-pages';
import { ReviewView } from './view';

export const metadata: Metadata = { title: `${reviewText.one} - ${reviewQueueText.title}` };

type Asked = { params: Promise<{ id: string }>; searchParams: Promise<AddressParams> };

export default async function ActivityToReviewPage({ params, searchParams }: Asked) {
  const context = await openPage('assign_activities');
  if (!context) return <NotAvailable />;
  const query = await searchParams;
  const historyPlace = readPlace(query, { list: HISTORY_LIST, ids: 'number' });
  const file = await openReview((await params).id, context, 'register_manager', historyPlace);
  if (!file) return await notAvailable();
  return (
    <SitePage
      current="management"
      trail={[place('management'), place('management_activities')]}
      title={reviewText.title(file.activity.title)}
      snelmenu={false}
    >
      <ReviewView
        file={file}
        today={context.today}
        readerId={context.actor.accountId}
        from="beheer"
        news={single(query.na)}
      />
    </SitePage>
  );
}
