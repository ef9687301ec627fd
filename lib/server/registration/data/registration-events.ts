import 'server-only';
import type { RegistrationEventKind, StatusEvent } from '@/lib/registration/registration-events';
import type { RegistrationState } from '@/lib/registration/registration-states';
import { Prisma } from '@/lib/server/generated/prisma/client';
import type { Transaction } from '@/lib/server/platform/db/database';
import { newestNumbered, readPage } from '@/lib/server/platform/db/paged';
import { listPart, momentOf, readPart, type Stored } from '@/lib/server/platform/db/parts';
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

/** Written by whatever changes a status, in its transaction: see data/registrations.ts and data/status-changes.ts. */
export async function recordRegistrationEvent(tx: Transaction, registrationId: string, event: NewRegistrationEvent) {
  await recordRegistrationEvents(tx, [{ ...event, registrationId }]);
}

/** In the order given. */
export async function recordRegistrationEvents(
  tx: Transaction,
  events: readonly (NewRegistrationEvent & { registrationId: string })[],
) {
  const rows = events.map(({ reasons = [], explanation = '', ...event }) => ({ ...event, reasons, explanation }));
  await tx.$executeRaw`
    INSERT INTO registration_event (registration_id, kind, "on", at, state_after, decided_by_id, reasons, explanation,
      barred_until)
    SELECT e."registrationId", e.kind, e."on", e.at, e."stateAfter", e."decidedById", e.reasons, e.explanation,
      e."barredUntil"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS e ("registrationId" uuid, kind "RegistrationEventKind",
      "on" date, at timestamptz, "stateAfter" "RegistrationState", "decidedById" uuid, reasons text[], explanation text,
      "barredUntil" date)`;
}

export async function listRegistrationEvents(
  registrationId: string,
  tx?: Transaction,
): Promise<RecordedRegistrationEvent[]> {
  const of = Prisma.sql`SELECT ${REGISTRATION_EVENT} FROM registration_event e
    WHERE e.registration_id = ${registrationId}::uuid ORDER BY e.id`;
  return readPart(listPart<Stored<RecordedRegistrationEvent>, RecordedRegistrationEvent>(of, registrationEvent), tx);
}

/** Of an event `e`. */
export const REGISTRATION_EVENT = Prisma.sql`e.kind, e."on", e.at, e.state_after AS "stateAfter",
  coalesce(e.reasons, '{}') AS reasons, e.explanation, e.barred_until AS "barredUntil",
  e.decided_by_id AS "decidedById"`;

export function registrationEvent<Row extends Stored<RecordedRegistrationEvent>>({ at, ...event }: Row) {
  return { ...event, at: momentOf(at) };
}

/** `who`: by name; null for nobody, and for somebody who is gone. */
export type DecidedEvent = RecordedRegistrationEvent & { id: string; who: string | null };

const EVENTS_A_PAGE = 10;
/** Characters of explanations: each may be a letter. */
const EVENTS_ROOM = 10_000;

export async function listNewestEvents(
  registrationId: string,
  { place = null, size = EVENTS_A_PAGE }: { place?: Place; size?: number } = {},
): Promise<Paged<DecidedEvent>> {
  const page = await readPage<DecidedEvent>(
    {
      columns: Prisma.sql`e.id::text AS id, ${REGISTRATION_EVENT}, nullif(c.name, '') AS who`,
      from: Prisma.sql`registration_event e LEFT JOIN account c ON c.id = e.decided_by_id`,
      where: Prisma.sql`e.registration_id = ${registrationId}::uuid`,
      ...newestNumbered('e'),
    },
    place,
    size,
    (select) => readPart(listPart<Stored<DecidedEvent>, DecidedEvent>(select, registrationEvent)),
  );
  return fitting(page, ({ explanation }) => explanation.length, EVENTS_ROOM);
}
