import { type Promised, promisedParams, readPromised } from '@/lib/shared/promised-day';
import { type QueueQuery, workQueue } from '@/lib/shared/work-queue';

const states = { open: 'open', granted: 'verleend', refused: 'afgewezen', withdrawn: 'ingetrokken' } as const;
export type CertificationQueueState = keyof typeof states;

type Own = { promised?: Promised };

export const certificationQueue = workQueue<CertificationQueueState, 'oldest', Own>({
  states,
  orders: { oldest: 'oudste' },
  readOwn: (params) => ({ promised: readPromised(params) }),
  writeOwn: ({ promised }) => promisedParams(promised),
});
export type CertificationQuery = QueueQuery<CertificationQueueState, 'oldest', Own>;
