import 'server-only';
import type { CertificationState } from '@/lib/certification/certification-states';
import { type GrantedPoints, readGrantedPoints, type storedPoints } from '@/lib/certification/granted-points';
import type { PersonName } from '@/lib/names/person-name';
import type { RegistrationState } from '@/lib/registration/registration-states';
import { findOwnMatters } from '@/lib/server/access/data/own-matters';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { NAME, nameFromRow } from '@/lib/server/names/data/name-columns';
import { fromColumn, toColumn } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { countUpTo, loadPage, readNext } from '@/lib/server/platform/db/paged';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { isUuid } from '@/lib/shared/ids';
import type { Paged, Place } from '@/lib/shared/list-place';

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
  const rows = await (tx ?? (await reader())).certification.findMany({
    where: { registrationId },
    orderBy: [{ requestedAt: 'desc' }, { id: 'asc' }],
  });
  return rows.map(fromRow);
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

const WITH_HOLDER = {
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

/** Oldest first; nobody decides on their own. */
async function waitingFor(accountId: string) {
  const { registrationIds } = await findOwnMatters(accountId);
  return {
    table: Prisma.sql`certification a`,
    where: Prisma.sql`a.state = 'requested' AND a.registration_id <> ALL (${registrationIds}::uuid[])`,
    keys: [Prisma.sql`a.requested_at`, Prisma.sql`a.id`],
  };
}

export type QueuedCertification = HeldCertification & {
  toReview: number;
};

export async function listRequestedCertifications(
  accountId: string,
  place: Place,
  size: number,
): Promise<Paged<QueuedCertification>> {
  return loadPage(await waitingFor(accountId), place, size, async (ids) => {
    const found = await (await reader()).certification.findMany({ where: { id: { in: ids } }, include: WITH_HOLDER });
    const toReview = await countToReview(ids);
    return found.map((row) => ({ ...heldFromRow(row), toReview: toReview.get(row.id) ?? 0 }));
  });
}

const WAITS_FOR_REVIEW = {
  supersededAt: null,
  reviewFrom: { not: null },
  state: { in: ['submitted', 'in_review', 'information_requested'] },
} satisfies Prisma.ActivityWhereInput;

async function countToReview(certificationIds: string[]): Promise<Map<string | null, number>> {
  const counted = await (await reader()).activity.groupBy({
    by: ['certificationId'],
    where: { certificationId: { in: certificationIds }, ...WAITS_FOR_REVIEW },
    _count: true,
  });
  return new Map(counted.map(({ certificationId, _count }) => [certificationId, _count]));
}

export async function countRequestedCertifications(accountId: string): Promise<number> {
  const { table, where } = await waitingFor(accountId);
  return countUpTo(Prisma.sql`${table} WHERE ${where}`);
}

export async function findNextCertification(accountId: string, besideId: string): Promise<string | null> {
  return readNext(await waitingFor(accountId), besideId);
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

function heldFromRow({
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
