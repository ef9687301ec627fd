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
import { nameFromRow } from '@/lib/server/names/data/name-columns';
import { fromColumn } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { Application } from './applications';
import { findApplicationPairs, findRegistrationPairs, type Pair, type Sought } from './duplicate-pairs';

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

type Subject = Pick<Application, 'id' | 'accountId' | 'name' | 'privateEmail' | 'privatePhone'> & {
  loginEmail: string;
};

/** Registrations, in any state, that may be the applicant's; never the one that their account has already. */
export async function listRegistrationCandidates(subject: Subject, tx?: Transaction): Promise<RegistrationCandidate[]> {
  const db = tx ?? (await reader());
  const sought = soughtOf(subject);
  const rows = await loadRegistrations(db, await findRegistrationPairs(db, [sought]));
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
      ...signsBetween(sought.identity, identityOfRow(row)),
    }));
  return strongestFirst(candidates);
}

/** Other applications that wait, and may be of the same person under another address. */
export async function listApplicationCandidates(subject: Subject, tx?: Transaction): Promise<ApplicationCandidate[]> {
  const db = tx ?? (await reader());
  const sought = soughtOf(subject);
  const rows = await loadApplications(db, await findApplicationPairs(db, [sought]));
  const candidates = rows.flatMap((row) => {
    const submittedOn = fromColumn(row.submittedOn);
    if (!submittedOn) return [];
    const signs = signsBetween(sought.identity, identityOfRow(row));
    return [{ id: row.id, accountId: row.accountId, name: nameFromRow(row), submittedOn, ...signs }];
  });
  return strongestFirst(candidates);
}

/** Which of these applications have a strong sign of somebody who is known already: a few statements for all of them. */
export async function findDoubtful(applicationIds: readonly string[]): Promise<Set<string>> {
  const db = await reader();
  const applications = await loadApplications(
    db,
    applicationIds.map((id) => ({ subject: id, id })),
  );
  const subjects = applications.map((row) =>
    soughtOf({ ...row, name: nameFromRow(row), loginEmail: row.account.email }),
  );
  const registrations = await findRegistrationPairs(db, subjects);
  const others = await findApplicationPairs(db, subjects);
  const known = new Map(
    [...(await loadRegistrations(db, registrations)), ...(await loadApplications(db, others))].map((row) => [
      row.id,
      row,
    ]),
  );
  const isDoubtful = ({ subject, id }: Pair) => {
    const [one, other] = [subjects.find((sought) => sought.id === subject), known.get(id)];
    if (!one || !other || other.accountId === one.accountId) return false;
    return signsBetween(one.identity, identityOfRow(other)).isStrong;
  };
  return new Set([...registrations, ...others].filter(isDoubtful).map(({ subject }) => subject));
}

function soughtOf({ id, accountId, ...contact }: Subject): Sought {
  return { id, accountId, identity: identityOf(contact) };
}

function loadRegistrations(db: Transaction, pairs: readonly Pair[]) {
  return db.registration.findMany({
    where: { id: { in: pairs.map(({ id }) => id) } },
    include: { account: { select: { id: true, email: true, passwordHash: true } } },
    orderBy: { numberNormalised: 'asc' },
  });
}

function loadApplications(db: Transaction, pairs: readonly Pair[]) {
  return db.application.findMany({
    where: { id: { in: pairs.map(({ id }) => id) } },
    include: { account: { select: { email: true } } },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
  });
}

type Contact = { name: PersonName; privateEmail: string; privatePhone: string; loginEmail: string | null };

function identityOf({ name, privateEmail, privatePhone, loginEmail }: Contact): Identity {
  return { name: nameFromRow(name), emails: [privateEmail, loginEmail], phone: privatePhone };
}

function identityOfRow(row: PersonName & Omit<Contact, 'name' | 'loginEmail'> & { account: { email: string } | null }) {
  return identityOf({ ...row, name: row, loginEmail: row.account?.email ?? null });
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
