import { firstValue } from '@/lib/shared/list-address';
import { type QueueQuery, workQueue } from '@/lib/shared/work-queue';

const states = { open: 'open', decision: 'beslissing', answer: 'antwoord', ended: 'afgerond' } as const;
export type CaseQueueState = keyof typeof states;

const orders = { oldest: 'oudste', name: 'naam', answer: 'antwoord' } as const;
export type CaseOrder = keyof typeof orders;

/** Applications that wait, or ended; `pastTerm` narrows them to those whose promised day has gone by. */
export const caseQueue = workQueue<CaseQueueState, CaseOrder, { pastTerm: boolean }>({
  states,
  orders,
  readOwn: (params) => ({ pastTerm: firstValue(params.termijn) === 'voorbij' }),
  writeOwn: ({ pastTerm }): Record<string, string> => (pastTerm ? { termijn: 'voorbij' } : {}),
});
export type CaseQuery = QueueQuery<CaseQueueState, CaseOrder, { pastTerm: boolean }>;
