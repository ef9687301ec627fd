import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { notAvailable } from '@/app/_components/not-found-page';
import { SitePage } from '@/app/_components/site-page';
import { HISTORY_LIST } from '@/app/(beheer)/beheer/aanvragen/[id]/_components/case-history';
import { ReviewView } from '@/app/(beheer)/beheer/activiteiten/[id]/view';
import { place } from '@/components/frame/places';
import { openPage } from '@/lib/server/access/door';
import { single } from '@/lib/server/platform/page';
import { openReview } from '@/lib/server/review/open-review';
import type { AddressParams } from '@/lib/shared/list-address';
import { readPlace } from '@/lib/shared/list-place';
import { assessmentText } from '@/lib/text/nl/casework/management';
import { reviewText } from '@/lib/text/nl/review/review-pages';

export const metadata: Metadata = { title: `${reviewText.one} - ${assessmentText.title}` };

type Asked = { params: Promise<{ id: string }>; searchParams: Promise<AddressParams> };

/** An activity that was given to this assessor; any other isn't there. */
export default async function AssessedActivityPage({ params, searchParams }: Asked) {
  const context = await openPage('assess');
  if (!context) return <NotAvailable />;
  const query = await searchParams;
  const historyPlace = readPlace(query, { list: HISTORY_LIST, ids: 'number' });
  const file = await openReview((await params).id, context, 'assessor', historyPlace);
  if (!file) return await notAvailable();
  return (
    <SitePage
      current="assessing"
      trail={[place('assessing')]}
      title={reviewText.title(file.activity.title)}
      snelmenu={false}
    >
      <ReviewView
        file={file}
        today={context.today}
        readerId={context.actor.accountId}
        from="beoordelen"
        news={single(query.na)}
      />
    </SitePage>
  );
}
