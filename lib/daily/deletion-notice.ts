import type { Settings } from '@/lib/content/settings-schema';
import { addDays, addMonths, type CalendarDate, daysBetween } from '@/lib/shared/calendar-date';

export type UnfinishedTerms = Pick<
  Settings,
  'draftFirstReminderDays' | 'draftSecondReminderDays' | 'draftDeletionMonths' | 'draftDeletionNoticeDays'
>;

/** What is due for something that nobody touches any more: it is announced before it is deleted. */
export type DeletionStep = { kind: 'announcement'; deletesOn: CalendarDate } | { kind: 'deletion' };
export type DraftStep = { kind: 'first_reminder' } | { kind: 'second_reminder' } | DeletionStep;

export type IdleFacts = {
  /** The day on which it was last touched. */
  idleSince: CalendarDate;
  /** The day that the announcement for this very idleness named; null while there is none. */
  announcedFor: CalendarDate | null;
  /** The announcement couldn't be delivered, and its task still waits for a manager: nothing is deleted unannounced. */
  isUndelivered?: boolean;
};
export type DraftFacts = IdleFacts & { firstReminded: boolean; secondReminded: boolean };

/**
 * What is due for an application that was begun and not sent in (domain section 6). Of several that are overdue it is
 * the latest alone, and each comes once.
 */
export function nextDraftStep(facts: DraftFacts, terms: UnfinishedTerms, today: CalendarDate): DraftStep | null {
  const deletion = nextDeletionStep(facts, terms, today);
  if (deletion !== null || facts.announcedFor !== null) return deletion;
  const idleDays = daysBetween(facts.idleSince, today);
  if (facts.secondReminded) return null;
  if (idleDays >= terms.draftSecondReminderDays) return { kind: 'second_reminder' };
  return !facts.firstReminded && idleDays >= terms.draftFirstReminderDays ? { kind: 'first_reminder' } : null;
}

/** The announcement, and then the deletion: never before the day that the announcement named, nor unannounced. */
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

/**
 * The day that an announcement named. What its text was made from may be erased by now: then it can be worked out from
 * the day on which it was written.
 */
export function announcedDay(
  { named, writtenOn, idleSince }: { named: CalendarDate | null; writtenOn: CalendarDate; idleSince: CalendarDate },
  { draftDeletionMonths, draftDeletionNoticeDays }: UnfinishedTerms,
): CalendarDate {
  if (named !== null) return named;
  const dueOn = addMonths(idleSince, draftDeletionMonths);
  const noticeUntil = addDays(writtenOn, draftDeletionNoticeDays);
  return laterOf(noticeUntil, dueOn);
}

/** Whether an announcement is of an earlier time, before something happened that is erased by now: it is made anew. */
export function isStaleAnnouncement(
  announcedFor: CalendarDate,
  { draftDeletionNoticeDays }: UnfinishedTerms,
  today: CalendarDate,
): boolean {
  return today > addDays(announcedFor, draftDeletionNoticeDays);
}

/** The later of two days. */
export function laterOf(one: CalendarDate, other: CalendarDate): CalendarDate {
  if (one > other) return one;
  return other;
}
