import type { Asked } from '@/app/_components/define-page';
import { HISTORY_LIST } from '@/app/(beheer)/beheer/aanvragen/[id]/_components/case-history';
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
import { readPlace } from '@/lib/shared/list-place';
import { reviewText } from '@/lib/text/nl/review/review-pages';

/** An activity as somebody in this role may see it; null when it isn't there for them. */
export async function loadReview(id: string, asked: Asked<'review_activities'>, role: HandlingRole) {
  const file = await openReview(id, asked, role, readPlace(asked.query, { list: HISTORY_LIST, ids: 'number' }));
  if (!file) return null;
  const from = role === 'register_manager' ? ('beheer' as const) : ('beoordelen' as const);
  const { accountId } = asked.actor;
  const by = { accountId, sees: role === 'register_manager' ? 'all' : 'assigned' } as const;
  const path = reviewPaths[from];
  const { params } = await openSearch(from === 'beheer' ? 'activiteiten' : 'beoordelen', asked.query, accountId);
  const found = await loadReviewed(params, by, path);
  const queue =
    from === 'beheer'
      ? besideActivity(await loadActivities(params, { by, today: asked.today, path }), found, {
          path,
          nextId: file.nextId,
        })
      : await besideAssigned(params, asked, file.activity.id);
  // Whoever comes from a case of another kind reads what became of that.
  const reviewed = { ...found, decided: found.decided ?? (queue.decided && { ...queue.decided, left: [] }) };
  const view = {
    file,
    queue,
    reviewed,
    today: asked.today,
    readerId: asked.actor.accountId,
    from,
    news: asked.done,
  };
  return { view, title: reviewText.title(file.activity.title) };
}
