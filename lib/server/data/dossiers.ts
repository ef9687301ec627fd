import 'server-only';
import { normaliseEmail } from '@/lib/access/email-address';
import { type DossierFilter, type DossierHit, matchesApplicant } from '@/lib/dossier/dossier-hits';
import type { DossierQuery } from '@/lib/dossier/dossier-query';
import type { PersonName } from '@/lib/names/person-name';
import { keyStarts } from '@/lib/register/search-keys';
import type { RegistrationState } from '@/lib/registration/registration-states';
import { isUuid } from '@/lib/shared/ids';
import { database, reader, type Transaction } from '../db';
import { nameFromRow } from './name-columns';

type Row = {
  id: string;
  number: string;
  number_normalised: string;
  state: RegistrationState;
  shielded: boolean;
  email: string | null;
  initials: string;
  birth_prefix: string;
  birth_surname: string;
  partner_prefix: string;
  partner_surname: string;
  name_use: PersonName['nameUse'];
};

/** As `significantDigits` in lib/dossier/dossier-query.ts. */
const PHONE = `regexp_replace(regexp_replace(regexp_replace(r.private_phone, '[^0-9+]', '', 'g'),
  '^(\\+31|0031|31(?=0?[0-9]{9}$)|0)0?', ''), '[^0-9]', '', 'g')`;

/**
 * Everybody with a registration, whatever its state: for managers alone, so without the public register's filter. A
 * null query is everybody that the filter leaves.
 */
export async function listRegistrationHits(
  query: DossierQuery | null,
  filter: DossierFilter | null,
): Promise<DossierHit[]> {
  if (filter === 'applicant') return [];
  const values: string[] = [];
  const conditions = [...filterSql(filter, values), ...(query ? [`(${querySql(query, values)})`] : [])];
  const { pool } = await database();
  const { rows } = await pool.query<Row>(
    `SELECT r.id, r.number, r.number_normalised, r.state, r.shielded, a.email, r.initials, r.birth_prefix,
       r.birth_surname, r.partner_prefix, r.partner_surname, r.name_use
     FROM registration r LEFT JOIN account a ON a.id = r.account_id
     WHERE ${conditions.join(' AND ') || 'true'}`,
    values,
  );
  return rows.map(hitOf);
}

function filterSql(filter: DossierFilter | null, values: string[]): string[] {
  if (filter === null) return [];
  if (filter === 'shielded') return ['r.shielded'];
  return [`r.state = ${added(values, filter)}::"RegistrationState"`];
}

/** One of them is enough. No typed text becomes a pattern. */
function querySql({ words, number, email, phone, organisationWords }: DossierQuery, values: string[]): string {
  const ways: string[] = [];
  if (words.length > 0) ways.push(words.map((word) => wordSql(keyStarts(word), values)).join(' AND '));
  if (number !== null) ways.push(`r.number_normalised = ${added(values, number)}`);
  if (email !== null) {
    const start = added(values, email);
    ways.push(`starts_with(a.email_normalised, ${start}) OR starts_with(lower(r.private_email), ${start})`);
  }
  if (phone !== null) ways.push(`starts_with(${PHONE}, ${added(values, phone)})`);
  if (organisationWords.length > 0) {
    const all = organisationWords.map((word) => `strpos(lower(o.organisation), lower(${added(values, word)})) > 0`);
    ways.push(
      `EXISTS (SELECT 1 FROM registration_appointment o WHERE o.registration_id = r.id AND ${all.join(' AND ')})`,
    );
  }
  return ways.map((way) => `(${way})`).join(' OR ');
}

/** Some search key starts with one of these. */
function wordSql(starts: string[], values: string[]): string {
  const ranges = [...new Set(starts)].map(
    (start) => `(w.word >= ${added(values, start)} AND w.word < ${added(values, `${start}\u{10FFFF}`)})`,
  );
  return `r.id IN (SELECT w.registration_id FROM search_word w WHERE ${ranges.join(' OR ')})`;
}

function added(values: string[], value: string): string {
  values.push(value);
  return `$${values.length}::text`;
}

function hitOf(row: Row): DossierHit {
  return {
    id: row.id,
    name: {
      initials: row.initials,
      birthPrefix: row.birth_prefix,
      birthSurname: row.birth_surname,
      partnerPrefix: row.partner_prefix,
      partnerSurname: row.partner_surname,
      nameUse: row.name_use,
    },
    number: row.number,
    numberNormalised: row.number_normalised,
    loginEmail: row.email,
    state: row.state,
    shielded: row.shielded,
  };
}

/** What somebody handed in last; a draft isn't handed in. */
const LAST_SUBMITTED = {
  where: { submittedAt: { not: null } },
  orderBy: { submittedAt: 'desc' },
  take: 1,
  include: { appointments: { select: { organisation: true } } },
} as const;

/** Who has an account and no registration: few, since what is never finished or refused goes in the end. */
export async function listApplicantHits(
  query: DossierQuery | null,
  filter: DossierFilter | null,
): Promise<DossierHit[]> {
  if (filter !== null && filter !== 'applicant') return [];
  const rows = await (await reader()).account.findMany({
    where: { roles: { has: 'registrant' }, registration: null, formerly: { none: {} } },
    select: { id: true, email: true, emailNormalised: true, applications: LAST_SUBMITTED },
  });
  return rows.flatMap(({ id, email, emailNormalised, applications: [last] }) => {
    const name = last ? nameFromRow(last) : null;
    const person = {
      emails: [emailNormalised, ...(last ? [normaliseEmail(last.privateEmail)] : [])],
      name,
      phone: last?.privatePhone ?? '',
      organisations: last?.appointments.map(({ organisation }) => organisation) ?? [],
    };
    if (query && !matchesApplicant(query, person)) return [];
    const rest = { number: null, numberNormalised: '', state: 'applicant', shielded: false } as const;
    return [{ id, name, loginEmail: email, ...rest }];
  });
}

export type DossierAccount = { id: string; email: string; name: string; hasRegistration: string | null };

/**
 * The account under a dossier's id when that isn't a registration's; whoever was never a registrant has no dossier. Who
 * had a registration before it was linked to another login is in that one's dossier.
 */
export async function findDossierAccount(id: string, tx?: Transaction): Promise<DossierAccount | null> {
  if (!isUuid(id)) return null;
  const row = await (tx ?? (await reader())).account.findFirst({
    where: {
      id,
      OR: [{ roles: { has: 'registrant' } }, { registration: { isNot: null } }, { formerly: { some: {} } }],
    },
    select: { id: true, email: true, name: true, registration: { select: { id: true } }, formerly: true },
  });
  if (!row) return null;
  const { email, name, registration, formerly } = row;
  return { id, email, name, hasRegistration: registration?.id ?? formerly[0]?.registrationId ?? null };
}
