import 'server-only';
import type { Appointment } from '@/lib/eligibility/appointments';
import type { PersonName } from '@/lib/names/person-name';
import { normaliseNumber, printedNumber } from '@/lib/register/registration-number';
import { searchColumns, searchKeys } from '@/lib/register/search-keys';
import type { RegistrationState } from '@/lib/registration/registration-states';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { reader, type Transaction } from '../db';
import type { Prisma } from '../generated/prisma/client';
import { appointmentFromRow, appointmentToRow } from './appointment-rows';
import { fromColumn, toColumn } from './calendar-columns';
import { nameFromRow } from './name-columns';

export type Registration = {
  id: string;
  number: string;
  state: RegistrationState;
  version: number;
  name: PersonName;
  privateEmail: string;
  privatePhone: string;
  appointments: Appointment[];
  registeredOn: CalendarDate;
  certifiedUntil: CalendarDate | null;
};

const WHOLE = { appointments: { orderBy: { position: 'asc' } } } as const satisfies Prisma.RegistrationInclude;

/** Somebody's own registration, in whatever state. */
export async function findOwnRegistration(accountId: string, tx?: Transaction): Promise<Registration | null> {
  const db = tx ?? (await reader());
  const row = await db.registration.findUnique({ where: { accountId }, include: WHOLE });
  if (!row) return null;
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    version: row.version,
    name: nameFromRow(row),
    privateEmail: row.privateEmail,
    privatePhone: row.privatePhone,
    appointments: row.appointments.map(appointmentFromRow),
    registeredOn: fromColumn(row.registeredOn),
    certifiedUntil: fromColumn(row.certifiedUntil),
  };
}

export type RegisteredPerson = {
  name: PersonName;
  privateEmail: string;
  privatePhone: string;
  appointments: Appointment[];
};

type NewRegistration = RegisteredPerson & {
  accountId: string;
  number: string;
  numberNormalised: string;
  registeredOn: CalendarDate;
  now: Date;
};

export async function createRegistration(tx: Transaction, registration: NewRegistration): Promise<string> {
  const { accountId, number, numberNormalised, registeredOn, now, ...person } = registration;
  const { id } = await tx.registration.create({
    data: {
      accountId,
      number,
      numberNormalised,
      state: 'registered',
      registeredOn: toColumn(registeredOn),
      createdAt: now,
      ...personColumns(person),
    },
    select: { id: true },
  });
  await writeParts(tx, id, person);
  return id;
}

/** Back in the register under the old number, with the data of the new application; false when it changed meanwhile. */
export async function restoreRegistration(
  tx: Transaction,
  { id, version, state }: Pick<Registration, 'id' | 'version' | 'state'>,
  person: RegisteredPerson & { to: RegistrationState; registeredOn: CalendarDate },
): Promise<boolean> {
  const { to, registeredOn, ...data } = person;
  const { count } = await tx.registration.updateMany({
    where: { id, version, state },
    data: { state: to, registeredOn: toColumn(registeredOn), version: { increment: 1 }, ...personColumns(data) },
  });
  if (count === 0) return false;
  await tx.registrationAppointment.deleteMany({ where: { registrationId: id } });
  await tx.searchWord.deleteMany({ where: { registrationId: id } });
  await writeParts(tx, id, data);
  return true;
}

/** The next free number: the sequence skips what an import took. */
export async function takeRegistrationNumber(
  tx: Transaction,
  { numberPrefix, numberFirstValue }: { numberPrefix: string; numberFirstValue: number },
): Promise<{ number: string; numberNormalised: string }> {
  for (;;) {
    const [row] = await tx.$queryRaw<{ value: bigint }[]>`SELECT nextval('registration_number_seq') AS value`;
    const number = printedNumber(numberFirstValue + Number(row?.value) - 1, numberPrefix);
    const numberNormalised = normaliseNumber(number, numberPrefix);
    if (!numberNormalised) throw new Error(`${number} is no registration number`);
    if ((await tx.registration.count({ where: { numberNormalised } })) === 0) return { number, numberNormalised };
  }
}

function personColumns({ name, privateEmail, privatePhone }: Omit<RegisteredPerson, 'appointments'>) {
  return { ...name, privateEmail, privatePhone, ...searchColumns(name) };
}

async function writeParts(tx: Transaction, registrationId: string, { name, appointments }: RegisteredPerson) {
  await tx.searchWord.createMany({ data: searchKeys(name).map((word) => ({ registrationId, word })) });
  await tx.registrationAppointment.createMany({
    data: appointments.map((appointment, position) => ({ registrationId, position, ...appointmentToRow(appointment) })),
  });
}
