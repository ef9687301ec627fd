import type { Asked } from '@/app/_components/define-page';
import { loadHistory } from '@/app/(beheer)/_components/load-history';
import {
  besideActivity,
  loadActivities,
  loadReviewed,
} from '@/app/(beheer)/beheer/activiteiten/_components/load-activities';
import { besideAssigned } from '@/app/(beheer)/beoordelen/_components/load-assigned';
import type { HandlingRole } from '@/lib/access/handling';
import { reviewPaths } from '@/lib/review/review-forms';
import { openSearch } from '@/lib/server/casework/searched-lists';
import { openReview } from '@/lib/server/review/open-review';
import { reviewText } from '@/lib/text/nl/review/review-pages';

/** An activity as somebody in this role may see it; null when it isn't there for them. */
export async function loadReview(id: string, asked: Asked<'review_activities'>, role: HandlingRole) {
  const opened = await openReview(id, asked, role);
  if (!opened) return null;
  const from = role === 'register_manager' ? ('beheer' as const) : ('beoordelen' as const);
  const { accountId } = asked.actor;
  const by = { accountId, sees: role === 'register_manager' ? 'all' : 'assigned' } as const;
  const path = reviewPaths[from];
  const { params } = await openSearch(from === 'beheer' ? 'activiteiten' : 'beoordelen', asked.query, accountId);
  const { activity, nextId } = opened;
  const [history, found, listed] = await Promise.all([
    loadHistory({ type: 'activity', id: activity.id }, asked.query),
    loadReviewed(params, by, path),
    from === 'beheer'
      ? loadActivities(params, { by, today: asked.today, path })
      : besideAssigned(params, asked, activity.id),
  ]);
  const queue = 'items' in listed ? listed : besideActivity(listed, found, { path, nextId });
  // Whoever comes from a case of another kind reads what became of that.
  const reviewed = { ...found, decided: found.decided ?? (queue.decided && { ...queue.decided, left: [] }) };
  const view = {
    file: { ...opened, ...history },
    ...{ queue, reviewed, from },
    today: asked.today,
    readerId: accountId,
    news: asked.done,
  };
  return { view, title: reviewText.title(activity.title) };
}
