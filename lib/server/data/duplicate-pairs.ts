import 'server-only';
import { emailKeys, type Identity, phoneKey, surnameKeys } from '@/lib/application/duplicates';
import { searchWords } from '@/lib/names/name-parts';
import type { Transaction } from '../db';
import { Prisma } from '../generated/prisma/client';
import { joinedSql } from './folded-columns';

/** An application whose person may be known already. */
export type Sought = { id: string; accountId: string; identity: Identity };
/** An application, and what may be of the same person: SQL finds them, the rule decides afterwards. */
export type Pair = { subject: string; id: string };

const TAIL = 9;

// Written as the indexes of registration have it. Of a phone number the end, which no way of writing changes.
const emailColumn = (table: 'a' | 'r') => Prisma.raw(`lower(${table}.private_email)`);
const tailColumn = (table: 'a' | 'r') =>
  Prisma.raw(`right(regexp_replace(${table}.private_phone, '[^0-9]', '', 'g'), ${TAIL})`);

/**
 * Registrations for each of these applications, each key through an index. With `namesakes`, at most so many for the name
 * of one.
 */
export async function findRegistrationPairs(
  db: Transaction,
  subjects: readonly Sought[],
  namesakes?: number,
): Promise<Pair[]> {
  if (subjects.length === 0) return [];
  const { emails, tails } = contactKeys(subjects);
  const words = keysOf(subjects, ({ name }) => searchWords(name));
  const firstLetter = Prisma.sql`upper(left(k.initials, 1)) = upper(left(r.initials, 1)) OR r.initials = '' OR k.initials = ''`;
  const limit = namesakes === undefined ? Prisma.empty : Prisma.sql`LIMIT ${namesakes}`;
  return db.$queryRaw<Pair[]>`
    SELECT k.subject, r.id FROM ${emails} JOIN registration r ON r.private_email <> '' AND ${emailColumn('r')} = k.key
    UNION
    SELECT k.subject, r.id FROM ${emails} JOIN account c ON c.email_normalised = k.key
      JOIN registration r ON r.account_id = c.id
    UNION
    SELECT k.subject, r.id FROM ${tails} JOIN registration r ON r.private_phone <> '' AND ${tailColumn('r')} = k.key
    UNION
    SELECT k.subject, n.id FROM (
      SELECT w.subject, array_agg(w.key) AS words, max(w.initials) AS initials FROM ${words} GROUP BY w.subject
    ) k CROSS JOIN LATERAL (
      SELECT r.id FROM registration r
      WHERE r.id IN (SELECT s.registration_id FROM search_word s WHERE s.word = ANY (k.words)) AND (${firstLetter})
      ORDER BY r.initials = k.initials DESC, r.id ${limit}
    ) n`;
}

/** Other applications that wait, for each of these: their number stays small. */
export async function findApplicationPairs(db: Transaction, subjects: readonly Sought[]): Promise<Pair[]> {
  if (subjects.length === 0) return [];
  const { emails, tails } = contactKeys(subjects);
  const surnames = keysOf(subjects, ({ name }) => surnameKeys(name));
  const accounts = Prisma.sql`unnest(${subjects.map(({ id }) => id)}::uuid[],
    ${subjects.map(({ accountId }) => accountId)}::uuid[]) AS o(subject, account_id)`;
  const named = [
    Prisma.sql`a.birth_surname`,
    Prisma.sql`a.birth_prefix || a.birth_surname`,
    Prisma.sql`a.partner_surname`,
    Prisma.sql`a.partner_prefix || a.partner_surname`,
  ].map((surname) => Prisma.sql`SELECT a.id, a.account_id, ${joinedSql(surname)} AS key FROM waiting a`);
  return db.$queryRaw<Pair[]>`
    WITH waiting AS (SELECT * FROM application WHERE state IN ('submitted', 'information_requested')),
    named AS (${Prisma.join(named, ' UNION ')}),
    found AS (
      SELECT k.subject, a.id, a.account_id FROM ${emails} JOIN waiting a ON ${emailColumn('a')} = k.key
      UNION
      SELECT k.subject, a.id, a.account_id FROM ${emails} JOIN account c ON c.email_normalised = k.key
        JOIN waiting a ON a.account_id = c.id
      UNION
      SELECT k.subject, a.id, a.account_id FROM ${tails} JOIN waiting a ON ${tailColumn('a')} = k.key
      UNION
      SELECT w.subject, a.id, a.account_id FROM ${surnames} JOIN named a ON a.key = w.key
    )
    SELECT f.subject, f.id FROM found f JOIN ${accounts} ON o.subject = f.subject
    WHERE f.account_id <> o.account_id`;
}

function contactKeys(subjects: readonly Sought[]) {
  const emails = pairsOf(subjects, emailKeys);
  const tails = pairsOf(subjects, ({ phone }) => [phoneKey(phone).slice(-TAIL)].filter(Boolean));
  return { emails: keyTable(emails), tails: keyTable(tails) };
}

function pairsOf(subjects: readonly Sought[], keys: (of: Identity) => string[]) {
  return subjects.flatMap(({ id, identity }) => keys(identity).map((key) => ({ id, key, identity })));
}

function keyTable(pairs: readonly { id: string; key: string }[]): Prisma.Sql {
  return Prisma.sql`unnest(${pairs.map(({ id }) => id)}::uuid[], ${pairs.map(({ key }) => key)}::text[]) AS k(subject, key)`;
}

/** The same for names, with the initials that belong to each. */
function keysOf(subjects: readonly Sought[], keys: (of: Identity) => string[]): Prisma.Sql {
  const pairs = pairsOf(subjects, keys);
  return Prisma.sql`unnest(${pairs.map(({ id }) => id)}::uuid[], ${pairs.map(({ key }) => key)}::text[],
    ${pairs.map(({ identity }) => identity.name.initials)}::text[]) AS w(subject, key, initials)`;
}
