import type { Asked } from '@/app/_components/define-page';
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
    alike: from === 'beheer' ? await findAlike(file, asked) : null,
    queue:
      from === 'beheer'
        ? besideCase(await loadCases(params, asked, { role, path: queuePaths[from] }), file.nextCaseId, asked.today)
        : await besideAssigned(params, asked, file.application.id),
    requests: await listRequests(file.application.id),
    templates: await listQuestionTemplates(registerInstant(asked)),
    today: asked.today,
    readerId: asked.actor.accountId,
    from,
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
