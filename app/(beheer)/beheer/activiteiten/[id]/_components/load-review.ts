import type { Asked } from '@/app/_components/define-page';
import { HISTORY_LIST } from '@/app/(beheer)/beheer/aanvragen/[id]/_components/case-history';
import type { HandlingRole } from '@/lib/access/handling';
import { openReview } from '@/lib/server/review/open-review';
import { readPlace } from '@/lib/shared/list-place';
import { reviewText } from '@/lib/text/nl/review/review-pages';

/** An activity as somebody in this role may see it; null when it isn't there for them. */
export async function loadReview(id: string, asked: Asked<'review_activities'>, role: HandlingRole) {
  const file = await openReview(id, asked, role, readPlace(asked.query, { list: HISTORY_LIST, ids: 'number' }));
  if (!file) return null;
  const view = {
    file,
    today: asked.today,
    readerId: asked.actor.accountId,
    from: role === 'register_manager' ? ('beheer' as const) : ('beoordelen' as const),
    news: asked.done,
  };
  return { view, title: reviewText.title(file.activity.title) };
}
