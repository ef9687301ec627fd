import { type QueuePage, queuePage } from '@/app/(beheer)/_components/queue-page';
import type { Beside } from '@/app/(beheer)/_components/work-case';
import type { WorkListItem } from '@/app/(beheer)/_components/work-list';
import type { AccountActor } from '@/lib/access/actor';
import type { HandlingRole } from '@/lib/access/handling';
import { isOpen } from '@/lib/application/application-states';
import { type CaseQuery, caseQueue } from '@/lib/application/case-queue';
import { printedName } from '@/lib/names/printed-name';
import { findSubmittedApplication } from '@/lib/server/application/data/applications';
import { findNextCase } from '@/lib/server/application/data/cases';
import { openQueue } from '@/lib/server/application/open-queue';
import type { ShownCase } from '@/lib/server/application/shown-cases';
import type { Context } from '@/lib/server/platform/action';
import { findOwnRegistration } from '@/lib/server/registration/data/registrations';
import { type CalendarDate, daysBetween } from '@/lib/shared/calendar-date';
import { type AddressParams, firstValue } from '@/lib/shared/list-address';
import { askText } from '@/lib/text/nl/application/information';
import { caseText, decisionText, queueText } from '@/lib/text/nl/casework/management';
import { inSentence } from '@/lib/text/nl/shared/format';

export type CaseQueuePage = QueuePage<ShownCase, CaseQuery>;

type Opened = Context<AccountActor>;

export async function loadCases(
  params: AddressParams,
  opened: Opened,
  { role, path }: { role: HandlingRole; path: string },
): Promise<CaseQueuePage> {
  const { accountId } = opened.actor;
  const sees = role === 'register_manager' ? 'all' : 'assigned';
  const query = caseQueue.read(params);
  const [found, nextId, decided] = await Promise.all([
    openQueue(query, opened, role),
    findNextCase({ accountId, sees }),
    findDecidedCase(firstValue(params.besloten), sees === 'all' ? null : accountId),
  ]);
  return queuePage(caseQueue, { path, query }, found, { nextId, decided });
}

export function besideCase(page: CaseQueuePage, nextId: string | null, today: CalendarDate): Beside {
  const { path, query, decided } = page;
  return {
    all: { href: caseQueue.href(path, query), label: caseText.back },
    items: page.rows.map((row) => ({
      ...listedCase(row, today),
      href: caseQueue.href(`${path}/${row.id}`, query),
    })),
    nextHref: nextId && `${path}/${nextId}`,
    decided,
  };
}

/** A case as one line of a list beside another. */
export function listedCase(row: ShownCase, today: CalendarDate): Omit<WorkListItem, 'href'> {
  const { id, name, organisation, state, submittedOn, answerDueOn, isDoubtful, hasNotes } = row;
  const isLate = state === 'submitted' && answerDueOn < today;
  const waits = isOpen(state)
    ? queueText.age(Math.max(0, daysBetween(submittedOn, today)))
    : inSentence(queueText.states[state]);
  return {
    id,
    name: printedName(name),
    note: organisation ? `${organisation}, ${waits}` : waits,
    late: isLate && queueText.late,
    marks: [...(isDoubtful ? [queueText.maybeDouble] : []), ...(hasNotes ? [queueText.noted] : [])],
  };
}

/** An assessor reads back only what was given to them. */
export async function findDecidedCase(id: string, holderId: string | null): Promise<CaseQueuePage['decided']> {
  const found = await findSubmittedApplication(id);
  if (!found || (holderId && found.assignedTo?.id !== holderId)) return null;
  const { approve, reject } = decisionText;
  const name = printedName(found.name);
  if (!found.decision) return found.state === 'information_requested' ? { id, done: askText.done(name) } : null;
  if (found.decision.outcome === 'rejected') return { id, done: reject.done(name) };
  const registration = await findOwnRegistration(found.accountId);
  return { id, done: approve.done(name, registration?.number ?? '') };
}
