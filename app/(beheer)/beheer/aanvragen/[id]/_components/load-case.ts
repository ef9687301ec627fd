import type { Asked } from '@/app/_components/define-page';
import { loadHistory } from '@/app/(beheer)/_components/load-history';
import { besideCase, loadCases } from '@/app/(beheer)/beheer/aanvragen/_components/load-cases';
import { besideAssigned } from '@/app/(beheer)/beoordelen/_components/load-assigned';
import type { HandlingRole } from '@/lib/access/handling';
import { isOpen } from '@/lib/application/application-states';
import { caseQueue } from '@/lib/application/case-queue';
import { queuePaths } from '@/lib/application/decision-forms';
import { togetherHref } from '@/lib/application/together';
import { countCases } from '@/lib/server/application/data/cases';
import { listRequests } from '@/lib/server/application/data/information-requests';
import { type CaseFile, openCase } from '@/lib/server/application/open-case';
import { openSearch } from '@/lib/server/casework/searched-lists';
import { listQuestionTemplates } from '@/lib/server/content/data/question-templates';
import { registerInstant } from '@/lib/shared/amsterdam-time';
import { namesContact } from '@/lib/shared/contact-words';
import type { CaseViewProps } from './case-view';

/** A case as somebody in this role may see it; null when it isn't there for them. */
export async function loadCase(
  id: string,
  asked: Asked<'review_cases'>,
  role: HandlingRole,
): Promise<CaseViewProps | null> {
  const from = role === 'register_manager' ? 'beheer' : 'beoordelen';
  const opened = await openCase(id, asked, role);
  if (!opened) return null;
  const list = from === 'beheer' ? 'aanvragen' : 'beoordelen';
  const { params } = await openSearch(list, asked.query, asked.actor.accountId);
  const { application, nextCaseId } = opened;
  const [history, alike, queue, requests, templates] = await Promise.all([
    loadHistory({ type: 'application', id: application.id }, asked.query),
    from === 'beheer' ? findAlike(opened, asked) : null,
    from === 'beheer'
      ? loadCases(params, asked, { role, path: queuePaths[from] }).then((page) =>
          besideCase(page, nextCaseId, asked.today),
        )
      : besideAssigned(params, asked, application.id),
    listRequests(application.id),
    listQuestionTemplates(registerInstant(asked)),
  ]);
  return {
    file: { ...opened, ...history },
    ...{ alike, queue, requests, templates, from },
    today: asked.today,
    readerId: asked.actor.accountId,
    news: asked.done,
  };
}

/** How many others wait with an appointment at the same organisation: one call to it may do for all. */
async function findAlike(
  { application }: CaseFile,
  { actor, today }: Asked<'review_cases'>,
): Promise<CaseViewProps['alike']> {
  const organisation = application.appointments[0]?.organisation ?? '';
  if (organisation === '' || namesContact(organisation)) return null;
  const by = { accountId: actor.accountId, sees: 'all' } as const;
  const [found = 0] = await countCases([caseQueue.asking({ organisation })], by, today);
  const count = found - (isOpen(application.state) ? 1 : 0);
  return count > 0
    ? {
        count,
        together: togetherHref(organisation),
        href: caseQueue.href(queuePaths.beheer, caseQueue.asking({ organisation })),
      }
    : null;
}
