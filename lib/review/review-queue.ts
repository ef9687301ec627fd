import { firstValue } from '@/lib/shared/list-address';
import { type QueueQuery, workQueue } from '@/lib/shared/work-queue';

const states = {
  open: 'open',
  review: 'beoordeling',
  question: 'vraag',
  answered: 'beantwoord',
  ended: 'afgerond',
} as const;
export type ReviewState = keyof typeof states;

const orders = { oldest: 'oudste', name: 'naam', course: 'cursus' } as const;
export type ReviewOrder = keyof typeof orders;

const TYPE_MAX = 100;

export const reviewQueue = workQueue<ReviewState, ReviewOrder, { type: string }>({
  states,
  orders,
  readOwn: (params) => ({ type: readType(firstValue(params.soort)) }),
  writeOwn: ({ type }): Record<string, string> => (type === '' ? {} : { soort: type }),
});
export type ReviewQuery = QueueQuery<ReviewState, ReviewOrder, { type: string }>;

/** Codes of types are the board's own words: any line that could be one is searched for. */
function readType(typed: string): string {
  return typed.length <= TYPE_MAX && !/\p{C}/u.test(typed) ? typed : '';
}
