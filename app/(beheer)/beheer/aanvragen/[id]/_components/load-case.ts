import type { AccountActor } from '@/lib/access/actor';
import type { HandlingRole } from '@/lib/access/handling';
import { listRequests } from '@/lib/server/application/data/information-requests';
import { openCase } from '@/lib/server/application/open-case';
import { listQuestionTemplates } from '@/lib/server/content/data/question-templates';
import type { Context } from '@/lib/server/platform/action';
import { type AddressParams, firstValue } from '@/lib/shared/list-address';
import { readPlace } from '@/lib/shared/list-place';
import { HISTORY_LIST } from './case-history';
import type { CaseViewProps } from './case-view';

export type CaseAsked = { params: Promise<{ id: string }>; searchParams: Promise<AddressParams> };

/** A case as somebody in this role may see it; null when it isn't there for them. */
export async function loadCase(
  { params, searchParams }: CaseAsked,
  context: Context<AccountActor>,
  role: HandlingRole,
): Promise<CaseViewProps | null> {
  const query = await searchParams;
  const file = await openCase(
    (await params).id,
    context,
    role,
    readPlace(query, { list: HISTORY_LIST, ids: 'number' }),
  );
  return (
    file && {
      file,
      requests: await listRequests(file.application.id),
      templates: await listQuestionTemplates(),
      today: context.today,
      readerId: context.actor.accountId,
      from: role === 'register_manager' ? 'beheer' : 'beoordelen',
      news: firstValue(query.na),
    }
  );
}
