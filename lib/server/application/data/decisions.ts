import 'server-only';
import type { AppointmentCheck, RejectionReason } from '@/lib/application/decisions';
import type { Prisma } from '@/lib/server/generated/prisma/client';
import { fromColumn, toColumn } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
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

type Row = Prisma.DecisionGetPayload<{ include: { decidedBy: { select: { name: true } } } }>;

export function decisionFromRow(row: Row): Decision {
  const on = fromColumn(row.checkedOn);
  return {
    outcome: row.outcome,
    reasons: row.reasons,
    explanation: row.explanation,
    check: row.appointmentCheck && on ? { way: row.appointmentCheck, on, note: row.checkNote } : null,
    newNumberReason: row.newNumberReason,
    decidedBy: { id: row.decidedById, name: row.decidedBy.name },
    decidedAt: row.decidedAt,
  };
}

export type EarlierDecision = { applicationId: string; submittedOn: CalendarDate | null; decision: Decision };

export async function listEarlierDecisions(accountId: string, besideId: string): Promise<EarlierDecision[]> {
  const rows = await (await reader()).decision.findMany({
    where: { applicationId: { not: besideId }, application: { accountId } },
    include: { decidedBy: { select: { name: true } }, application: { select: { submittedOn: true } } },
    orderBy: { decidedAt: 'desc' },
  });
  return rows.map((row) => ({
    applicationId: row.applicationId,
    submittedOn: fromColumn(row.application.submittedOn),
    decision: decisionFromRow(row),
  }));
}
