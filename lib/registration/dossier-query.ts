import { QUERY_MAX, type QueryReason, type QueryWord, readQuery } from '@/lib/register/query';
import { normaliseEmail } from '@/lib/shared/mailable-address';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { tidy } from '@/lib/shared/typed-text';

/** Below these a part of an address, the start of a phone number or a word of an organisation finds half the register. */
const EMAIL_MIN = 3;
const PHONE_DIGITS_MIN = 5;
const WORD_MIN = 3;
/** No name of an organisation has more, and each costs the database work. */
const ORGANISATION_WORDS_MAX = 8;

/** One is enough: words of a name, part of an address (also a former one), the start of a phone number, an employer. */
export type DossierQuery = {
  typed: string;
  words: QueryWord[];
  /** Whoever has the words has this number too; null when none stood beside the name. */
  nameNumber: string | null;
  number: string | null;
  email: string | null;
  phone: string | null;
  organisationWords: string[];
};

/** Reads what a manager typed in the one search box. Nothing in it is a pattern. */
export function readDossierQuery(
  text: string,
  numberPrefix: string,
): Accepted<{ query: DossierQuery }> | Refused<QueryReason> {
  const typed = tidy(text);
  if (typed === '') return refused({ code: 'empty' });
  if ([...typed].length > QUERY_MAX) return refused({ code: 'too_long' });
  const nothing = { typed, words: [], nameNumber: null, number: null, phone: null, organisationWords: [] };
  const email = readEmailPart(typed);
  // Nothing but an address has this sign, so nothing else is tried.
  if (typed.includes('@'))
    return email === null ? refused({ code: 'too_short' }) : accepted({ query: { ...nothing, email } });
  const read = readQuery(typed, numberPrefix);
  const name = read.ok && read.query.kind === 'name' ? read.query : null;
  const query = {
    ...nothing,
    email,
    words: name?.words ?? [],
    nameNumber: name?.number ?? null,
    number: numberIn(read),
    phone: readPhone(typed),
    organisationWords: readOrganisation(typed),
  };
  if (isEmpty(query)) return read.ok ? refused({ code: 'too_short' }) : read;
  return accepted({ query });
}

function isEmpty({ words, number, email, phone, organisationWords }: DossierQuery): boolean {
  return words.length === 0 && number === null && email === null && phone === null && organisationWords.length === 0;
}

function numberIn(read: ReturnType<typeof readQuery>): string | null {
  if (!read.ok) return null;
  return read.query.kind === 'number' ? read.query.normalised : read.query.orNumber;
}

function readEmailPart(typed: string): string | null {
  const email = normaliseEmail(typed);
  return email.length >= EMAIL_MIN && !/\s/.test(email) ? email : null;
}

function readPhone(typed: string): string | null {
  if (!/^\+?[\d\s().-]+$/.test(typed)) return null;
  const digits = significantDigits(typed);
  return digits.length >= PHONE_DIGITS_MIN ? digits : null;
}

function readOrganisation(typed: string): string[] {
  const words = typed.toLowerCase().split(' ');
  if (words.length > ORGANISATION_WORDS_MAX || !words.some((word) => word.length >= WORD_MIN)) return [];
  return words;
}

/** So that +31 6 …, 0031 (0)6 … and 06 … are one. The database's `significant_digits` says the same. */
export function significantDigits(phone: string): string {
  return phone
    .replace(/[^\d+]/g, '')
    .replace(/^(\+31|0031|31(?=0?\d{9}$)|0)0?/, '')
    .replace(/\D/g, '');
}
