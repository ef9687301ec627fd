import { type ActivityType, type NormSet, takenOverTypes } from '@/lib/content/normset';
import { foldedWords } from '@/lib/portfolio/duplicates';
import type { CatalogueQuery } from './catalogue-query';

/** No title has more, and each costs the database work. */
const WORDS_MAX = 10;
/** As the database cuts the words that it keeps. */
const LONGEST_WORD = 60;

/** The types of a category, or one type, by the code of either; none for a code that these rules don't know. */
export function typesOfKind(kind: string, normSet: NormSet | undefined): ActivityType[] {
  return typesOffered(normSet).filter(({ code, category }) => code === kind || category === kind);
}

export function typesOffered(normSet: NormSet | undefined): ActivityType[] {
  return (normSet?.activityTypes ?? []).filter(({ code }) => !takenOverTypes.includes(code));
}

/**
 * What must be among the words of a course, as Postgres reads a search: each word as a whole or its beginning. Null when
 * all courses are asked for.
 */
export function searchedFor({ text, region, kind, form }: CatalogueQuery, normSet: NormSet | undefined): string | null {
  const parts = [
    ...starts(text),
    ...starts(region, 'region='),
    ...(form === null ? [] : [lexeme(`form=${form}`)]),
    ...(kind === '' ? [] : [anyOf(typesOfKind(kind, normSet).map(({ code }) => `type=${code}`))]),
  ];
  return parts.length === 0 ? null : parts.join(' & ');
}

function starts(typed: string, mark = ''): string[] {
  return foldedWords(typed)
    .slice(0, WORDS_MAX)
    .map((word) => `${lexeme(mark + [...word].slice(0, LONGEST_WORD).join(''))}:*`);
}

/** Of no types at all nothing is. */
function anyOf(words: string[]): string {
  return words.length === 0 ? lexeme('type=') : `(${words.map(lexeme).join(' | ')})`;
}

function lexeme(word: string): string {
  return `'${word.replaceAll(/['\\]/g, '$&$&')}'`;
}
