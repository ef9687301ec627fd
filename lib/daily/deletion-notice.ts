import type { Settings } from '@/lib/content/settings-schema';
import { addDays, addMonths, type CalendarDate, daysBetween } from '@/lib/shared/calendar-date';

export type UnfinishedTerms = Pick<
  Settings,
  'draftFirstReminderDays' | 'draftSecondReminderDays' | 'draftDeletionMonths' | 'draftDeletionNoticeDays'
>;

/** What nobody touches any more is announced before it is deleted. */
export type DeletionStep = { kind: 'announcement'; deletesOn: CalendarDate } | { kind: 'deletion' };
export type DraftStep = { kind: 'first_reminder' } | { kind: 'second_reminder' } | DeletionStep;

export type IdleFacts = {
  idleSince: CalendarDate;
  /** The day that the announcement named; null while there is none. */
  announcedFor: CalendarDate | null;
  /** Its task still waits for a manager: nothing is deleted unannounced. */
  isUndelivered?: boolean;
};
export type DraftFacts = IdleFacts & { firstReminded: boolean; secondReminded: boolean };

/** Of several steps that are overdue only the latest is due, and each comes once. */
export function nextDraftStep(facts: DraftFacts, terms: UnfinishedTerms, today: CalendarDate): DraftStep | null {
  const deletion = nextDeletionStep(facts, terms, today);
  if (deletion !== null || facts.announcedFor !== null) return deletion;
  const idleDays = daysBetween(facts.idleSince, today);
  if (facts.secondReminded) return null;
  if (idleDays >= terms.draftSecondReminderDays) return { kind: 'second_reminder' };
  return !facts.firstReminded && idleDays >= terms.draftFirstReminderDays ? { kind: 'first_reminder' } : null;
}

/** Never before the day that the announcement named, nor unannounced. */
export function nextDeletionStep(
  { idleSince, announcedFor, isUndelivered = false }: IdleFacts,
  { draftDeletionMonths, draftDeletionNoticeDays }: UnfinishedTerms,
  today: CalendarDate,
): DeletionStep | null {
  if (announcedFor !== null) return today >= announcedFor && !isUndelivered ? { kind: 'deletion' } : null;
  const dueOn = addMonths(idleSince, draftDeletionMonths);
  const noticeUntil = addDays(today, draftDeletionNoticeDays);
  if (noticeUntil < dueOn) return null;
  return { kind: 'announcement', deletesOn: laterOf(noticeUntil, dueOn) };
}

/** What the announcement was made from may be erased by now: then the day follows from when it was written. */
export function announcedDay(
  { named, writtenOn, idleSince }: { named: CalendarDate | null; writtenOn: CalendarDate; idleSince: CalendarDate },
  { draftDeletionMonths, draftDeletionNoticeDays }: UnfinishedTerms,
): CalendarDate {
  if (named !== null) return named;
  const dueOn = addMonths(idleSince, draftDeletionMonths);
  const noticeUntil = addDays(writtenOn, draftDeletionNoticeDays);
  return laterOf(noticeUntil, dueOn);
}

/** From before something happened that is erased by now: it is made anew. */
export function isStaleAnnouncement(
  announcedFor: CalendarDate,
  { draftDeletionNoticeDays }: UnfinishedTerms,
  today: CalendarDate,
): boolean {
  return today > addDays(announcedFor, draftDeletionNoticeDays);
}

export function laterOf(one: CalendarDate, other: CalendarDate): CalendarDate {
  if (one > other) return one;
  return other;
}
