import 'server-only';
import type { CertificationState } from '@/lib/certification/certification-states';
import { type GrantedPoints, readGrantedPoints, type storedPoints } from '@/lib/certification/granted-points';
import type { PersonName } from '@/lib/names/person-name';
import type { RegistrationState } from '@/lib/registration/registration-states';
import type { Prisma } from '@/lib/server/generated/prisma/client';
import { NAME, nameFromRow } from '@/lib/server/names/data/name-columns';
import { fromColumn, toColumn } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { grouped } from '@/lib/shared/grouped';
import { isUuid } from '@/lib/shared/ids';

export type Certification = {
  id: string;
  registrationId: string;
  cycle: { start: CalendarDate; end: CalendarDate };
  state: CertificationState;
  requestedAt: Date;
  requestedOn: CalendarDate;
  decision: { at: Date; on: CalendarDate; byId: string | null; explanation: string } | null;
  /** Withdrawn, or its owner left; null where an older one doesn't say. */
  endedOn: CalendarDate | null;
  certifiedUntil: CalendarDate | null;
  points: GrantedPoints | null;
  version: number;
};

type Row = Prisma.CertificationGetPayload<object>;

/** Newest first. The caller's load of the registration decides who may see it. */
export async function listCertificationsOf(registrationId: string, tx?: Transaction): Promise<Certification[]> {
  return (await listCertificationsOfAll([registrationId], tx)).get(registrationId) ?? [];
}

/** By registration; one without any is missing. */
export async function listCertificationsOfAll(
  registrationIds: readonly string[],
  tx?: Transaction,
): Promise<Map<string, Certification[]>> {
  const rows = await (tx ?? (await reader())).certification.findMany({
    where: { registrationId: { in: [...registrationIds] } },
    orderBy: [{ requestedAt: 'desc' }, { id: 'asc' }],
  });
  return grouped(rows.map(fromRow), ({ registrationId }) => registrationId);
}

export type Holder = {
  accountId: string | null;
  name: PersonName;
  number: string;
  state: RegistrationState;
  registeredOn: CalendarDate;
  certifiedUntil: CalendarDate | null;
};
export type HeldCertification = Certification & { holder: Holder };

export const WITH_HOLDER = {
  registration: {
    select: {
      accountId: true,
      number: true,
      state: true,
      registeredOn: true,
      certifiedUntil: true,
      ...NAME,
    },
  },
} as const satisfies Prisma.CertificationInclude;

export type CertificationReader = { accountId: string; sees: 'all' | 'own' };

/** A registrant sees their own; whoever grants them sees every one. */
function visibleTo({ accountId, sees }: CertificationReader): Prisma.CertificationWhereInput {
  return sees === 'all' ? {} : { registration: { accountId } };
}

export async function findCertification(
  id: string,
  by: CertificationReader,
  tx?: Transaction,
): Promise<HeldCertification | null> {
  if (!isUuid(id)) return null;
  const where = { id, ...visibleTo(by) };
  const row = await (tx ?? (await reader())).certification.findFirst({ where, include: WITH_HOLDER });
  return row && heldFromRow(row);
}

export type NewCertification = {
  registrationId: string;
  cycle: { start: CalendarDate; end: CalendarDate };
  requestedAt: Date;
  requestedOn: CalendarDate;
};

/** Null when another one waits. */
export async function createCertification(
  tx: Transaction,
  { registrationId, cycle, requestedAt, requestedOn }: NewCertification,
): Promise<string | null> {
  const days = { cycleStart: toColumn(cycle.start), cycleEnd: toColumn(cycle.end), requestedOn: toColumn(requestedOn) };
  const [created] = await tx.certification.createManyAndReturn({
    data: { registrationId, requestedAt, ...days },
    skipDuplicates: true,
    select: { id: true },
  });
  return created?.id ?? null;
}

type Key = { id: string; version: number };
type Decided = { at: Date; on: CalendarDate; byId: string };

export async function withdrawRequest(tx: Transaction, { id, version }: Key, on: CalendarDate): Promise<boolean> {
  const { count } = await tx.certification.updateMany({
    where: { id, version, state: 'requested' },
    data: { state: 'withdrawn', endedOn: toColumn(on), version: { increment: 1 } },
  });
  return count === 1;
}

export async function refuseRequest(
  tx: Transaction,
  { id, version }: Key,
  { explanation, ...decided }: Decided & { explanation: string },
): Promise<boolean> {
  const { count } = await tx.certification.updateMany({
    where: { id, version, state: 'requested' },
    data: { state: 'refused', explanation, ...decisionColumns(decided) },
  });
  return count === 1;
}

export async function grantRequest(
  tx: Transaction,
  { id, version }: Key,
  {
    certifiedUntil,
    points,
    ...decided
  }: Decided & { certifiedUntil: CalendarDate; points: ReturnType<typeof storedPoints> },
): Promise<boolean> {
  const { count } = await tx.certification.updateMany({
    where: { id, version, state: 'requested' },
    data: { state: 'granted', certifiedUntil: toColumn(certifiedUntil), points, ...decisionColumns(decided) },
  });
  return count === 1;
}

function decisionColumns({ at, on, byId }: Decided) {
  return { decidedAt: at, decidedOn: toColumn(on), decidedById: byId, version: { increment: 1 } };
}

export function heldFromRow({
  registration,
  ...row
}: Prisma.CertificationGetPayload<{ include: typeof WITH_HOLDER }>): HeldCertification {
  const { accountId, number, state, registeredOn, certifiedUntil } = registration;
  const days = { registeredOn: fromColumn(registeredOn), certifiedUntil: fromColumn(certifiedUntil) };
  return { ...fromRow(row), holder: { accountId, number, state, ...days, name: nameFromRow(registration) } };
}

function fromRow(row: Row): Certification {
  const { id, registrationId, state, requestedAt, decidedAt, decidedOn, decidedById, explanation, version } = row;
  return {
    ...{ id, registrationId, state, requestedAt, version },
    cycle: { start: fromColumn(row.cycleStart), end: fromColumn(row.cycleEnd) },
    requestedOn: fromColumn(row.requestedOn),
    decision: decidedAt && decidedOn && { at: decidedAt, on: fromColumn(decidedOn), byId: decidedById, explanation },
    endedOn: fromColumn(row.endedOn),
    certifiedUntil: fromColumn(row.certifiedUntil),
    points: readGrantedPoints(row.points),
  };
}
