import { isPlain, plainDashes } from '@/lib/shared/typed-text';

const APOSTROPHES = "'’‘‛‚‵ʼʻʽʾʿʹˈˊˋ′`´᾽᾿῾՚׳ꞌꞋ΄❛❜＇｀";
const anApostrophe = new RegExp(`[${APOSTROPHES}]`, 'gu');

export function plainSigns(text: string): string {
  if (isPlain(text)) return text.replaceAll('`', "'");
  return plainDashes(text.replace(anApostrophe, "'"));
}

/** Asked of each word of a query, and of its parts, over and over. */
export function letterCount(text: string): number {
  if (isPlain(text)) return text.match(/[a-z]/gi)?.length ?? 0;
  return plainSigns(text).replace(/ĳ/gi, 'ij').match(/\p{L}/gu)?.length ?? 0;
}

/** Letters of any script with their marks, spaces, hyphens, apostrophes and dots, of any length; '' passes. */
export function surnameCharacters(text: string): boolean {
  return /^[\p{L}\p{M} .'-]*$/u.test(plainSigns(text)) && !/\p{Default_Ignorable_Code_Point}/u.test(text);
}

export function prefixCharacters(text: string): boolean {
  return surnameCharacters(text.replaceAll('/', ''));
}

export function takeOutBrackets(text: string): { outside: string; inside: string[] } {
  const inside: string[] = [];
  const outside = text.replace(
    /([\p{L}\p{M}]?)[([{（]([^()[\]{}（）]*)[)\]}）]?(?=([\p{L}\p{M}]?))/gu,
    (_, before, held, after) => {
      inside.push(held.trim());
      // "Jans(s)en" is one word.
      return before && after ? before : `${before} `;
    },
  );
  return { outside, inside: inside.filter((held) => held !== '') };
}
