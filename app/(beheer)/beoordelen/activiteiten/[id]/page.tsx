import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { askAround, ManagementPage } from '@/app/(beheer)/_components/management-page';
import { loadReview } from '@/app/(beheer)/beheer/activiteiten/[id]/_components/load-review';
import { ReviewView } from '@/app/(beheer)/beheer/activiteiten/[id]/view';
import { assessingText } from '@/lib/text/nl/casework/assessing';
import { reviewText } from '@/lib/text/nl/review/review-pages';

export const metadata: Metadata = { title: `${reviewText.one} - ${assessingText.title}` };

/** An activity that was given to this assessor; any other isn't there. */
export default definePage('assess', async (asked, { id }: { id: string }) => {
  const [review] = await Promise.all([loadReview(id, asked, 'assessor'), askAround('beoordelen')]);
  if (!review) return null;
  return (
    <ManagementPage trail={['assessing']} title={review.title} done={asked.done}>
      <ReviewView {...review.view} />
    </ManagementPage>
  );
});
