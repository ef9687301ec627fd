import type { Asked } from '@/app/_components/define-page';
import type { HandlingRole } from '@/lib/access/handling';
import { listRequests } from '@/lib/server/application/data/information-requests';
import { openCase } from '@/lib/server/application/open-case';
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
  const file = await openCase(id, asked, role, readPlace(asked.query, { list: HISTORY_LIST, ids: 'number' }));
  return (
    file && {
      file,
      requests: await listRequests(file.application.id),
      templates: await listQuestionTemplates(),
      today: asked.today,
      readerId: asked.actor.accountId,
      from: role === 'register_manager' ? 'beheer' : 'beoordelen',
      news: asked.done,
    }
  );
}
