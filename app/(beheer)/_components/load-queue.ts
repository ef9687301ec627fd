import { QUEUE_PAGE_SIZE, type QueueParams, readQueueQuery } from '@/lib/application/queue-query';
import { countCases, listCases, type QueueReader } from '@/lib/server/data/cases';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { QueuePage } from './queue-list';

/** What the address asks for; a page past the last one is the last one. */
export async function loadQueue(params: QueueParams, by: QueueReader, today: CalendarDate): Promise<QueuePage> {
  const asked = readQueueQuery(params);
  const total = await countCases(asked, by, today);
  const pageCount = Math.ceil(total / QUEUE_PAGE_SIZE);
  const query = { ...asked, page: Math.min(asked.page, Math.max(1, pageCount)) };
  const offset = (query.page - 1) * QUEUE_PAGE_SIZE;
  const rows = await listCases(query, by, { offset, size: QUEUE_PAGE_SIZE, today });
  return { query, rows, total, pageCount };
}
