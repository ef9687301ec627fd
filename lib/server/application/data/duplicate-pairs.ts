import 'server-only';
import { emailKeys, type Identity, phoneKey } from '@/lib/application/duplicates';
import { namesakeRanges } from '@/lib/names/namesakes';
import { Prisma } from '@/lib/server/generated/prisma/client';

export type Sought = { id: string; accountId: string; identity: Identity };

const TAIL = 9;

// Written as the indexes of registration have it. Of a phone number the end, which no way of writing changes.
const emailColumn = (table: 'a' | 'r') => Prisma.raw(`lower(${table}.private_email)`);
const tailColumn = (table: 'a' | 'r') =>
  Prisma.raw(`right(regexp_replace(${table}.private_phone, '[^0-9]', '', 'g'), ${TAIL})`);

/** Those with the same or fewer initials first: a name that more people have says little. */
const NAMESAKES = 100;

/** An address or a phone number that more have is that of an office, and says little too. */
const CONTACTS = 25;

function ofEach(keys: Prisma.Sql, rows: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT k.subject, n.id FROM ${keys} CROSS JOIN LATERAL (${rows} = k.key LIMIT ${CONTACTS}) n`;
}

/**
 * Registrations for each of these applications, each key through an index: `subject`, an application, and the `id` of what
 * may be of the same person. SQL finds them, the rule decides afterwards.
 */
export function registrationPairs(subjects: readonly Sought[]): Prisma.Sql {
  const { emails, tails } = contactKeys(subjects);
  return Prisma.sql`
    ${ofEach(emails, Prisma.sql`SELECT r.id FROM registration r WHERE r.private_email <> '' AND ${emailColumn('r')}`)}
    UNION
    SELECT k.subject, r.id FROM ${emails} JOIN account c ON c.email_normalised = k.key
      JOIN registration r ON r.account_id = c.id
    UNION
    ${ofEach(tails, Prisma.sql`SELECT r.id FROM registration r WHERE r.private_phone <> '' AND ${tailColumn('r')}`)}
    UNION
    ${namesakes(subjects, Prisma.sql`SELECT w.word, w.registration_id AS id FROM search_word w WHERE true`)}`;
}

/** Of other applications that wait, by indexes of those that wait. */
export function applicationPairs(subjects: readonly Sought[]): Prisma.Sql {
  const { emails, tails } = contactKeys(subjects);
  const accounts = Prisma.sql`unnest(${subjects.map(({ id }) => id)}::uuid[],
    ${subjects.map(({ accountId }) => accountId)}::uuid[]) AS o(subject, account_id)`;
  const waits = Prisma.sql`a.state IN ('submitted', 'information_requested')`;
  return Prisma.sql`
    SELECT f.subject, f.id FROM (
      ${ofEach(emails, Prisma.sql`SELECT a.id FROM application a WHERE ${waits} AND ${emailColumn('a')}`)}
      UNION
      SELECT k.subject, a.id FROM ${emails} JOIN account c ON c.email_normalised = k.key
        JOIN application a ON a.account_id = c.id AND ${waits}
      UNION
      ${ofEach(tails, Prisma.sql`SELECT a.id FROM application a WHERE ${waits} AND ${tailColumn('a')}`)}
      UNION
      SELECT n.subject, a.id FROM (
        ${namesakes(subjects, Prisma.sql`SELECT w.word, w.application_id AS id FROM application_word w WHERE true`)}
      ) n JOIN application a ON a.id = n.id AND ${waits}
    ) f JOIN ${accounts} ON o.subject = f.subject JOIN application a ON a.id = f.id
    WHERE a.account_id <> o.account_id`;
}

/** Whoever has the name of one of these, by where their keys begin; `keyed` gives keys as `w.word`, up to a condition. */
function namesakes(subjects: readonly Sought[], keyed: Prisma.Sql): Prisma.Sql {
  const ranges = subjects.flatMap(({ id, identity }) => {
    const { same, more } = namesakeRanges(identity.name);
    return [
      ...same.map((key) => ({ id, from: key, below: `${key}\u0001` })),
      ...more.map((key) => ({ id, from: key, below: `${key}\u{10FFFF}` })),
    ];
  });
  return Prisma.sql`SELECT k.subject, n.id FROM unnest(${ranges.map(({ id }) => id)}::uuid[],
      ${ranges.map(({ from }) => from)}::text[], ${ranges.map(({ below }) => below)}::text[]) AS k(subject, first, below)
    CROSS JOIN LATERAL (${keyed} AND w.word >= k.first AND w.word < k.below ORDER BY w.word LIMIT ${NAMESAKES}) n`;
}

function contactKeys(subjects: readonly Sought[]) {
  const emails = pairsOf(subjects, emailKeys);
  const tails = pairsOf(subjects, ({ phone }) => [phoneKey(phone).slice(-TAIL)].filter(Boolean));
  return { emails: keyTable(emails), tails: keyTable(tails) };
}

function pairsOf(subjects: readonly Sought[], keys: (of: Identity) => string[]) {
  return subjects.flatMap(({ id, identity }) => keys(identity).map((key) => ({ id, key })));
}

function keyTable(pairs: readonly { id: string; key: string }[]): Prisma.Sql {
  return Prisma.sql`unnest(${pairs.map(({ id }) => id)}::uuid[], ${pairs.map(({ key }) => key)}::text[]) AS k(subject, key)`;
}
