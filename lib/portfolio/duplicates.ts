import { foldText } from '@/lib/names/fold';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { ActivityState } from './activity-class';

export type Recognisable = {
  id: string;
  typeCode: string;
  title: string;
  lastDay: CalendarDate | null;
  state: ActivityState;
  /** Versions of one activity are no duplicates of each other. */
  replacesId: string | null;
};

/** It is pointed out and blocks nothing. What was withdrawn or rejected doesn't count twice, so it is left out. */
export function probableDuplicates<A extends Recognisable>(activity: Recognisable, others: readonly A[]): A[] {
  if (activity.lastDay === null || activity.typeCode === '') return [];
  return others.filter(
    (other) =>
      other.id !== activity.id &&
      other.id !== activity.replacesId &&
      other.replacesId !== activity.id &&
      other.state !== 'withdrawn' &&
      other.state !== 'rejected' &&
      other.typeCode === activity.typeCode &&
      other.lastDay === activity.lastDay &&
      areCloseTitles(activity.title, other.title),
  );
}

/** Case, accents, punctuation and the order of words don't matter. */
export function areCloseTitles(one: string, other: string): boolean {
  const [fewer, more] = [foldedWords(one), foldedWords(other)].sort((a, b) => a.length - b.length);
  if (!fewer || !more || fewer.length === 0) return false;
  return fewer.every((word) => more.some((candidate) => areCloseWords(word, candidate)));
}

/** Short words must be the same: a year or a number that differs is another activity. */
const SHORTEST_TO_DIFFER = 5;

function areCloseWords(one: string, other: string): boolean {
  if (one === other) return true;
  const isLong = Math.min(one.length, other.length) >= SHORTEST_TO_DIFFER;
  return isLong && !/\d/.test(one + other) && differByOne(one, other);
}

function differByOne(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}

type Course = { typeCode: string; title: string; organiser: string; lastDay: CalendarDate | null };

/** Groups activities to review together; empty while type, title or day is missing. */
export function courseKeyOf({ typeCode, title, organiser, lastDay }: Course): string {
  const words = foldedWords(title);
  if (typeCode === '' || lastDay === null || words.length === 0) return '';
  return [typeCode, lastDay, words.join(' '), foldedWords(organiser).join(' ')].join('|');
}

export function foldedWords(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
