import { type Accepted, accepted, never, type Refused, refused } from '@/lib/shared/results';

export const mailingStates = ['drafted', 'counted', 'sending', 'stopped', 'done', 'withdrawn'] as const;
export type MailingState = (typeof mailingStates)[number];

/** `count` looks for the receivers anew; `found` and `finish` are of the jobs, the others of managers. */
export const mailingEvents = ['count', 'found', 'send', 'stop', 'resume', 'finish', 'withdraw'] as const;
export type MailingEvent = (typeof mailingEvents)[number];

export type MailingFacts = {
  /** How many wait for it. */
  waiting: number;
};

export type MailingReason = { code: 'mailing_not_now' } | { code: 'mailing_without_receivers' };

const steps: Record<MailingState, Partial<Record<MailingEvent, MailingState>>> = {
  drafted: { count: 'drafted', found: 'counted', withdraw: 'withdrawn' },
  counted: { count: 'drafted', send: 'sending', withdraw: 'withdrawn' },
  sending: { stop: 'stopped', finish: 'done' },
  stopped: { resume: 'sending', withdraw: 'withdrawn' },
  done: {},
  withdrawn: {},
};

export function mailingTransition(
  state: MailingState,
  event: MailingEvent,
  { waiting }: MailingFacts,
): Accepted<{ state: MailingState }> | Refused<MailingReason> {
  const next = steps[state][event];
  if (next === undefined) return refused({ code: 'mailing_not_now' });
  switch (event) {
    case 'send':
      return waiting > 0 ? accepted({ state: next }) : refused({ code: 'mailing_without_receivers' });
    case 'count':
    case 'found':
    case 'stop':
    case 'resume':
    case 'finish':
    case 'withdraw':
      return accepted({ state: next });
    default:
      return never(event);
  }
}

/** What it says, and to whom, can still be changed. */
export function isMailingOpen(state: MailingState): boolean {
  return state === 'drafted' || state === 'counted';
}
