import 'server-only';
import { cache } from 'react';
import { changesTo, type Details, type DetailsChange, type GivenDetails } from '@/lib/registration/details';
import type { RegistrationState } from '@/lib/registration/registration-states';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { toColumn } from '@/lib/server/platform/db/columns';
import type { Transaction } from '@/lib/server/platform/db/database';
import { onePart, type Part, readPart } from '@/lib/server/platform/db/parts';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { isUuid } from '@/lib/shared/ids';
import { columnsOf, type DetailsRow, detailsFromRow, REGISTRATION_DETAILS, writeSections } from './details-rows';
import { type NewRegistrationEvent, recordRegistrationEvent } from './registration-events';

export type Registration = Details & {
  id: string;
  accountId: string | null;
  number: string;
  state: RegistrationState;
  version: number;
  registeredOn: CalendarDate;
  certifiedUntil: CalendarDate | null;
  /** Until when the norm of a cycle that wasn't met can be made up for. */
  graceUntil: CalendarDate | null;
  shielded: boolean;
  barredUntil: CalendarDate | null;
  imported: boolean;
  /** False for somebody who was imported and hasn't completed their data yet. */
  isComplete: boolean;
};

type Row = DetailsRow & Omit<Registration, keyof Details>;

/** The row `d` that a condition leaves. */
function registrationPart(where: Prisma.Sql): Part<Registration | null> {
  return onePart<Row, Registration>(
    Prisma.sql`SELECT d.id, d.account_id AS "accountId", d.number, d.state, d.version, d.shielded, d.imported,
        d.registered_on AS "registeredOn", d.certified_until AS "certifiedUntil", d.grace_until AS "graceUntil",
        d.barred_until AS "barredUntil", d.completed_at IS NOT NULL AS "isComplete", ${REGISTRATION_DETAILS}
      FROM registration d WHERE ${where}`,
    fromRow,
  );
}

export async function findOwnRegistration(accountId: string, tx?: Transaction): Promise<Registration | null> {
  return tx ? readOwnRegistration(accountId, tx) : askedByPage(accountId);
}

function readOwnRegistration(accountId: string, tx?: Transaction) {
  return readPart(registrationPart(Prisma.sql`d.account_id = ${accountId}::uuid`), tx);
}

const askedByPage = cache((accountId: string) => readOwnRegistration(accountId));

/** For those who work with dossiers, and for the daily job: by its id. One whose dossier was erased isn't there any more. */
export async function findRegistration(id: string, tx?: Transaction): Promise<Registration | null> {
  if (!isUuid(id)) return null;
  return readPart(registrationPart(Prisma.sql`d.id = ${id}::uuid AND d.erased_at IS NULL`), tx);
}

export async function lockRegistration(tx: Transaction, id: string): Promise<Registration | null> {
  if (isUuid(id)) await tx.$queryRaw`SELECT 1 FROM registration WHERE id = ${id}::uuid FOR UPDATE`;
  return findRegistration(id, tx);
}

type Guard = { id: string; version: number } & Pick<
  Prisma.RegistrationWhereInput,
  'state' | 'accountId' | 'shielded' | 'graceUntil'
>;

/** Every change of it, guarded by what it was decided from; false for whoever lost the race. */
export async function updateRegistration(
  tx: Transaction,
  where: Guard,
  data: Prisma.RegistrationUncheckedUpdateManyInput,
): Promise<boolean> {
  const { count } = await tx.registration.updateMany({ where, data: { ...data, version: { increment: 1 } } });
  return count === 1;
}

function fromRow(row: Row): Registration {
  const { id, accountId, number, state, version, shielded, imported } = row;
  const { registeredOn, certifiedUntil, graceUntil, barredUntil, isComplete } = row;
  return {
    ...detailsFromRow(row),
    ...{ id, accountId, number, state, version, shielded, imported },
    ...{ registeredOn, certifiedUntil, graceUntil, barredUntil, isComplete },
  };
}

type NewRegistration = GivenDetails & {
  accountId: string;
  number: string;
  numberNormalised: string;
  registeredOn: CalendarDate;
  now: Date;
  decidedById: string | null;
};

export async function createRegistration(tx: Transaction, registration: NewRegistration): Promise<string> {
  const { accountId, number, numberNormalised, registeredOn, now, decidedById } = registration;
  const changes = changesTo(registration);
  const { id } = await tx.registration.create({
    data: {
      accountId,
      number,
      numberNormalised,
      state: 'registered',
      registeredOn: toColumn(registeredOn),
      createdAt: now,
      completedAt: now,
      ...columnsOf(changes),
    },
    select: { id: true },
  });
  await writeSections(tx, id, changes);
  const happened = { kind: 'registered', on: registeredOn, at: now, stateAfter: 'registered', decidedById } as const;
  await recordRegistrationEvent(tx, id, happened);
  return id;
}

type Restoration = GivenDetails & {
  to: RegistrationState;
  registeredOn: CalendarDate;
  now: Date;
  decidedById: string;
};

export async function restoreRegistration(
  tx: Transaction,
  { id, version, state }: Pick<Registration, 'id' | 'version' | 'state'>,
  restoration: Restoration,
): Promise<boolean> {
  const { to, registeredOn, now, decidedById } = restoration;
  const changes = changesTo(restoration);
  const columns = {
    state: to,
    registeredOn: toColumn(registeredOn),
    barredUntil: null,
    // What was earned before they left is over: a later reinstatement brings none of it back.
    certifiedUntil: null,
    graceUntil: null,
    completedAt: now,
    ...columnsOf(changes),
  };
  if (!(await updateRegistration(tx, { id, version, state }, columns))) return false;
  await writeSections(tx, id, changes);
  const happened = { kind: 'registered_again', on: registeredOn, at: now, stateAfter: to, decidedById } as const;
  await recordRegistrationEvent(tx, id, happened);
  return true;
}

/** As it is once another registration of the same person went up in it: only the sections that change are given. */
export async function saveMerged(
  tx: Transaction,
  { id, version }: Pick<Registration, 'id' | 'version'>,
  columns: Prisma.RegistrationUncheckedUpdateManyInput,
  changes: DetailsChange[],
): Promise<boolean> {
  if (!(await updateRegistration(tx, { id, version }, { ...columns, ...columnsOf(changes) }))) return false;
  await writeSections(tx, id, changes);
  return true;
}

export type RegistrationMove = Omit<NewRegistrationEvent, 'stateAfter'> & {
  to: RegistrationState;
  certifiedUntil?: CalendarDate;
};

/** False for the one who lost the race. Grace is for the registered: any other status ends it. */
export async function moveRegistration(
  tx: Transaction,
  { id, version, state }: Pick<Registration, 'id' | 'version' | 'state'>,
  { to, certifiedUntil, ...happened }: RegistrationMove,
): Promise<boolean> {
  const columns = {
    state: to,
    barredUntil: toColumn(happened.barredUntil ?? null),
    ...(to !== 'registered' && { graceUntil: null }),
    ...(certifiedUntil && { certifiedUntil: toColumn(certifiedUntil) }),
  };
  if (!(await updateRegistration(tx, { id, version, state }, columns))) return false;
  await recordRegistrationEvent(tx, id, { ...happened, stateAfter: to });
  return true;
}

export async function setShielding(
  tx: Transaction,
  { id, version, state }: Pick<Registration, 'id' | 'version' | 'state'>,
  { shielded, ...happened }: Omit<NewRegistrationEvent, 'stateAfter' | 'kind'> & { shielded: boolean },
): Promise<boolean> {
  if (!(await updateRegistration(tx, { id, version, state, shielded: !shielded }, { shielded }))) return false;
  const kind = shielded ? 'shielded' : 'shield_lifted';
  await recordRegistrationEvent(tx, id, { ...happened, kind, stateAfter: state });
  return true;
}

export async function setGrace(
  tx: Transaction,
  { id, version }: Pick<Registration, 'id' | 'version'>,
  { graceUntil, ...happened }: Omit<NewRegistrationEvent, 'stateAfter' | 'kind'> & { graceUntil: CalendarDate | null },
): Promise<boolean> {
  const before = { state: 'registered', graceUntil: graceUntil === null ? { not: null } : null } as const;
  const columns = { graceUntil: toColumn(graceUntil) };
  if (!(await updateRegistration(tx, { id, version, ...before }, columns))) return false;
  const kind = graceUntil === null ? 'grace_ended' : 'grace_started';
  await recordRegistrationEvent(tx, id, { ...happened, kind, stateAfter: 'registered' });
  return true;
}
