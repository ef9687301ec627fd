import 'server-only';
import type { RegistrationEventKind, StatusEvent } from '@/lib/registration/registration-events';
import type { RegistrationState } from '@/lib/registration/registration-states';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { reader, type Transaction } from '../db';
import { fromColumn, toColumn } from './calendar-columns';

export type NewRegistrationEvent = {
  kind: RegistrationEventKind;
  /** The calendar date from which it holds. */
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

/** What happened to a registration's status, oldest first. */
export async function listRegistrationEvents(
  registrationId: string,
  tx?: Transaction,
): Promise<RecordedRegistrationEvent[]> {
  const db = tx ?? (await reader());
  const rows = await db.registrationEvent.findMany({ where: { registrationId }, orderBy: { id: 'asc' } });
  return rows.map((row) => ({
    kind: row.kind,
    on: fromColumn(row.on),
    at: row.at,
    stateAfter: row.stateAfter,
    reasons: row.reasons,
    explanation: row.explanation,
    barredUntil: fromColumn(row.barredUntil),
    decidedById: row.decidedById,
  }));
}
