import 'server-only';
import {
  type DuplicateReason,
  duplicateReasons,
  emailKeys,
  type Identity,
  phoneKey,
  possibleDuplicate,
  surnameKeys,
} from '@/lib/application/duplicates';
import { searchWords } from '@/lib/names/name-parts';
import type { PersonName } from '@/lib/names/person-name';
import type { RegistrationState } from '@/lib/registration/registration-states';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { reader, type Transaction } from '../db';
import { Prisma } from '../generated/prisma/client';
import type { Application } from './applications';
import { fromColumn } from './calendar-columns';
import { joinedSql } from './folded-columns';
import { nameFromRow } from './name-columns';

export type RegistrationCandidate = {
  id: string;
  version: number;
  number: string;
  name: PersonName;
  state: RegistrationState;
  shielded: boolean;
  barredUntil: CalendarDate | null;
  /** Whose login it has; `isInUse` once they chose a password. */
  account: { id: string; isInUse: boolean } | null;
  reasons: DuplicateReason[];
};

export type ApplicationCandidate = {
  id: string;
  name: PersonName;
  submittedOn: CalendarDate;
  reasons: DuplicateReason[];
};

type Subject = Pick<Application, 'id' | 'accountId' | 'name' | 'privateEmail' | 'privatePhone'> & {
  loginEmail: string;
};

/** Registrations, in any state, that may be the applicant's; never the one that their account has already. */
export async function listRegistrationCandidates(subject: Subject, tx?: Transaction): Promise<RegistrationCandidate[]> {
  const db = tx ?? (await reader());
  const sought = identityOf(subject);
  const { emails, tail } = contactKeys(sought);
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT w.registration_id AS id FROM search_word w WHERE w.word = ANY(${searchWords(subject.name)})
    UNION
    SELECT r.id FROM registration r LEFT JOIN account c ON c.id = r.account_id WHERE ${contactMatches('r', emails, tail)}`;
  const rows = await db.registration.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    include: { account: { select: { id: true, email: true, passwordHash: true } } },
    orderBy: { numberNormalised: 'asc' },
  });
  const candidates = rows
    .filter(({ accountId }) => accountId !== subject.accountId)
    .map((row) => ({
      id: row.id,
      version: row.version,
      number: row.number,
      name: nameFromRow(row),
      state: row.state,
      shielded: row.shielded,
      barredUntil: fromColumn(row.barredUntil),
      account: row.account && { id: row.account.id, isInUse: row.account.passwordHash !== null },
      reasons: possibleDuplicate(sought, identityOf({ ...row, name: row, loginEmail: row.account?.email ?? null })),
    }));
  return strongestFirst(candidates);
}

/** Other applications that wait, and may be of the same person under another address. */
export async function listApplicationCandidates(subject: Subject): Promise<ApplicationCandidate[]> {
  const db = await reader();
  const sought = identityOf(subject);
  const { emails, tail } = contactKeys(sought);
  const surnames = [
    Prisma.sql`a.birth_surname`,
    Prisma.sql`a.birth_prefix || a.birth_surname`,
    Prisma.sql`a.partner_surname`,
    Prisma.sql`a.partner_prefix || a.partner_surname`,
  ].map((surname) => Prisma.sql`${joinedSql(surname)} = ANY(${surnameKeys(subject.name)})`);
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM application a JOIN account c ON c.id = a.account_id
    WHERE a.state IN ('submitted', 'information_requested') AND a.account_id <> ${subject.accountId}::uuid
      AND (${Prisma.join(surnames, ' OR ')} OR ${contactMatches('a', emails, tail)})`;
  const rows = await db.application.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    include: { account: { select: { email: true } } },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
  });
  const candidates = rows.flatMap((row) => {
    const submittedOn = fromColumn(row.submittedOn);
    if (!submittedOn) return [];
    const reasons = possibleDuplicate(sought, identityOf({ ...row, name: row, loginEmail: row.account.email }));
    return [{ id: row.id, name: nameFromRow(row), submittedOn, reasons }];
  });
  return strongestFirst(candidates);
}

const TAIL = 9;

/** What SQL looks for; the rule decides afterwards. Of a phone number the end, which no way of writing changes. */
function contactKeys(sought: Identity): { emails: string[]; tail: string } {
  return { emails: emailKeys(sought), tail: phoneKey(sought.phone).slice(-TAIL) };
}

function contactMatches(table: 'a' | 'r', emails: string[], tail: string): Prisma.Sql {
  const column = (name: string) => Prisma.raw(`${table}.${name}`);
  const phone = Prisma.sql`right(regexp_replace(${column('private_phone')}, '[^0-9]', '', 'g'), ${TAIL}::int)`;
  return Prisma.sql`(lower(${column('private_email')}) = ANY(${emails}) OR c.email_normalised = ANY(${emails})
    OR (${tail} <> '' AND ${phone} = ${tail}))`;
}

type Contact = { name: PersonName; privateEmail: string; privatePhone: string; loginEmail: string | null };

function identityOf({ name, privateEmail, privatePhone, loginEmail }: Contact): Identity {
  return { name: nameFromRow(name), emails: [privateEmail, loginEmail], phone: privatePhone };
}

/** Without those that SQL found and the rule doesn't; the same address says more than the same name. */
function strongestFirst<C extends { reasons: DuplicateReason[] }>(candidates: C[]): C[] {
  const weight = ({ reasons }: C) =>
    reasons.reduce((sum, reason) => sum + 2 ** (duplicateReasons.length - duplicateReasons.indexOf(reason)), 0);
  return candidates.filter(({ reasons }) => reasons.length > 0).sort((a, b) => weight(b) - weight(a));
}
