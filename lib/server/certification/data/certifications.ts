import 'server-only';
import type { CertificationState } from '@/lib/certification/certification-states';
import { type GrantedPoints, readGrantedPoints, type storedPoints } from '@/lib/certification/granted-points';
import type { PersonName } from '@/lib/names/person-name';
import type { RegistrationState } from '@/lib/registration/registration-states';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { NAME_OF_ROW, nameFromRow } from '@/lib/server/names/data/name-columns';
import { toColumn } from '@/lib/server/platform/db/columns';
import type { Transaction } from '@/lib/server/platform/db/database';
import { jsonRow, listPart, momentOf, onePart, type Part, readPart } from '@/lib/server/platform/db/parts';
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

type Row = Omit<Certification, 'cycle' | 'requestedAt' | 'decision' | 'points'> & {
  cycleStart: CalendarDate;
  cycleEnd: CalendarDate;
  requestedAt: string;
  decidedAt: string | null;
  decidedOn: CalendarDate | null;
  decidedById: string | null;
  explanation: string;
  points: unknown;
};

/** Of a certification `a`. */
export const CERTIFICATION = Prisma.sql`a.id, a.registration_id AS "registrationId", a.cycle_start AS "cycleStart",
  a.cycle_end AS "cycleEnd", a.state, a.requested_at AS "requestedAt", a.requested_on AS "requestedOn",
  a.decided_at AS "decidedAt", a.decided_on AS "decidedOn", a.decided_by_id AS "decidedById", a.explanation,
  a.ended_on AS "endedOn", a.certified_until AS "certifiedUntil", a.points, a.version`;

/** Newest first. The caller's load of the registration decides who may see it. */
export async function listCertificationsOf(registrationId: string, tx?: Transaction): Promise<Certification[]> {
  return readPart(certificationsOf([registrationId]), tx);
}

/** By registration; one without any is missing. */
export async function listCertificationsOfAll(
  registrationIds: readonly string[],
  tx?: Transaction,
): Promise<Map<string, Certification[]>> {
  return grouped(await readPart(certificationsOf(registrationIds), tx), ({ registrationId }) => registrationId);
}

function certificationsOf(registrationIds: readonly string[]): Part<Certification[]> {
  return listPart(
    Prisma.sql`SELECT ${CERTIFICATION} FROM certification a
      WHERE a.registration_id = ANY (${[...registrationIds]}::uuid[]) ORDER BY a.requested_at DESC, a.id`,
    fromRow,
  );
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

export type HeldRow = Row & { holder: Omit<Holder, 'name'> & PersonName };

/** Of a registration `d`. */
export const HOLDER = Prisma.sql`d.account_id AS "accountId", d.number, d.state, d.registered_on AS "registeredOn",
  d.certified_until AS "certifiedUntil", ${NAME_OF_ROW}`;

export function heldFromRow({ holder, ...row }: HeldRow): HeldCertification {
  const { accountId, number, state, registeredOn, certifiedUntil, ...name } = holder;
  return {
    ...fromRow(row),
    holder: { accountId, number, state, registeredOn, certifiedUntil, name: nameFromRow(name) },
  };
}

export type CertificationReader = { accountId: string; sees: 'all' | 'own' };

/** A registrant sees their own; whoever grants them sees every one. */
function visibleTo({ accountId, sees }: CertificationReader): Prisma.Sql {
  return sees === 'all' ? Prisma.sql`TRUE` : Prisma.sql`d.account_id = ${accountId}::uuid`;
}

export async function findCertification(
  id: string,
  by: CertificationReader,
  tx?: Transaction,
): Promise<HeldCertification | null> {
  if (!isUuid(id)) return null;
  return readPart(
    onePart<HeldRow, HeldCertification>(
      Prisma.sql`SELECT ${CERTIFICATION}, ${jsonRow(Prisma.sql`SELECT ${HOLDER}`)} AS holder
        FROM certification a JOIN registration d ON d.id = a.registration_id
        WHERE a.id = ${id}::uuid AND ${visibleTo(by)}`,
      heldFromRow,
    ),
    tx,
  );
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

function fromRow(row: Row): Certification {
  const { id, registrationId, state, requestedOn, decidedAt, decidedOn, decidedById, explanation, version } = row;
  const { cycleStart, cycleEnd, requestedAt, endedOn, certifiedUntil } = row;
  return {
    ...{ id, registrationId, state, requestedOn, endedOn, certifiedUntil, version },
    cycle: { start: cycleStart, end: cycleEnd },
    requestedAt: momentOf(requestedAt),
    decision:
      decidedAt !== null && decidedOn !== null
        ? { at: momentOf(decidedAt), on: decidedOn, byId: decidedById, explanation }
        : null,
    points: readGrantedPoints(row.points),
  };
}
