import { type QueueQuery, workQueue } from '@/lib/shared/work-queue';

const states = {
  open: 'open',
  new: 'nieuw',
  assessing: 'beoordeling',
  third: 'derde',
  decision: 'beslissing',
  returned: 'teruggegeven',
  ended: 'afgerond',
} as const;
export type AccreditationQueueState = keyof typeof states;

const orders = { oldest: 'oudste', answer: 'antwoord' } as const;
export type AccreditationOrder = keyof typeof orders;

export const accreditationQueue = workQueue<AccreditationQueueState, AccreditationOrder, object>({
  states,
  orders,
  readOwn: () => ({}),
  writeOwn: () => ({}),
});
export type AccreditationQuery = QueueQuery<AccreditationQueueState, AccreditationOrder, object>;
