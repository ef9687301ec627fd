import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { askAround, ManagementPage } from '@/app/(beheer)/_components/management-page';
import { reviewQueueText, reviewText } from '@/lib/text/nl/review/review-pages';
import { loadReview } from './_components/load-review';
import { ReviewView } from './view';

export const metadata: Metadata = { title: `${reviewText.one} - ${reviewQueueText.title}` };

export default definePage('assign_activities', async (asked, { id }: { id: string }) => {
  const [review] = await Promise.all([loadReview(id, asked, 'register_manager'), askAround('beheer')]);
  if (!review) return null;
  return (
    <ManagementPage title={review.title} trail={['management_activities']} done={asked.done}>
      <ReviewView {...review.view} />
    </ManagementPage>
  );
});
