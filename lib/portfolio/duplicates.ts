import { foldText } from '@/lib/names/fold';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { ActivityState } from './activity-class';

/** What of an activity says whether it looks like another. */
export type Recognisable = {
  id: string;
  typeCode: string;
  title: string;
  lastDay: CalendarDate | null;
  state: ActivityState;
  /** Versions of one activity are no duplicates of each other. */
  replacesId: string | null;
};

/**
 * Those among `others` that are probably the same activity: of the same type, with the same last day, and under titles
 * of which one is in the other or that differ in a letter here and there. It is pointed out and blocks nothing. What
 * was withdrawn or rejected doesn't count twice whatever it is.
 */
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

/** Whether two titles are probably meant for the same; case, accents, signs and the order of words don't matter. */
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

/** One letter changed, added or left out. */
function differByOne(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}

type Course = { typeCode: string; title: string; organiser: string; lastDay: CalendarDate | null };

/**
 * Equal for activities that look like the same course, so that they can be reviewed together: type, title and organiser
 * whatever their case, accents and signs, and the last day. Empty for what has no type, title or day yet.
 */
export function courseKeyOf({ typeCode, title, organiser, lastDay }: Course): string {
  const words = foldedWords(title);
  if (typeCode === '' || lastDay === null || words.length === 0) return '';
  return [typeCode, lastDay, words.join(' '), foldedWords(organiser).join(' ')].join('|');
}

/** The words of a title or a name, without case, accents and signs. */
export function foldedWords(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
