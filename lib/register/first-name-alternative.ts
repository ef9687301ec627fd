import { firstLetter } from '@/lib/names/initials';
import { letterCount, plainSigns } from '@/lib/names/name-characters';
import { opensDutchPrefix } from '@/lib/names/prefixes';
import { isShortenedPrefix } from '@/lib/names/shortened-prefixes';
import { isTitle } from '@/lib/names/titles';
import { tidy } from '@/lib/shared/typed-text';

/** "Karin de Vries" gives "K. de Vries". Null when the first word can't be a first name. */
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
