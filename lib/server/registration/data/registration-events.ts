import 'server-only';
import type { RegistrationEventKind, StatusEvent } from '@/lib/registration/registration-events';
import type { RegistrationState } from '@/lib/registration/registration-states';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { fromColumn, toColumn } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { newestNumbered, readPage } from '@/lib/server/platform/db/paged';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { fitting, type Paged, type Place } from '@/lib/shared/list-place';

export type NewRegistrationEvent = {
  kind: RegistrationEventKind;
  on: CalendarDate;
  at: Date;
  stateAfter: RegistrationState;
  /** Null: the person, an import or the daily job. */
  decidedById: string | null;
  reasons?: string[];
  explanation?: string;
  barredUntil?: CalendarDate | null;
};

export type RecordedRegistrationEvent = StatusEvent & {
  at: Date;
  reasons: string[];
  explanation: string;
  barredUntil: CalendarDate | null;
  decidedById: string | null;
};

/** Written by whatever changes a status, in its transaction: see data/registrations.ts. */
export async function recordRegistrationEvent(tx: Transaction, registrationId: string, event: NewRegistrationEvent) {
  const { on, barredUntil = null, reasons = [], explanation = '', ...rest } = event;
  await tx.registrationEvent.create({
    data: {
      ...rest,
      registrationId,
      on: toColumn(on),
      barredUntil: toColumn(barredUntil),
      reasons,
      explanation,
    },
  });
}

export async function listRegistrationEvents(
  registrationId: string,
  tx?: Transaction,
): Promise<RecordedRegistrationEvent[]> {
  const db = tx ?? (await reader());
  const rows = await db.registrationEvent.findMany({ where: { registrationId }, orderBy: { id: 'asc' } });
  return rows.map(fromRow);
}

type Row = Omit<RecordedRegistrationEvent, 'on' | 'barredUntil'> & { on: Date; barredUntil: Date | null };

export function fromRow(row: Row): RecordedRegistrationEvent {
  const { kind, at, stateAfter, reasons, explanation, decidedById } = row;
  const days = { on: fromColumn(row.on), barredUntil: fromColumn(row.barredUntil) };
  return { kind, at, stateAfter, reasons, explanation, decidedById, ...days };
}

const EVENTS_A_PAGE = 10;
/** Characters of explanations: each may be a letter. */
const EVENTS_ROOM = 10_000;

export async function listNewestEvents(
  registrationId: string,
  { place = null, size = EVENTS_A_PAGE }: { place?: Place; size?: number } = {},
): Promise<Paged<RecordedRegistrationEvent & { id: string }>> {
  const page = await readPage<Row & { id: string }>(
    {
      columns: Prisma.sql`e.id::text AS id, e.kind::text AS kind, e."on", e.at, e.state_after::text AS "stateAfter",
        e.reasons, e.explanation, e.barred_until AS "barredUntil", e.decided_by_id::text AS "decidedById"`,
      from: Prisma.sql`registration_event e`,
      where: Prisma.sql`e.registration_id = ${registrationId}::uuid`,
      ...newestNumbered('e'),
    },
    place,
    size,
  );
  const { rows, ...steps } = fitting(page, ({ explanation }) => explanation.length, EVENTS_ROOM);
  return { rows: rows.map((row) => ({ id: row.id, ...fromRow(row) })), ...steps };
}
