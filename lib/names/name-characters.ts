import { plainDashes } from '@/lib/shared/typed-text';

/** Every sign that people type for an apostrophe, as the inside of a character class. */
const APOSTROPHES = "'’‘‛‚‵ʼʻʽʾʿʹˈˊˋ′`´᾽᾿῾՚׳ꞌꞋ΄❛❜＇｀";
const anApostrophe = new RegExp(`[${APOSTROPHES}]`, 'gu');

/** The same text with one kind of apostrophe (') and one kind of hyphen (-). */
export function plainSigns(text: string): string {
  return plainDashes(text.replace(anApostrophe, "'"));
}

/** How many letters a text has; `ĳ` counts as the two that it stands for. */
export function letterCount(text: string): number {
  return plainSigns(text).replace(/ĳ/gi, 'ij').match(/\p{L}/gu)?.length ?? 0;
}

/**
 * Whether a surname holds only what a name can hold: letters of any script with their marks, spaces, hyphens,
 * apostrophes and dots (domain section 5). Says nothing of its length, and '' passes.
 */
export function surnameCharacters(text: string): boolean {
  return /^[\p{L}\p{M} .'-]*$/u.test(plainSigns(text)) && !/\p{Default_Ignorable_Code_Point}/u.test(text);
}

/** The same of a prefix, which people also shorten with a slash: v/d. */
export function prefixCharacters(text: string): boolean {
  return surnameCharacters(text.replaceAll('/', ''));
}
