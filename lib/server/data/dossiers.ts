import 'server-only';
import { normaliseEmail } from '@/lib/access/email-address';
import { type DossierFilter, type DossierHit, matchesApplicant, nameQuery } from '@/lib/dossier/dossier-hits';
import type { DossierQuery } from '@/lib/dossier/dossier-query';
import type { PersonName } from '@/lib/names/person-name';
import { matches } from '@/lib/register/matches';
import { keyStarts } from '@/lib/register/search-keys';
import type { RegistrationState } from '@/lib/registration/registration-states';
import { isUuid } from '@/lib/shared/ids';
import { reader, type Transaction } from '../db';
import { Prisma } from '../generated/prisma/client';
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

/** What a search is about: a null query is everybody that the filter leaves. */
type Sought = { query: DossierQuery | null; filter: DossierFilter | null };

/** How many with a registration a search finds, whatever its state. */
export async function countRegistrationHits(sought: Sought): Promise<number> {
  if (sought.filter === 'applicant') return 0;
  const db = await reader();
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM registration r LEFT JOIN account a ON a.id = r.account_id
    WHERE ${await conditions(sought)}`;
  return row?.count ?? 0;
}

/** Those with a registration, in the order of their numbers, `size` from `offset`: without the public register's filter. */
export async function listRegistrationHits(
  sought: Sought,
  { offset, size }: { offset: number; size: number },
): Promise<DossierHit[]> {
  if (sought.filter === 'applicant') return [];
  const db = await reader();
  const rows = await db.$queryRaw<Row[]>`
    SELECT r.id, r.number, r.number_normalised, r.state::text AS state, r.shielded, a.email, r.initials, r.birth_prefix,
      r.birth_surname, r.partner_prefix, r.partner_surname, r.name_use::text AS name_use
    FROM registration r LEFT JOIN account a ON a.id = r.account_id
    WHERE ${await conditions(sought)}
    ORDER BY length(r.number_normalised), r.number_normalised LIMIT ${size}::int OFFSET ${offset}::int`;
  return rows.map(hitOf);
}

/** Of an erased dossier nothing is left to find. */
async function conditions({ query, filter }: Sought): Promise<Prisma.Sql> {
  const all = [Prisma.sql`r.erased_at IS NULL`];
  if (filter === 'shielded') all.push(Prisma.sql`r.shielded`);
  else if (filter) all.push(Prisma.sql`r.state::text = ${filter}`);
  if (query) all.push(Prisma.sql`(${Prisma.join(await waysOf(query), ' OR ')})`);
  return Prisma.join(all, ' AND ');
}

/** One of them is enough. No typed text becomes a pattern. */
async function waysOf(query: DossierQuery): Promise<Prisma.Sql[]> {
  const { words, nameNumber, number, email, phone, organisationWords } = query;
  const ways: Prisma.Sql[] = [];
  if (words.length > 0) {
    const each = words.map((word) => wordSql(keyStarts(word)));
    const both = nameNumber === null ? Prisma.sql`true` : Prisma.sql`r.number_normalised = ${nameNumber}`;
    ways.push(Prisma.sql`(${Prisma.join([both, ...each], ' AND ')})`);
    ways.push(Prisma.sql`(${both} AND r.id = ANY(${await listBearersOf(query)}::uuid[]))`);
  }
  if (number !== null) ways.push(Prisma.sql`r.number_normalised = ${number}`);
  if (email !== null)
    ways.push(Prisma.sql`strpos(a.email_normalised, ${email}) > 0 OR strpos(lower(r.private_email), ${email}) > 0
      OR EXISTS (SELECT 1 FROM registration_change h WHERE h.registration_id = r.id AND h.section = 'login'
        AND strpos(lower(h.before ->> 'email'), ${email}) > 0)`);
  if (phone !== null) ways.push(Prisma.sql`starts_with(${Prisma.raw(PHONE)}, ${phone})`);
  if (organisationWords.length > 0) {
    const each = organisationWords.map((word) => Prisma.sql`strpos(lower(o.organisation), lower(${word})) > 0`);
    ways.push(Prisma.sql`EXISTS (SELECT 1 FROM registration_appointment o
      WHERE o.registration_id = r.id AND ${Prisma.join(each, ' AND ')})`);
  }
  return ways;
}

/** Some search key starts with one of these. */
function wordSql(starts: string[]): Prisma.Sql {
  const ranges = [...new Set(starts)].map(
    (start) => Prisma.sql`(w.word >= ${start} AND w.word < ${`${start}\u{10FFFF}`})`,
  );
  return Prisma.sql`r.id IN (SELECT w.registration_id FROM search_word w WHERE ${Prisma.join(ranges, ' OR ')})`;
}

/** Whose registration once had a name that fits; few names ever change. */
async function listBearersOf(sought: DossierQuery): Promise<string[]> {
  const changes = await (await reader()).registrationChange.findMany({
    where: { section: 'name' },
    select: { registrationId: true, before: true },
  });
  const query = nameQuery(sought);
  return changes
    .filter(({ before }) => matches(query, { name: before as PersonName }))
    .map(({ registrationId }) => registrationId);
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
export async function listApplicantHits({ query, filter }: Sought): Promise<DossierHit[]> {
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
