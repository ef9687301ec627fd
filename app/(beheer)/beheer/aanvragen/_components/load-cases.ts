import { loadTakeBack, type TakeBackOffer } from '@/app/(beheer)/_components/load-take-back';
import type { AccountActor } from '@/lib/access/actor';
import type { HandlingRole } from '@/lib/access/handling';
import { type CaseQuery, caseQueue } from '@/lib/application/case-queue';
import { printedName } from '@/lib/names/printed-name';
import { findSubmittedApplication } from '@/lib/server/application/data/applications';
import { findNextCase } from '@/lib/server/application/data/cases';
import { openQueue, type ShownCase } from '@/lib/server/application/open-queue';
import type { Context } from '@/lib/server/platform/action';
import { findOwnRegistration } from '@/lib/server/registration/data/registrations';
import { type AddressParams, firstValue } from '@/lib/shared/list-address';
import { type Paged, stepHrefs } from '@/lib/shared/list-place';
import { decisionText } from '@/lib/text/nl/casework/management';

export type CaseQueuePage = Pick<Paged<ShownCase>, 'rows'> & {
  path: string;
  query: CaseQuery;
  total: number;
  steps: ReturnType<typeof stepHrefs>;
  nextHref: string | null;
  /** What was just decided, read back from the database. */
  decided: { id: string; done: string; takeBack: TakeBackOffer | null } | null;
};

type Opened = Context<AccountActor>;

export async function loadCases(
  params: AddressParams,
  opened: Opened,
  { role, path }: { role: HandlingRole; path: string },
): Promise<CaseQueuePage> {
  const { accountId } = opened.actor;
  const sees = role === 'register_manager' ? 'all' : 'assigned';
  const query = caseQueue.read(params);
  const { rows, total, ...steps } = await openQueue(query, opened, role);
  const nextId = await findNextCase({ accountId, sees });
  return {
    ...{ path, query, rows, total },
    steps: stepHrefs(steps, (place) => caseQueue.href(path, { ...query, place })),
    nextHref: nextId && `${path}/${nextId}`,
    decided: await findDecided(firstValue(params.besloten), opened, role),
  };
}

async function findDecided(id: string, opened: Opened, role: HandlingRole): Promise<CaseQueuePage['decided']> {
  const found = await findSubmittedApplication(id);
  const isManager = role === 'register_manager';
  if (!found?.decision || !(isManager || found.assignedTo?.id === opened.actor.accountId)) return null;
  const { approve, reject } = decisionText;
  const name = printedName(found.name);
  const from = isManager ? 'beheer' : 'beoordelen';
  const takeBack = await loadTakeBack(opened, { kind: 'application', subjectId: found.id, from });
  if (found.decision.outcome === 'rejected') return { id, done: reject.done(name), takeBack };
  const registration = await findOwnRegistration(found.accountId);
  return { id, done: approve.done(name, registration?.number ?? ''), takeBack };
}
