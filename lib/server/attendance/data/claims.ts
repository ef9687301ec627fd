import 'server-only';
import type { ClaimState } from '@/lib/attendance/claim-states';
import { printedName } from '@/lib/names/printed-name';
import type { Prisma } from '@/lib/server/generated/prisma/client';
import { NAME, nameFromRow } from '@/lib/server/names/data/name-columns';
import { fromColumn, toColumn } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { isUuid } from '@/lib/shared/ids';

/** With the claimant's number and name: whoever claims says who they are. */
export type Claim = {
  id: string;
  runId: string;
  state: ClaimState;
  explanation: string;
  claimedAt: Date;
  dueOn: CalendarDate;
  answeredAt: Date | null;
  answer: string;
  escalatedAt: Date | null;
  version: number;
  claimant: {
    registrationId: string;
    accountId: string | null;
    number: string;
    numberNormalised: string;
    name: string;
  };
  run: { title: string; provider: { id: string; name: string }; firstDay: CalendarDate; lastDay: CalendarDate };
};

const WHOLE = {
  ...{ id: true, runId: true, state: true, explanation: true, claimedAt: true, dueOn: true, answeredAt: true },
  ...{ answer: true, escalatedAt: true, version: true },
  registration: { select: { id: true, accountId: true, number: true, numberNormalised: true, ...NAME } },
  run: {
    select: {
      firstDay: true,
      lastDay: true,
      course: { select: { provider: { select: { id: true, name: true } } } },
      accreditation: { select: { courseVersion: { select: { title: true } } } },
    },
  },
} as const satisfies Prisma.AttendanceClaimSelect;

function fromRow(row: Prisma.AttendanceClaimGetPayload<{ select: typeof WHOLE }>): Claim {
  const { dueOn, registration, run, ...claim } = row;
  const { id: registrationId, accountId, number, numberNormalised, ...name } = registration;
  return {
    ...claim,
    dueOn: fromColumn(dueOn),
    claimant: { registrationId, accountId, number, numberNormalised, name: printedName(nameFromRow(name)) },
    run: {
      title: run.accreditation.courseVersion.title,
      provider: run.course.provider,
      firstDay: fromColumn(run.firstDay),
      lastDay: fromColumn(run.lastDay),
    },
  };
}

/** The caller decides who may see it. */
export async function findClaim(id: string, tx?: Transaction): Promise<Claim | null> {
  return isUuid(id) ? ((await loadClaims([id], tx))[0] ?? null) : null;
}

export async function loadClaims(ids: readonly string[], tx?: Transaction): Promise<Claim[]> {
  const db = tx ?? (await reader());
  const rows = await db.attendanceClaim.findMany({ where: { id: { in: [...ids] } }, select: WHOLE });
  return rows.map(fromRow);
}

export async function findClaimOf(runId: string, registrationId: string): Promise<Claim | null> {
  const where = { runId_registrationId: { runId, registrationId } };
  const row = await (await reader()).attendanceClaim.findUnique({ where, select: WHOLE });
  return row && fromRow(row);
}

export async function findOwnClaim(accountId: string, runId: string, tx?: Transaction): Promise<Claim | null> {
  if (!isUuid(runId)) return null;
  const db = tx ?? (await reader());
  const row = await db.attendanceClaim.findFirst({ where: { runId, registration: { accountId } }, select: WHOLE });
  return row && fromRow(row);
}

/** On the list of a run, or credited for it already. */
export async function isCountedFor(runId: string, registrationId: string, tx?: Transaction): Promise<boolean> {
  const db = tx ?? (await reader());
  const [row] = await db.$queryRaw<{ counted: boolean }[]>`
    SELECT EXISTS (SELECT FROM attendance WHERE run_id = ${runId}::uuid AND removed_at IS NULL
        AND registration_id = ${registrationId}::uuid)
      OR EXISTS (SELECT FROM activity WHERE run_id = ${runId}::uuid AND registration_id = ${registrationId}::uuid
        AND source = 'attendance' AND state = 'approved' AND superseded_at IS NULL) AS counted`;
  return row?.counted ?? false;
}

type NewClaim = {
  runId: string;
  registrationId: string;
  explanation: string;
  claimedAt: Date;
  dueOn: CalendarDate;
};

/** Null where they claimed before. */
export async function createClaim(tx: Transaction, { dueOn, ...claim }: NewClaim): Promise<string | null> {
  const [made] = await tx.attendanceClaim.createManyAndReturn({
    data: { ...claim, dueOn: toColumn(dueOn) },
    skipDuplicates: true,
    select: { id: true },
  });
  return made?.id ?? null;
}

type Move = {
  id: string;
  version: number;
  from: ClaimState;
  to: ClaimState;
  answered?: { at: Date; words: string };
  escalatedAt?: Date;
  explanation?: string;
  dueOn?: CalendarDate;
};

/** Guarded by state and version; false for the one who lost the race. */
export async function moveClaim(tx: Transaction, { id, version, from, to, answered, dueOn, ...rest }: Move) {
  const { count } = await tx.attendanceClaim.updateMany({
    where: { id, version, state: from },
    data: {
      ...rest,
      state: to,
      version: { increment: 1 },
      ...(dueOn && { dueOn: toColumn(dueOn) }),
      ...(answered && { answeredAt: answered.at, answer: answered.words }),
    },
  });
  return count === 1;
}

/** Whoever is on the list by now waits for nothing any more. The run is held. Returns which. */
export async function settleClaims(
  tx: Transaction,
  runId: string,
  registrationIds: readonly string[],
  at: Date,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE attendance_claim SET state = 'confirmed', answered_at = ${at}, answer = '', version = version + 1
    WHERE run_id = ${runId}::uuid AND registration_id = ANY (${[...registrationIds]}::uuid[]) AND state <> 'confirmed'
    RETURNING id::text AS id`;
  return rows.map(({ id }) => id);
}

/** What somebody has of a run in their portfolio, the latest version. */
export async function findOwnActivityOfRun(registrationId: string, runId: string): Promise<string | null> {
  const found = await (await reader()).activity.findFirst({
    where: { registrationId, runId, supersededAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: { id: true },
  });
  return found?.id ?? null;
}

/** What somebody has of a run themselves, from now on known as of it. Their portfolio is held. */
export async function linkToRun(tx: Transaction, activityId: string, runId: string) {
  await tx.activity.updateMany({ where: { id: activityId, runId: null }, data: { runId } });
}
