import 'server-only';
import type { AppointmentCheck, RejectionReason } from '@/lib/application/decisions';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { toColumn } from '@/lib/server/platform/db/columns';
import type { Transaction } from '@/lib/server/platform/db/database';
import { listPart, momentOf, readPart } from '@/lib/server/platform/db/parts';
import type { CalendarDate } from '@/lib/shared/calendar-date';

export type Decision = {
  outcome: 'approved' | 'rejected';
  reasons: RejectionReason[];
  explanation: string;
  check: { way: AppointmentCheck; on: CalendarDate; note: string } | null;
  /** Why a number of their own although much said that they had one; '' where nothing did. */
  newNumberReason: string;
  decidedBy: { id: string; name: string };
  decidedAt: Date;
};

export type NewDecision = Omit<Decision, 'decidedBy'> & { applicationId: string; decidedById: string };

export async function createDecision(tx: Transaction, decision: NewDecision) {
  const { check, ...rest } = decision;
  await tx.decision.create({
    data: {
      ...rest,
      appointmentCheck: check?.way ?? null,
      checkedOn: toColumn(check?.on ?? null),
      checkNote: check?.note ?? '',
    },
  });
}

export type DecisionRow = Omit<Decision, 'check' | 'decidedAt'> & {
  appointmentCheck: AppointmentCheck | null;
  checkedOn: CalendarDate | null;
  checkNote: string;
  decidedAt: string;
};

/** The decision on an application `d`. */
export const DECISION_OF = Prisma.sql`SELECT k.outcome, coalesce(k.reasons, '{}') AS reasons, k.explanation, k.appointment_check AS "appointmentCheck",
    k.checked_on AS "checkedOn", k.check_note AS "checkNote", k.new_number_reason AS "newNumberReason",
    json_build_object('id', k.decided_by_id, 'name', b.name) AS "decidedBy", k.decided_at AS "decidedAt"
  FROM decision k JOIN account b ON b.id = k.decided_by_id WHERE k.application_id = d.id`;

export function decisionFromRow({
  appointmentCheck,
  checkedOn,
  checkNote,
  decidedAt,
  ...decision
}: DecisionRow): Decision {
  return {
    ...decision,
    check: appointmentCheck && checkedOn ? { way: appointmentCheck, on: checkedOn, note: checkNote } : null,
    decidedAt: momentOf(decidedAt),
  };
}

export type EarlierDecision = { applicationId: string; submittedOn: CalendarDate | null; decision: Decision };

export async function listEarlierDecisions(accountId: string, besideId: string): Promise<EarlierDecision[]> {
  return readPart(
    listPart<Omit<EarlierDecision, 'decision'> & { decision: DecisionRow }, EarlierDecision>(
      Prisma.sql`SELECT d.id AS "applicationId", d.submitted_on AS "submittedOn", to_json(made) AS decision
        FROM application d CROSS JOIN LATERAL (${DECISION_OF}) made
        WHERE d.account_id = ${accountId}::uuid AND d.id <> ${besideId}::uuid ORDER BY made."decidedAt" DESC`,
      ({ decision, ...row }) => ({ ...row, decision: decisionFromRow(decision) }),
    ),
  );
}
