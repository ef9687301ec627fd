import { type QueueQuery, workQueue } from '@/lib/shared/work-queue';

const states = { open: 'open', granted: 'verleend', refused: 'afgewezen', withdrawn: 'ingetrokken' } as const;
export type CertificationQueueState = keyof typeof states;

export const certificationQueue = workQueue<CertificationQueueState, 'oldest', object>({
  states,
  orders: { oldest: 'oudste' },
  readOwn: () => ({}),
  writeOwn: () => ({}),
});
export type CertificationQuery = QueueQuery<CertificationQueueState, 'oldest', object>;
