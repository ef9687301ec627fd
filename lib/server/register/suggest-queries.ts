import 'server-only';
import { firstNameAlternative } from '@/lib/register/first-name-alternative';
import { mayBeMisspelt, NEAR_SPELLINGS_SHOWN, nearSpellings, surnameTyped } from '@/lib/register/near-spellings';
import { type NameQuery, readQuery } from '@/lib/register/query';
import { listCloseSurnames } from './data/close-surnames';
import { listPublicByWords, listWordsOfNobody } from './data/public-search';

const CANDIDATES = 60;
/** Each is looked for by itself; a name with more is seldom typed. */
const WORDS_ASKED_MAX = 6;

/** Queries to choose from when nobody is found, and the typed words that are in nobody's name. */
export type Suggested = { suggestions: string[]; nobodyHas: string[] };

export const nothingSuggested: Suggested = { suggestions: [], nobodyHas: [] };

export async function suggestQueries(query: NameQuery, numberPrefix: string): Promise<Suggested> {
  // Beside a number a name isn't guessed at: it would tell whose number it nearly is.
  if (query.number !== null) return nothingSuggested;
  const alternative = firstNameAlternative(query.typed);
  if (alternative !== null && (await findsSomebody(alternative, numberPrefix)))
    return { suggestions: [alternative], nobodyHas: [] };
  const nobodyHas = await wordsOfNobody(query);
  const without = nobodyHas.length > 0 ? await withoutThem(query, nobodyHas, numberPrefix) : [];
  const surname = surnameTyped(query);
  const near = mayBeMisspelt(surname) ? nearSpellings(query, await listCloseSurnames(surname, CANDIDATES)) : [];
  const suggestions = [...new Set([...without, ...near])].slice(0, NEAR_SPELLINGS_SHOWN);
  return { suggestions, nobodyHas: without.length > 0 ? nobodyHas : [] };
}

async function wordsOfNobody({ words }: NameQuery): Promise<string[]> {
  if (words.length < 2 || words.length > WORDS_ASKED_MAX) return [];
  return (await listWordsOfNobody(words)).map(({ typed }) => typed);
}

async function withoutThem({ words }: NameQuery, ofNobody: string[], numberPrefix: string): Promise<string[]> {
  const left = words.map(({ typed }) => typed).filter((typed) => !ofNobody.includes(typed));
  const shorter = left.join(' ');
  return (await findsSomebody(shorter, numberPrefix)) ? [shorter] : [];
}

async function findsSomebody(typed: string, numberPrefix: string): Promise<boolean> {
  const read = readQuery(typed, numberPrefix);
  return read.ok && read.query.kind === 'name' && (await listPublicByWords(read.query.words, 1)).length > 0;
}
