import type { Asked } from '@/app/_components/define-page';
import { loadCases } from '@/app/(beheer)/beheer/aanvragen/_components/load-cases';
import type { HandlingRole } from '@/lib/access/handling';
import { queuePaths } from '@/lib/application/decision-forms';
import { listRequests } from '@/lib/server/application/data/information-requests';
import { openCase } from '@/lib/server/application/open-case';
import { openSearch } from '@/lib/server/casework/searched-lists';
import { listQuestionTemplates } from '@/lib/server/content/data/question-templates';
import { readPlace } from '@/lib/shared/list-place';
import { HISTORY_LIST } from './case-history';
import type { CaseViewProps } from './case-view';

/** A case as somebody in this role may see it; null when it isn't there for them. */
export async function loadCase(
  id: string,
  asked: Asked<'review_cases'>,
  role: HandlingRole,
): Promise<CaseViewProps | null> {
  const from = role === 'register_manager' ? 'beheer' : 'beoordelen';
  const file = await openCase(id, asked, role, readPlace(asked.query, { list: HISTORY_LIST, ids: 'number' }));
  if (!file) return null;
  const list = from === 'beheer' ? 'aanvragen' : 'beoordelen';
  const { params } = await openSearch(list, asked.query, asked.actor.accountId);
  return {
    file,
    queue: await loadCases(params, asked, { role, path: queuePaths[from] }),
    requests: await listRequests(file.application.id),
    templates: await listQuestionTemplates(),
    today: asked.today,
    readerId: asked.actor.accountId,
    from,
    news: asked.done,
  };
}
