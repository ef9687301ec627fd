import 'server-only';
import {
  type DuplicateReason,
  duplicateReasons,
  type Identity,
  isStrongSign,
  possibleDuplicate,
} from '@/lib/application/duplicates';
import type { PersonName } from '@/lib/names/person-name';
import type { RegistrationState } from '@/lib/registration/registration-states';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { NAME_OF_ROW, nameFromRow } from '@/lib/server/names/data/name-columns';
import type { Transaction } from '@/lib/server/platform/db/database';
import { listPart, readPart } from '@/lib/server/platform/db/parts';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { Application } from './applications';
import { applicationPairs, registrationPairs, type Sought } from './duplicate-pairs';

type Signs = {
  reasons: DuplicateReason[];
  /** Much says that it is the same person: nothing is chosen by itself any more. */
  isStrong: boolean;
};

export type RegistrationCandidate = Signs & {
  id: string;
  version: number;
  number: string;
  name: PersonName;
  state: RegistrationState;
  shielded: boolean;
  barredUntil: CalendarDate | null;
  /** Whose login it has; `isInUse` once they chose a password. */
  account: { id: string; isInUse: boolean } | null;
};

export type ApplicationCandidate = Signs & {
  id: string;
  accountId: string;
  name: PersonName;
  submittedOn: CalendarDate;
};

/** How somebody is reached, as they gave it and as they log in. */
export type Contact = { privateEmail: string; privatePhone: string; loginEmail: string | null };

type Subject = Pick<Application, 'id' | 'accountId' | 'name'>;

/** Registrations, in any state, that may be the applicant's; never the one that their account has already. */
export async function listRegistrationCandidates(
  subject: Subject & Contact,
  tx?: Transaction,
): Promise<RegistrationCandidate[]> {
  const sought = soughtOf(subject);
  const rows = await readRegistrations([sought], tx);
  const candidates = rows
    .filter(({ accountId }) => accountId !== subject.accountId)
    .map(({ accountId, isInUse, ...row }) => ({
      ...{ id: row.id, version: row.version, number: row.number, name: nameFromRow(row), state: row.state },
      ...{ shielded: row.shielded, barredUntil: row.barredUntil },
      account: accountId === null ? null : { id: accountId, isInUse },
      ...signsBetween(sought.identity, identityOfRow(row)),
    }));
  return strongestFirst(candidates);
}

/** Other applications that wait, and may be of the same person under another address. */
export async function listApplicationCandidates(
  subject: Subject & Contact,
  tx?: Transaction,
): Promise<ApplicationCandidate[]> {
  const sought = soughtOf(subject);
  const candidates = (await readApplications([sought], tx)).map((row) => ({
    ...{ id: row.id, accountId: row.accountId, name: nameFromRow(row), submittedOn: row.submittedOn },
    ...signsBetween(sought.identity, identityOfRow(row)),
  }));
  return strongestFirst(candidates);
}

/** Which of these applications have a strong sign of somebody who is known already: one statement for all of them. */
export async function findDoubtful(listed: readonly (Subject & { contact: Contact })[]): Promise<Set<string>> {
  const subjects = listed.map(({ contact, ...one }) => soughtOf({ ...one, ...contact }));
  const [registrations, applications] = await Promise.all([readRegistrations(subjects), readApplications(subjects)]);
  const isDoubtful = ({ subject, ...known }: Known) => {
    const one = subjects.find(({ id }) => id === subject);
    if (!one || known.accountId === one.accountId) return false;
    return signsBetween(one.identity, identityOfRow(known)).isStrong;
  };
  return new Set([...registrations, ...applications].filter(isDoubtful).map(({ subject }) => subject));
}

function soughtOf({ id, accountId, ...contact }: Subject & Contact): Sought {
  return { id, accountId, identity: identityOf(contact) };
}

/** Of whom `subject`, an application, may be. */
type Known = PersonName & Contact & { subject: string; id: string; accountId: string | null };

/** Of a row `d`, and the account `c` that it has. */
const KNOWN = Prisma.sql`k.subject, d.id, d.account_id AS "accountId", ${NAME_OF_ROW},
  d.private_email AS "privateEmail", d.private_phone AS "privatePhone", c.email AS "loginEmail"`;

type StoredRegistration = Known &
  Pick<RegistrationCandidate, 'version' | 'number' | 'state' | 'shielded' | 'barredUntil'> & { isInUse: boolean };

async function readRegistrations(subjects: readonly Sought[], tx?: Transaction): Promise<StoredRegistration[]> {
  if (subjects.length === 0) return [];
  return readPart(
    listPart<StoredRegistration>(
      Prisma.sql`SELECT ${KNOWN}, d.version, d.number, d.state, d.shielded, d.barred_until AS "barredUntil",
          c.password_hash IS NOT NULL AS "isInUse"
        FROM (${registrationPairs(subjects)}) k
          CROSS JOIN LATERAL (SELECT * FROM registration r WHERE r.id = k.id OFFSET 0) d
          LEFT JOIN account c ON c.id = d.account_id ORDER BY d.number_normalised`,
    ),
    tx,
  );
}

type StoredApplication = Known & Pick<ApplicationCandidate, 'accountId' | 'submittedOn'>;

async function readApplications(subjects: readonly Sought[], tx?: Transaction): Promise<StoredApplication[]> {
  if (subjects.length === 0) return [];
  return readPart(
    listPart<StoredApplication>(
      Prisma.sql`SELECT ${KNOWN}, d.submitted_on AS "submittedOn" FROM (${applicationPairs(subjects)}) k
          CROSS JOIN LATERAL (SELECT * FROM application a WHERE a.id = k.id OFFSET 0) d
          JOIN account c ON c.id = d.account_id ORDER BY d.submitted_at, d.id`,
    ),
    tx,
  );
}

function identityOf({ name, privateEmail, privatePhone, loginEmail }: Contact & { name: PersonName }): Identity {
  return { name: nameFromRow(name), emails: [privateEmail, loginEmail], phone: privatePhone };
}

function identityOfRow(row: PersonName & Contact) {
  return identityOf({ ...row, name: row });
}

function signsBetween(one: Identity, other: Identity): Signs {
  return { reasons: possibleDuplicate(one, other), isStrong: isStrongSign(one, other) };
}

/** Without those that SQL found and the rule doesn't; the same address says more than the same name. */
function strongestFirst<C extends Signs>(candidates: C[]): C[] {
  const weight = ({ reasons, isStrong }: C) =>
    reasons.reduce(
      (sum, reason) => sum + 2 ** (duplicateReasons.length + 1 - duplicateReasons.indexOf(reason)),
      isStrong ? 1 : 0,
    );
  return candidates.filter(({ reasons }) => reasons.length > 0).sort((a, b) => weight(b) - weight(a));
}
