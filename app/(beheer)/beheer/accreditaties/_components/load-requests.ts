import { type QueuePage, queuePage } from '@/app/(beheer)/_components/queue-page';
import type { Beside } from '@/app/(beheer)/_components/work-case';
import { accreditationPath } from '@/lib/courses/accreditation-forms';
import { type AccreditationQuery, accreditationQueue } from '@/lib/courses/accreditation-queue';
import { isOpenAccreditation } from '@/lib/courses/accreditation-states';
import { findNextRequest, listRequests, type QueuedRequest } from '@/lib/server/courses/data/accreditation-queue';
import { findRequest } from '@/lib/server/courses/data/accreditations';
import { amsterdamDateOf, type CalendarDate, daysBetween } from '@/lib/shared/calendar-date';
import { type AddressParams, firstValue } from '@/lib/shared/list-address';
import { QUEUE_PAGE_SIZE } from '@/lib/shared/work-queue';
import { accreditationQueueText as text } from '@/lib/text/nl/courses/accreditation';
import { accreditationCaseText } from '@/lib/text/nl/courses/accreditation-case';
import { inSentence } from '@/lib/text/nl/shared/format';

export type RequestPage = QueuePage<QueuedRequest, AccreditationQuery>;

export async function loadRequests(
  params: AddressParams,
  { accountId, today }: { accountId: string; today: CalendarDate },
): Promise<RequestPage> {
  const by = { accountId, sees: 'all' } as const;
  const query = accreditationQueue.read(params);
  const [found, nextId, decided] = await Promise.all([
    listRequests(query, by, { size: QUEUE_PAGE_SIZE, today }),
    findNextRequest(by),
    findDecided(firstValue(params.besloten)),
  ]);
  return queuePage(accreditationQueue, { path: accreditationPath('beheer'), query }, found, { nextId, decided });
}

async function findDecided(id: string): Promise<RequestPage['decided']> {
  const found = await findRequest(id);
  const { done } = accreditationCaseText.decision;
  if (found?.state !== 'accredited' && found?.state !== 'rejected') return null;
  return { id, done: done[found.state](found.contents.title) };
}

export function besideRequest(page: RequestPage, nextId: string | null, today: CalendarDate): Beside {
  const { path, query, decided } = page;
  const waits = (since: Date) => text.age(Math.max(0, daysBetween(amsterdamDateOf(since), today)));
  return {
    all: { href: accreditationQueue.href(path, query), label: accreditationCaseText.back },
    items: page.rows.map(({ id, title, providerName, state, submittedAt, answerDueOn, isLate, hasNotes }) => {
      const isOpen = isOpenAccreditation(state);
      return {
        id,
        href: accreditationQueue.href(`${path}/${id}`, query),
        name: title,
        note: `${providerName}, ${isOpen ? waits(submittedAt) : inSentence(text.states[state])}`,
        late: isOpen && (isLate || answerDueOn < today) && text.late,
        marks: hasNotes ? [text.noted] : [],
      };
    }),
    nextHref: nextId && `${path}/${nextId}`,
    decided,
  };
}
