import { isOpen } from '@/lib/application/application-states';
import { QUEUE_PAGE_SIZE, type QueueParams, readQueueQuery } from '@/lib/application/queue-query';
import { listCases, type QueueReader } from '@/lib/server/data/cases';
import { findDoubtful } from '@/lib/server/data/duplicates';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { QueuePage } from './queue-list';

/** What the address asks for. */
export async function loadQueue(params: QueueParams, by: QueueReader, today: CalendarDate): Promise<QueuePage> {
  const query = readQueueQuery(params);
  const found = await listCases(query, by, { size: QUEUE_PAGE_SIZE, today });
  const doubtful = await findDoubtful(found.rows.filter(({ state }) => isOpen(state)).map(({ id }) => id));
  return { ...found, query, rows: found.rows.map((one) => ({ ...one, isDoubtful: doubtful.has(one.id) })) };
}
