import 'server-only';
import type { PersonName } from '@/lib/names/person-name';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { nameFromRow } from '@/lib/server/names/data/name-columns';
import type { PageKey } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import type { CalendarDate } from '@/lib/shared/calendar-date';

/** A row that nobody's name was found for, beside who has its number in the register by now. */
export type KeptRow = {
  id: string;
  runId: string;
  typedName: string;
  registrationId: string;
  name: PersonName;
  meetings: number[];
  completedOn: CalendarDate | null;
  isTrainer: boolean;
};

const COLUMNS = Prisma.sql`a.id::text AS id, a.run_id::text AS "runId", a.typed_name AS "typedName", a.meetings,
  a.completed_on::text AS "completedOn", a.is_trainer AS "isTrainer", r.id::text AS "registrationId", r.initials,
  r.birth_prefix AS "birthPrefix", r.birth_surname AS "birthSurname", r.partner_prefix AS "partnerPrefix",
  r.partner_surname AS "partnerSurname", r.name_use AS "nameUse"`;

/** Of a run whose list is closed, and of e-learning; not of who is on that list already. */
const KEPT = Prisma.sql`attendance a JOIN course_run u ON u.id = a.run_id
  JOIN registration n ON n.number_normalised = a.number_normalised
  JOIN registration r ON r.id = coalesce(n.merged_into_id, n.id)
  WHERE a.registration_id IS NULL AND a.removed_at IS NULL AND a.number_normalised <> ''
    AND r.state IN ('registered', 'certified')
    AND (u.state = 'closed' OR (u.is_standing AND u.state = 'planned'))
    AND NOT EXISTS (SELECT FROM attendance o WHERE o.run_id = a.run_id AND o.registration_id = r.id
      AND o.removed_at IS NULL)`;

type Row = PersonName & Omit<KeptRow, 'name'>;

function fromRow({ id, runId, typedName, registrationId, meetings, completedOn, isTrainer, ...name }: Row): KeptRow {
  return { id, runId, typedName, registrationId, meetings, completedOn, isTrainer, name: nameFromRow(name) };
}

export async function listKeptRows({ after, size }: PageKey): Promise<KeptRow[]> {
  const beyond = after === null ? Prisma.empty : Prisma.sql`AND a.id > ${after}::uuid`;
  const rows = await (await reader()).$queryRaw<Row[]>`
    SELECT ${COLUMNS} FROM ${KEPT} ${beyond} ORDER BY a.id LIMIT ${size}::int`;
  return rows.map(fromRow);
}

/** By the number as it is printed, of theirs or of one that leads to it. */
export async function listKeptRowsOfNumber(number: string): Promise<KeptRow[]> {
  const rows = await (await reader()).$queryRaw<Row[]>`
    SELECT ${COLUMNS} FROM ${KEPT} AND r.number = ${number} ORDER BY a.run_id, a.id`;
  return rows.map(fromRow);
}

/** One a person; the run is held. */
export async function listKeptRowsOf(tx: Transaction, ids: readonly string[]): Promise<KeptRow[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT DISTINCT ON (r.id) ${COLUMNS} FROM ${KEPT} AND a.id = ANY (${[...ids]}::uuid[])
    ORDER BY r.id, a.is_trainer DESC, a.added_at, a.id`;
  return rows.map(fromRow);
}

/** What was typed goes, that there was a row stays. Returns how many. */
export async function eraseTyped(tx: Transaction, before: Date, size: number): Promise<number> {
  return tx.$executeRaw`
    UPDATE attendance SET typed_number = '', typed_name = '', number_normalised = '', version = version + 1
    WHERE id IN (
      SELECT a.id FROM attendance a JOIN course_run u ON u.id = a.run_id
      WHERE (a.typed_number <> '' OR a.typed_name <> '' OR a.number_normalised <> '') AND a.added_at < ${before}
        AND (u.is_standing OR u.state <> 'planned') AND COALESCE(u.closed_at, a.added_at) < ${before}
      ORDER BY a.id LIMIT ${size}::int)`;
}
