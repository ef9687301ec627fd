import { foldText } from '@/lib/names/fold';
import type { CalendarDate } from '@/lib/shared/calendar-date';

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
