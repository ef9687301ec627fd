import { type Promised, promisedParams, readPromised } from '@/lib/shared/promised-day';
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

type Own = { promised?: Promised };

export const accreditationQueue = workQueue<AccreditationQueueState, AccreditationOrder, Own>({
  states,
  orders,
  readOwn: (params) => ({ promised: readPromised(params) }),
  writeOwn: ({ promised }) => promisedParams(promised),
});
export type AccreditationQuery = QueueQuery<AccreditationQueueState, AccreditationOrder, Own>;
