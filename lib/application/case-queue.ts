import { namesContact } from '@/lib/shared/contact-words';
import { firstValue } from '@/lib/shared/list-address';
import { type Promised, promisedParams, readPromised } from '@/lib/shared/promised-day';
import { type QueueQuery, workQueue } from '@/lib/shared/work-queue';

const states = { open: 'open', decision: 'beslissing', answer: 'antwoord', ended: 'afgerond' } as const;
export type CaseQueueState = keyof typeof states;

const orders = { oldest: 'oudste', name: 'naam', answer: 'antwoord' } as const;
export type CaseOrder = keyof typeof orders;

const ORGANISATION_MAX = 200;

type Own = {
  /** Only those that wait for a decision by such a day. */
  promised?: Promised;
  /** Only those with an appointment at this organisation, whatever the capitals; '' for all. */
  organisation: string;
};

/** Applications that wait, or ended. */
export const caseQueue = workQueue<CaseQueueState, CaseOrder, Own>({
  states,
  orders,
  readOwn: (params) => ({
    promised: readPromised(params),
    organisation: readOrganisation(firstValue(params.organisatie)),
  }),
  writeOwn: ({ promised, organisation }): Record<string, string> => ({
    ...(organisation !== '' && { organisatie: organisation }),
    ...promisedParams(promised),
  }),
});
export type CaseQuery = QueueQuery<CaseQueueState, CaseOrder, Own>;

/** As an applicant typed it, so any line may be one; but never how to reach somebody, as this stands in an address. */
function readOrganisation(typed: string): string {
  return typed.length <= ORGANISATION_MAX && !/\p{C}/u.test(typed) && !namesContact(typed) ? typed.trim() : '';
}
