import 'server-only';
import type { RegistrationState } from '@/lib/registration/registration-states';
import { Prisma } from '@/lib/server/generated/prisma/client';
import type { PageKey } from '@/lib/server/platform/db/columns';
import { fromColumn, toColumn } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { type CalendarDate, calendarDate } from '@/lib/shared/calendar-date';

const IN_REGISTER = Prisma.sql`r.state IN ('registered', 'certified')`;

function after(key: PageKey['after']): Prisma.Sql {
  return key === null ? Prisma.sql`true` : Prisma.sql`r.id > ${key}::uuid`;
}

/** Few, however many people there are. */
export async function listJoiningDays(): Promise<CalendarDate[]> {
  const db = await reader();
  const rows = await db.$queryRaw<{ day: Date }[]>`
    SELECT DISTINCT r.registered_on AS day FROM registration r WHERE ${IN_REGISTER} ORDER BY day`;
  return rows.map(({ day }) => fromColumn(day));
}

export type EndedCycle = { joined: CalendarDate; end: CalendarDate };
export type Unclosed = { id: string; joined: CalendarDate /** Oldest first. */; ends: CalendarDate[] };

/** Those who were registered when a cycle ended, and wait for no decision on it: on most days nobody. */
export async function listUnclosed({ after: key, size }: PageKey, ended: readonly EndedCycle[]): Promise<Unclosed[]> {
  if (ended.length === 0) return [];
  const db = await reader();
  const rows = await db.$queryRaw<{ id: string; joined: Date; ends: string[] }[]>`
    SELECT r.id, r.registered_on AS joined, array_agg(c.ended::text ORDER BY c.ended) AS ends
    FROM registration r
    JOIN unnest(${ended.map(({ joined }) => joined)}::date[], ${ended.map(({ end }) => end)}::date[]) AS c(joined, ended)
      ON c.joined = r.registered_on
    WHERE ${IN_REGISTER} AND ${after(key)}
      AND (r.created_at AT TIME ZONE 'Europe/Amsterdam')::date <= c.ended
      AND NOT EXISTS (SELECT 1 FROM cycle_closing x WHERE x.registration_id = r.id AND x.cycle_end = c.ended)
      AND NOT EXISTS (SELECT 1 FROM certification q
        WHERE q.registration_id = r.id AND q.cycle_end = c.ended AND q.state = 'requested')
    GROUP BY r.id ORDER BY r.id LIMIT ${size}`;
  return rows.map(({ id, joined, ends }) => ({ id, joined: fromColumn(joined), ends: ends.map(calendarDate) }));
}

export async function listCertifiedTooLong(
  { after: key, size }: PageKey,
  today: CalendarDate,
): Promise<{ id: string }[]> {
  const db = await reader();
  return db.$queryRaw`
    SELECT r.id FROM registration r
    WHERE r.state = 'certified' AND r.certified_until < ${toColumn(today)}::date AND ${after(key)}
      AND NOT EXISTS (SELECT 1 FROM certification q WHERE q.registration_id = r.id AND q.state = 'requested')
    ORDER BY r.id LIMIT ${size}`;
}

export type HeldRegistration = {
  id: string;
  accountId: string | null;
  version: number;
  state: RegistrationState;
  registeredOn: CalendarDate;
  certifiedUntil: CalendarDate | null;
  graceUntil: CalendarDate | null;
};

/**
 * With their portfolios, until the transaction ends; in the order of their ids, so that two who hold many wait for each
 * other.
 */
export async function lockForCycleEnds(tx: Transaction, ids: readonly string[]): Promise<HeldRegistration[]> {
  const rows = await tx.$queryRaw<(Omit<HeldRegistration, DateKeys> & Record<DateKeys, Date>)[]>`
    SELECT id, account_id AS "accountId", version, state::text AS state, registered_on AS "registeredOn",
      certified_until AS "certifiedUntil", grace_until AS "graceUntil"
    FROM registration WHERE id = ANY (${[...ids]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  return rows.map((row) => ({
    ...row,
    registeredOn: fromColumn(row.registeredOn),
    certifiedUntil: fromColumn(row.certifiedUntil),
    graceUntil: fromColumn(row.graceUntil),
  }));
}
type DateKeys = 'registeredOn' | 'certifiedUntil' | 'graceUntil';

export type InGrace = {
  id: string;
  joined: CalendarDate;
  graceUntil: CalendarDate;
  cycleEnd: CalendarDate;
  isRequested: boolean;
};

export async function listInGrace({ after: key, size }: PageKey): Promise<InGrace[]> {
  const db = await reader();
  const rows = await db.$queryRaw<{ id: string; joined: Date; until: Date; ended: Date; isRequested: boolean }[]>`
    SELECT r.id, r.registered_on AS joined, r.grace_until AS until, c.ended,
      EXISTS (SELECT 1 FROM certification q WHERE q.registration_id = r.id AND q.state = 'requested') AS "isRequested"
    FROM registration r
    JOIN LATERAL (SELECT max(x.cycle_end) AS ended FROM cycle_closing x
      WHERE x.registration_id = r.id AND x.outcome = 'grace') c ON c.ended IS NOT NULL
    WHERE r.grace_until IS NOT NULL AND ${after(key)} ORDER BY r.id LIMIT ${size}`;
  return rows.map(({ joined, until, ended, ...row }) => ({
    ...row,
    joined: fromColumn(joined),
    graceUntil: fromColumn(until),
    cycleEnd: fromColumn(ended),
  }));
}

export type RemindedCycle = { joined: CalendarDate; start: CalendarDate };
export type Remindable = { id: string; accountId: string; joined: CalendarDate };

/** With a login, and without a request for it that waits or was granted. */
export async function listRemindable(
  { after: key, size }: PageKey,
  cycles: readonly RemindedCycle[],
): Promise<Remindable[]> {
  const db = await reader();
  const rows = await db.$queryRaw<{ id: string; accountId: string; joined: Date }[]>`
    SELECT r.id, r.account_id AS "accountId", r.registered_on AS joined
    FROM registration r
    JOIN unnest(${cycles.map(({ joined }) => joined)}::date[], ${cycles.map(({ start }) => start)}::date[])
      AS c(joined, start) ON c.joined = r.registered_on
    WHERE ${IN_REGISTER} AND r.account_id IS NOT NULL AND ${after(key)}
      AND NOT EXISTS (SELECT 1 FROM certification q
        WHERE q.registration_id = r.id AND q.cycle_start = c.start AND q.state IN ('requested', 'granted'))
    ORDER BY r.id LIMIT ${size}`;
  return rows.map(({ joined, ...row }) => ({ ...row, joined: fromColumn(joined) }));
}
