import { firstLetter } from '@/lib/names/initials';
import { letterCount, plainSigns } from '@/lib/names/name-characters';
import { opensDutchPrefix } from '@/lib/names/prefixes';
import { isShortenedPrefix } from '@/lib/names/shortened-prefixes';
import { isTitle } from '@/lib/names/titles';
import { tidy } from '@/lib/shared/typed-text';

/**
 * The same query with its leading word taken as a first name, to offer when nothing was found: "Karin de Vries" gives
 * "K. de Vries". Null when the first word can't be one: too short, with dots, a prefix, or all that there is.
 */
export function firstNameAlternative(typed: string): string | null {
  const words = tidy(typed).split(' ');
  const first = words.findIndex((word) => !isTitle(word));
  const [leading = '', ...rest] = words.slice(Math.max(first, 0));
  const isName = /^\p{L}[\p{L}\p{M}-]+$/u.test(plainSigns(leading)) && letterCount(leading) > 1;
  if (
    !isName ||
    opensDutchPrefix(leading) ||
    isShortenedPrefix(leading) ||
    !rest.some((word) => letterCount(word) > 1 && !isTitle(word))
  )
    return null;
  return `${firstLetter(leading)}. ${rest.join(' ')}`;
}
