import type { Asked } from '@/app/_components/define-page';
import { loadTakeBack } from '@/app/(beheer)/_components/load-take-back';
import { HISTORY_LIST } from '@/app/(beheer)/beheer/aanvragen/[id]/_components/case-history';
import { loadActivities, loadReviewed } from '@/app/(beheer)/beheer/activiteiten/_components/load-activities';
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
  const view = {
    file,
    queue: await loadActivities(params, { by, today: asked.today, path }),
    reviewed: await loadReviewed(params, by, path, asked),
    today: asked.today,
    readerId: asked.actor.accountId,
    from,
    news: asked.done,
    takeBack:
      asked.done === 'gevraagd'
        ? await loadTakeBack(asked, { kind: 'activity', subjectId: file.activity.id, from })
        : null,
  };
  return { view, title: reviewText.title(file.activity.title) };
}
