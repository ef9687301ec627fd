import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { tidy } from '@/lib/shared/typed-text';
import { isKnownFirstName, looksLikeFirstName } from './first-names';
import { baseLetters } from './fold';
import { letterCount, plainSigns } from './name-characters';
import { isMarkerOfOne } from './name-markers';
import { INITIALS_MAX } from './person-name';
import { isPrefixWord } from './prefixes';
import { isShortenedPrefix } from './shortened-prefixes';
import { isSuffix, isTitle, isTitleInFront } from './titles';

/** `proposal` is what the initials are if a first name was typed: "K." for Karin. */
export type InitialsReason =
  | { code: 'looks_like_first_name'; proposal: string }
  | { code: 'initials_invalid' }
  | { code: 'too_long'; max: number };

type Piece = { letters: string; hyphen: boolean; dot: boolean };

const letter = '(?:[\\p{Lu}\\p{Ll}\\p{Lt}\\p{Lo}]\\p{M}*)';
const aPiece = new RegExp(`(-?)(${letter}+)(\\.?)`, 'gu');
const aLetter = new RegExp(letter, 'gu');
const onlyPieces = new RegExp(`^(?:[\\s.,-]|${letter})*$`, 'u');
/** As most initials are stored: read at once, for whoever sorts many. */
const PLAIN_INITIALS = /^(?:[A-Z]\.)*$/;
const CAPITAL = /^[A-Z]$/;
const digraphs: ReadonlySet<string> = new Set(['ij', 'th', 'ch', 'chr', 'ph', 'tj', 'sj']);
const RAW_MAX = 5 * INITIALS_MAX;

const abbreviations: ReadonlySet<string> = new Set(
  'ij th ch chr ph tj sj fr kl gr joh jac jos jo wilh wm hendr herm nic matth ant abr alb corn ger gerh bern fred phil st steph theod eug fl'.split(
    ' ',
  ),
);

/** `jfr`, `J F R` and `j.f.r.` become J.F.R.; Th., IJ. and diacritics stay; a first name is refused with a proposal. */
export function readInitials(typed: string): Accepted<{ initials: string }> | Refused<InitialsReason> {
  const text = plainSigns(tidy(typed));
  if (text.length > RAW_MAX) return refused({ code: 'too_long', max: INITIALS_MAX });
  const pieces = piecesOf(text);
  if (text === '') return accepted({ initials: '' });
  const hasWord = pieces.some((piece) => isWord(piece, pieces)) || hasShortenedPrefix(text);
  if (pieces.length === 0 || !onlyPieces.test(text) || hasWord) {
    return refused({ code: 'initials_invalid' });
  }
  if (pieces.some((piece) => isFirstName(piece))) {
    return refused({ code: 'looks_like_first_name', proposal: proposal(pieces) });
  }
  const initials = pieces.map((piece) => written(piece, pieces.length > 1)).join('');
  return initials.length > INITIALS_MAX ? refused({ code: 'too_long', max: INITIALS_MAX }) : accepted({ initials });
}

export function firstLetter(word: string): string {
  if (CAPITAL.test(word)) return word;
  if (/^(?:ij|ĳ)/i.test(word)) return 'IJ';
  return raised(word.match(aLetter)?.[0] ?? '');
}

/** Without dots: Th.J. is Th and J; also from forms that an import may hold, such as JFR. */
export function initialsOf(stored: string): string[] {
  if (PLAIN_INITIALS.test(stored)) return stored.split('.').slice(0, -1);
  return piecesOf(plainSigns(stored)).flatMap(({ letters, dot }) =>
    dot || isAbbreviation(letters) || /^\p{Lu}[\p{Ll}\p{M}]+$/u.test(letters) ? [letters] : lettersOf(letters),
  );
}

function piecesOf(text: string): Piece[] {
  return [...text.matchAll(aPiece)].map(([, hyphen, letters = '', dot], index) => ({
    letters,
    hyphen: index > 0 && hyphen === '-',
    dot: dot === '.',
  }));
}

function lettersOf(letters: string): string[] {
  return letters.match(aLetter) ?? [];
}

/** A salutation, title or prefix. In capitals it may be initials; "ing" and prefixes are words only beside others. */
function isWord({ letters, dot }: Piece, { length }: Piece[]): boolean {
  const count = lettersOf(letters).length;
  // LLM is always written so; DR and MR beside others may be initials.
  const isCertain = length > 1 && (dot || count > 2);
  if (count < 2 || (letters === letters.toUpperCase() && !isCertain)) return false;
  if (isTitle(letters)) return true;
  return (
    length > 1 &&
    (isTitleInFront(letters) ||
      isSuffix(letters) ||
      isMarkerOfOne(letters) ||
      (letters === letters.toLowerCase() && isPrefixWord(letters)))
  );
}

/** "J.F.R. v.d." and "vd J.", with small letters beside capitals; "J.v.d." is what a phone makes of three initials. */
function hasShortenedPrefix(text: string): boolean {
  const given = text.split(' ');
  const isShort = (word: string) => word === word.toLowerCase() && letterCount(word) > 1 && isShortenedPrefix(word);
  return /\p{Lu}/u.test(text) && given.length > 1 && given.some(isShort);
}

function isFirstName({ letters, dot }: Piece): boolean {
  const capitals = capitalised(letters);
  if (capitals) return capitals.some((part) => lettersOf(part).length > 1 && !isAbbreviation(part));
  if (dot && isAbbreviation(letters)) return false;
  if (isOwnAbbreviation(letters)) return false;
  return looksLikeFirstName(letters);
}

function written({ letters, hyphen, dot }: Piece, amongOthers: boolean): string {
  const initials = initialsTyped(letters, dot, amongOthers).map((initial) => `${initial}.`);
  return `${hyphen ? '-' : ''}${initials.join('')}`;
}

function initialsTyped(letters: string, dot: boolean, amongOthers: boolean): string[] {
  if (/^(?:ij|ĳ)$/i.test(letters)) return ['IJ'];
  const capitals = capitalised(letters);
  if (capitals) return capitals;
  const isDigraph = amongOthers && digraphs.has(letters.toLowerCase());
  const isOne = isOwnAbbreviation(letters) || isDigraph || (dot && isAbbreviation(letters));
  if (isOne) return [asAbbreviation(letters)];
  if (dot && isSomebodysOwn(letters)) return [letters];
  return lettersOf(letters).map(raised);
}

function capitalised(letters: string): string[] | null {
  const parts = letters.match(/\p{Lu}\p{M}*(?:\p{Ll}\p{M}*)*/gu) ?? [];
  const isMixed = parts.length > 1 && parts.join('') === letters && /\p{Ll}/u.test(letters);
  return isMixed ? parts.map((part) => (part === 'Ij' ? 'IJ' : part)) : null;
}

function isAbbreviation(letters: string): boolean {
  return abbreviations.has(letters.toLowerCase());
}

function isOwnAbbreviation(letters: string): boolean {
  const isTyped = /^\p{Lu}\p{Ll}/u.test(letters) && isAbbreviation(letters);
  return isTyped && !isKnownFirstName(baseLetters(letters));
}

// A capital with small letters that read as one: "Ces.", "Dj."; but "Jfr." is J.F.R. from a phone that adds a capital.
function isSomebodysOwn(letters: string): boolean {
  if (!/^\p{Lu}[\p{Ll}\p{M}]+$/u.test(letters)) return false;
  return lettersOf(letters).length === 2 || /[aeiouy]/.test(baseLetters(letters));
}

function asAbbreviation(letters: string): string {
  return `${raised(letters.slice(0, 1))}${letters.slice(1).toLowerCase()}`;
}

function proposal(pieces: Piece[]): string {
  const initials = pieces.flatMap((piece) =>
    isFirstName(piece) ? firstLetters(piece.letters) : initialsTyped(piece.letters, piece.dot, pieces.length > 1),
  );
  return within(initials.map((initial) => `${initial}.`));
}

function firstLetters(letters: string): string[] {
  const startsWithIJ = firstLetter(letters) === 'IJ';
  return startsWithIJ ? ['IJ'] : (capitalised(letters) ?? [letters]).map(firstLetter);
}

export function within(initials: string[]): string {
  return initials.reduce((sofar, next) => (sofar.length + next.length > INITIALS_MAX ? sofar : sofar + next), '');
}

// A letter whose capital is two (ß) stays as it is.
function raised(letterTyped: string): string {
  const capital = letterTyped.toUpperCase();
  return [...capital].length > [...letterTyped].length ? letterTyped : capital;
}
