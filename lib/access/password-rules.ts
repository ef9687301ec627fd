import { baseLetters } from '@/lib/names/fold';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { dutchWords, registerWords } from './guessable-words';
import { keysOf, rowLength } from './key-rows';
import { PASSWORD_LENGTH, tidyPassword } from './password-fields';

export type PasswordReason =
  | { code: 'password_too_short'; min: number }
  | { code: 'password_common' | 'password_of_register' | 'password_of_owner' };
export type PasswordOwner = { email: string; name: string };
/** A word's place in a list of common passwords, the most common one first; undefined: not in it. */
export type CommonRank = (word: string) => number | undefined;

/** In characters that nobody can guess; a guessable part counts as the tenfolds of tries that finding it takes. */
const ENOUGH = 9;
/** With so little in its words, figures and signs round them don't save a password. */
const WORDS_ALONE = 5;
/** Of three letters a list of words holds so many that any text has some: those are a person's and the register's alone. */
const SHORTEST_LISTED = 4;

const WORTH = {
  known: 0.3,
  dutch: 1.8,
  row: 1.2,
  shortRow: 2.2,
  rowsTogether: 1,
  nextRow: 0.5,
  again: 0.6,
  signAgain: 0.3,
  year: 1.8,
  date: 3.8,
};
const LONGEST_WORD = 40;

type Kind = 'owner' | 'register' | 'word' | 'row' | 'again' | 'date' | 'letter' | 'other';
type Part = { length: number; worth: number; kind: Kind };
type Words = (text: string) => Omit<Part, 'length'> | undefined;
type Reading = { worth: number; parts: Part[] };

export function checkPassword(
  password: string,
  owner: PasswordOwner,
  rankOf: CommonRank,
): Accepted | Refused<PasswordReason> {
  const tidied = tidyPassword(password);
  if ([...tidied].length < PASSWORD_LENGTH.min)
    return refused({ code: 'password_too_short', min: PASSWORD_LENGTH.min });
  const text = baseLetters(tidied);
  const known = knownWords(owner, rankOf);
  const readings = [read(text, known), ...withoutSeparator(text).map((squeezed) => read(squeezed, known))];
  const guessed = readings.filter(isGuessable);
  if (guessed.length > 0) return refused({ code: codeOf(guessed.flatMap(({ parts }) => parts)) });
  return isRepeated(text) ? refused({ code: 'password_common' }) : accepted({});
}

function isGuessable({ worth, parts }: Reading): boolean {
  if (worth < ENOUGH) return true;
  const said = parts.filter(({ kind }) => kind === 'owner' || kind === 'register' || kind === 'word');
  const isNothingElse = said.length > 0 && !parts.some(({ kind }) => kind === 'letter');
  return isNothingElse && said.reduce((sum, part) => sum + part.worth, 0) < WORDS_ALONE;
}

function codeOf(parts: Part[]): 'password_common' | 'password_of_register' | 'password_of_owner' {
  if (parts.some(({ kind }) => kind === 'owner')) return 'password_of_owner';
  return parts.some(({ kind }) => kind === 'register') ? 'password_of_register' : 'password_common';
}

/** One thing over and over is worth no more than once, and once it would be too short. */
function isRepeated(text: string): boolean {
  const bare = text.replace(/[^\p{L}\p{N}]/gu, '');
  return [bare, bare.replace(/\d+$/, '')].some((said) => {
    const unit = (said + said).indexOf(said, 1);
    return unit < said.length && unit < PASSWORD_LENGTH.min;
  });
}

/** The same without its separators, where one sign alone is used: `l-k-l-r` is a word. */
function withoutSeparator(text: string): string[] {
  const signs = new Set([...text].filter((sign) => !/[\p{L}\p{N}]/u.test(sign)));
  const [separator = ''] = signs;
  return signs.size === 1 ? [`${text.replaceAll(separator, '')}${separator}`] : [];
}

function read(text: string, known: Words): Reading {
  const disguises = plainForms(text);
  const from: Reading[] = [];
  from[text.length] = { worth: 0, parts: [] };
  for (let start = text.length - 1; start >= 0; start -= 1) {
    const readings = partsAt(text, start, disguises, known).map((part) => {
      const rest = from[start + part.length] ?? { worth: 0, parts: [] };
      return { worth: part.worth + rest.worth, parts: [part, ...rest.parts] };
    });
    from[start] = readings.reduce((best, reading) => (reading.worth < best.worth ? reading : best));
  }
  return from[0] ?? { worth: 0, parts: [] };
}

function partsAt(text: string, start: number, disguises: string[], known: Words): Part[] {
  return [
    single(text, start),
    ...wordsAt(text, disguises, start, known),
    ...rowsAt(text, start),
    ...againAt(text, start),
    ...datesAt(text, start),
  ];
}

function single(text: string, start: number): Part {
  const sign = text.charAt(start);
  if (/\p{L}/u.test(sign)) return { length: 1, worth: 1, kind: 'letter' };
  const isAgain = !/\d/.test(sign) && text.indexOf(sign) < start;
  return { length: 1, worth: isAgain ? WORTH.signAgain : 1, kind: 'other' };
}

function wordsAt(plain: string, disguises: string[], start: number, known: Words): Part[] {
  const parts: Part[] = [];
  for (const text of disguises)
    for (let length = 3; length <= Math.min(LONGEST_WORD, text.length - start); length += 1) {
      const said = text.slice(start, start + length);
      if (!isMostlyLetters(plain.slice(start, start + length))) continue;
      const word = known(said) ?? (length < SHORTEST_LISTED ? undefined : known([...said].reverse().join('')));
      if (word) parts.push({ ...word, length });
    }
  return parts;
}

/** As somebody disguises a word: figures alone would spell many a one by chance. */
function isMostlyLetters(plain: string): boolean {
  const letters = plain.replace(/[^\p{L}]/gu, '').length;
  return letters >= Math.max(3, plain.length / 2);
}

function rowsAt(text: string, start: number): Part[] {
  const keys = keysOf(text.slice(start));
  const longest = rowLength(keys);
  const parts: Part[] = Array.from({ length: Math.max(0, longest - 2) }, (_, more) => ({
    length: more + 3,
    worth: more > 0 ? WORTH.row : WORTH.shortRow,
    kind: 'row',
  }));
  let [length, worth] = [longest, WORTH.rowsTogether];
  for (let next = rowLength(keys.slice(length)); length > 0 && next > 0; next = rowLength(keys.slice(length))) {
    length += next;
    worth += WORTH.nextRow;
    parts.push({ length, worth, kind: 'row' });
  }
  return parts;
}

function againAt(text: string, start: number): Part[] {
  const before = text.slice(0, start);
  const mirrored = [...before].reverse().join('');
  let length = 0;
  while (start + length < text.length) {
    const said = text.slice(start, start + length + 1);
    if (!text.slice(0, start + length).includes(said) && !mirrored.includes(said)) break;
    length += 1;
  }
  return length > 3 ? [{ length, worth: WORTH.again, kind: 'again' }] : [];
}

const YEAR = /^(19|20)\d\d/;
const DATES = [
  /^(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])((19|20)\d\d|\d\d)/,
  /^(0?[1-9]|[12]\d|3[01])[-./ ](0?[1-9]|1[0-2])[-./ ]((19|20)\d\d|\d\d)/,
  /^(19|20)\d\d[-./ ]?(0[1-9]|1[0-2])[-./ ]?(0[1-9]|[12]\d|3[01])/,
];

function datesAt(text: string, start: number): Part[] {
  const rest = text.slice(start, start + 10);
  const dates = DATES.flatMap((pattern) => pattern.exec(rest)?.[0].length ?? []);
  const year: Part[] = YEAR.test(rest) ? [{ length: 4, worth: WORTH.year, kind: 'date' }] : [];
  return [...year, ...dates.map((length): Part => ({ length, worth: WORTH.date, kind: 'date' }))];
}

const DISGUISES: Record<string, string> = {
  ...{ 0: 'o', 3: 'e', 4: 'a', 5: 's', 6: 'g', 7: 't', 8: 'b', 9: 'g', 2: 'z' },
  ...{ '@': 'a', $: 's', '€': 'e', '+': 't', '(': 'c', '&': 'e' },
};

/** The text as it is, and with figures and signs read as the letters that they stand in for; each as long as it is. */
function plainForms(text: string): string[] {
  const forms = ['i', 'l'].map((letter) =>
    [...text].map((sign) => ('1!|'.includes(sign) ? letter : (DISGUISES[sign] ?? sign))).join(''),
  );
  return [...new Set([text, ...forms])];
}

const register = new Set(registerWords);
const dutch = new Set(dutchWords);

function knownWords(owner: PasswordOwner, rankOf: CommonRank): Words {
  const own = new Set(ownWords(owner));
  return (text) => {
    if (own.has(text)) return { worth: WORTH.known, kind: 'owner' };
    if (register.has(text)) return { worth: WORTH.known, kind: 'register' };
    if (text.length < SHORTEST_LISTED) return undefined;
    const rank = rankOf(text);
    const listed = rank === undefined ? Number.POSITIVE_INFINITY : Math.log10(2 * (rank + 1));
    const worth = Math.min(listed, dutch.has(text) ? WORTH.dutch : Number.POSITIVE_INFINITY);
    return Number.isFinite(worth) && worth < text.length ? { worth, kind: 'word' } : undefined;
  };
}

function ownWords({ email, name }: PasswordOwner): string[] {
  const [address, person] = [baseLetters(email), baseLetters(name)];
  const parts = [...address.split(/[^\p{L}\p{N}]+/u), ...address.split(/[^\p{L}]+/u), ...person.split(/[^\p{L}]+/u)];
  const whole = [address, ...address.split('@'), person].flatMap((text) => [text, text.replace(/[^\p{L}\p{N}]/gu, '')]);
  return [...parts, ...whole].filter((text) => text.length > 2);
}
