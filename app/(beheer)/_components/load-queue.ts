import { QUEUE_PAGE_SIZE, type QueueParams, readQueueQuery } from '@/lib/application/queue-query';
import { listCases, type QueueReader } from '@/lib/server/data/cases';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { QueuePage } from './queue-list';

/** What the address asks for. */
export async function loadQueue(params: QueueParams, by: QueueReader, today: CalendarDate): Promise<QueuePage> {
  const query = readQueueQuery(params);
  return { query, ...(await listCases(query, by, { size: QUEUE_PAGE_SIZE, today })) };
}
