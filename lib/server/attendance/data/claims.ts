import 'server-only';
import type { ClaimState } from '@/lib/attendance/claim-states';
import type { PersonName } from '@/lib/names/person-name';
import { printedName } from '@/lib/names/printed-name';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { NAME_OF_ROW, nameFromRow } from '@/lib/server/names/data/name-columns';
import { toColumn } from '@/lib/server/platform/db/columns';
import type { Transaction } from '@/lib/server/platform/db/database';
import { jsonRow, listPart, momentOf, readPart, valuePart } from '@/lib/server/platform/db/parts';
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

type ClaimMoments = 'claimedAt' | 'answeredAt' | 'escalatedAt';
type StoredClaim = Omit<Claim, ClaimMoments | 'claimant'> & {
  claimedAt: string;
  answeredAt: string | null;
  escalatedAt: string | null;
  claimant: Omit<Claim['claimant'], 'name'> & PersonName;
};

/** Of claims `a`, by whoever has a registration `d`. */
async function readClaims(where: Prisma.Sql, tx?: Transaction): Promise<Claim[]> {
  return readPart(
    listPart<StoredClaim, Claim>(
      Prisma.sql`SELECT a.id, a.run_id AS "runId", a.state, a.explanation, a.claimed_at AS "claimedAt", a.due_on AS "dueOn",
          a.answered_at AS "answeredAt", a.answer, a.escalated_at AS "escalatedAt", a.version,
          ${jsonRow(Prisma.sql`SELECT d.id AS "registrationId", d.account_id AS "accountId", d.number,
            d.number_normalised AS "numberNormalised", ${NAME_OF_ROW}`)} AS claimant,
          json_build_object('title', v.title, 'provider', json_build_object('id', p.id, 'name', p.name),
            'firstDay', u.first_day, 'lastDay', u.last_day) AS run
        FROM attendance_claim a JOIN registration d ON d.id = a.registration_id JOIN course_run u ON u.id = a.run_id
          JOIN course c ON c.id = u.course_id JOIN provider p ON p.id = c.provider_id
          JOIN accreditation_request q ON q.id = u.accreditation_id
          JOIN course_version v ON v.id = q.course_version_id
        WHERE ${where}`,
      claimFrom,
    ),
    tx,
  );
}

function claimFrom({ claimant, claimedAt, answeredAt, escalatedAt, ...claim }: StoredClaim): Claim {
  const { registrationId, accountId, number, numberNormalised, ...name } = claimant;
  return {
    ...claim,
    claimedAt: momentOf(claimedAt),
    answeredAt: momentOf(answeredAt),
    escalatedAt: momentOf(escalatedAt),
    claimant: { registrationId, accountId, number, numberNormalised, name: printedName(nameFromRow(name)) },
  };
}

/** The caller decides who may see it. */
export async function findClaim(id: string, tx?: Transaction): Promise<Claim | null> {
  return isUuid(id) ? ((await loadClaims([id], tx))[0] ?? null) : null;
}

export async function loadClaims(ids: readonly string[], tx?: Transaction): Promise<Claim[]> {
  return readClaims(Prisma.sql`a.id = ANY (${[...ids]}::uuid[])`, tx);
}

export async function findClaimOf(runId: string, registrationId: string): Promise<Claim | null> {
  const ofBoth = Prisma.sql`a.run_id = ${runId}::uuid AND a.registration_id = ${registrationId}::uuid`;
  return (await readClaims(ofBoth))[0] ?? null;
}

export async function findOwnClaim(accountId: string, runId: string, tx?: Transaction): Promise<Claim | null> {
  if (!isUuid(runId)) return null;
  const own = Prisma.sql`a.run_id = ${runId}::uuid AND d.account_id = ${accountId}::uuid`;
  return (await readClaims(own, tx))[0] ?? null;
}

/** On the list of a run, or credited for it already. */
export async function isCountedFor(runId: string, registrationId: string, tx?: Transaction): Promise<boolean> {
  return readPart(
    valuePart<boolean>(Prisma.sql`EXISTS (SELECT FROM attendance WHERE run_id = ${runId}::uuid AND removed_at IS NULL
        AND registration_id = ${registrationId}::uuid)
      OR EXISTS (SELECT FROM activity WHERE run_id = ${runId}::uuid AND registration_id = ${registrationId}::uuid
        AND source = 'attendance' AND state = 'approved' AND superseded_at IS NULL)`),
    tx,
  );
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
  return readPart(
    valuePart<string | null>(Prisma.sql`(SELECT a.id FROM activity a WHERE a.registration_id = ${registrationId}::uuid
      AND a.run_id = ${runId}::uuid AND a.superseded_at IS NULL ORDER BY a.created_at DESC, a.id LIMIT 1)`),
  );
}

/** What somebody has of a run themselves, from now on known as of it. Their portfolio is held. */
export async function linkToRun(tx: Transaction, activityId: string, runId: string) {
  await tx.activity.updateMany({ where: { id: activityId, runId: null }, data: { runId } });
}
