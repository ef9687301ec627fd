import { type ReceiverKind, receiverKinds } from './mailing-filters';

export const receiverOutcomes = ['waiting', 'unreachable', 'no_cycle', 'sent', 'passed_over'] as const;
export type ReceiverOutcome = (typeof receiverOutcomes)[number];

export type OutcomeCounts = Record<ReceiverOutcome, number>;
/** Of each kind, how many have each outcome. They add up to all that were found. */
export type MailingNumbers = Partial<Record<ReceiverKind, Partial<OutcomeCounts>>>;

export type Settled = { kind: ReceiverKind; outcome: ReceiverOutcome };

export function countsOf(numbers: MailingNumbers, kind: ReceiverKind): OutcomeCounts {
  return { waiting: 0, unreachable: 0, no_cycle: 0, sent: 0, passed_over: 0, ...numbers[kind] };
}

export function withFound(numbers: MailingNumbers, found: readonly Settled[]): MailingNumbers {
  return found.reduce((sums, { kind, outcome }) => added(sums, kind, outcome, 1), numbers);
}

/** Those who waited, and don't any more. */
export function withSettled(numbers: MailingNumbers, settled: readonly Settled[]): MailingNumbers {
  return settled.reduce(
    (sums, { kind, outcome }) => added(added(sums, kind, 'waiting', -1), kind, outcome, 1),
    numbers,
  );
}

export function totalsOf(numbers: MailingNumbers): OutcomeCounts {
  const counts = receiverKinds.map((kind) => countsOf(numbers, kind));
  const sum = (outcome: ReceiverOutcome) => counts.reduce((total, of) => total + of[outcome], 0);
  return {
    ...{ waiting: sum('waiting'), unreachable: sum('unreachable'), no_cycle: sum('no_cycle') },
    ...{ sent: sum('sent'), passed_over: sum('passed_over') },
  };
}

/** All who were found. */
export function sumOf(counts: OutcomeCounts): number {
  return receiverOutcomes.reduce((total, outcome) => total + counts[outcome], 0);
}

/** Those of whom somebody was found, in the order of the kinds. */
export function foundKinds(numbers: MailingNumbers): ReceiverKind[] {
  return receiverKinds.filter((kind) => sumOf(countsOf(numbers, kind)) > 0);
}

function added(numbers: MailingNumbers, kind: ReceiverKind, outcome: ReceiverOutcome, by: number): MailingNumbers {
  const of = countsOf(numbers, kind);
  return { ...numbers, [kind]: { ...of, [outcome]: of[outcome] + by } };
}

const HEX_DIGITS = 8;

/** About how much of the register was looked at, in percents: ids are random, so they lie evenly. */
export function percentLooked(lookedUntil: string | null): number {
  if (lookedUntil === null) return 0;
  return Math.floor((100 * Number.parseInt(lookedUntil.slice(0, HEX_DIGITS), 16)) / 16 ** HEX_DIGITS);
}
