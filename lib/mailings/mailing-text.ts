import { decimalOf, type Hundredths } from '@/lib/content/amounts';
import { fillFigures, missingFigures, placeholdersIn } from '@/lib/content/figures';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { ReceiverCycle } from './mailing-filters';

/** What a mailing may say of each receiver as `{{name}}`, beside the figures of every text. */
export const receiverFigures = ['cycle_end', 'points_missing', 'accredited_missing'] as const;
export type ReceiverFigure = (typeof receiverFigures)[number];

export type MailingText = { subject: string; body: string };

const isReceiverFigure = (name: string) => receiverFigures.some((figure) => figure === name);
const namesIn = ({ subject, body }: MailingText) => placeholdersIn(`${subject}\n${body}`);

/** The names in it that say nothing. */
export function unknownInMailing(text: string, figures: Record<string, string>): string[] {
  return missingFigures(text, figures).filter((name) => !isReceiverFigure(name));
}

/** Whoever has no cycle that runs can't be told what it says. */
export function saysCycle(text: MailingText): boolean {
  return namesIn(text).some(isReceiverFigure);
}

type Print = { day: (date: CalendarDate) => string; amount: (value: number) => string };

/** As one receiver reads it. Throws a RangeError for a figure that isn't there, such as of a cycle that doesn't run. */
export function filledMailing(
  { subject, body }: MailingText,
  { figures, cycle }: { figures: Record<string, string>; cycle: ReceiverCycle | null },
  print: Print,
): MailingText {
  const points = (amount: Hundredths) => print.amount(decimalOf(amount));
  const own: Partial<Record<ReceiverFigure, string>> = cycle
    ? {
        cycle_end: print.day(cycle.end),
        points_missing: points(cycle.pointsMissing),
        accredited_missing: points(cycle.accreditedMissing),
      }
    : {};
  const values = { ...figures, ...own };
  return { subject: fillFigures(subject, values), body: fillFigures(body, values) };
}
