import { isOpen } from '@/lib/application/application-states';
import { QUEUE_PAGE_SIZE, type QueueParams, readQueueQuery } from '@/lib/application/queue-query';
import { countCases, listCases, type QueueReader } from '@/lib/server/data/cases';
import { findDoubtful } from '@/lib/server/data/duplicates';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { QueuePage } from './queue-list';

/** What the address asks for; a page past the last one is the last one. */
export async function loadQueue(params: QueueParams, by: QueueReader, today: CalendarDate): Promise<QueuePage> {
  const asked = readQueueQuery(params);
  const total = await countCases(asked, by, today);
  const pageCount = Math.ceil(total / QUEUE_PAGE_SIZE);
  const query = { ...asked, page: Math.min(asked.page, Math.max(1, pageCount)) };
  const offset = (query.page - 1) * QUEUE_PAGE_SIZE;
  const cases = await listCases(query, by, { offset, size: QUEUE_PAGE_SIZE, today });
  const doubtful = await findDoubtful(cases.filter(({ state }) => isOpen(state)).map(({ id }) => id));
  const rows = cases.map((one) => ({ ...one, isDoubtful: doubtful.has(one.id) }));
  return { query, rows, total, pageCount };
}
