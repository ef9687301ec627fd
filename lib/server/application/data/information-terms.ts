import 'server-only';
import type { PageKey } from '@/lib/server/platform/db/columns';
import { fromColumn, toColumn } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { OPEN_REQUEST } from './information-requests';

export type WaitingRequest = {
  id: string;
  applicationId: string;
  askedAt: Date;
  dueOn: CalendarDate;
  account: { id: string; name: string; email: string };
};

export async function listWaitingRequests({ after, size }: PageKey, upTo: CalendarDate): Promise<WaitingRequest[]> {
  const rows = await (await reader()).informationRequest.findMany({
    where: {
      ...OPEN_REQUEST,
      dueOn: { lte: toColumn(upTo) },
      application: { state: 'information_requested' },
      ...(after && { id: { gt: after } }),
    },
    select: {
      id: true,
      applicationId: true,
      askedAt: true,
      dueOn: true,
      application: { select: { account: { select: { id: true, name: true, email: true } } } },
    },
    orderBy: { id: 'asc' },
    take: size,
  });
  return rows.map(({ dueOn, application, ...row }) => ({
    ...row,
    dueOn: fromColumn(dueOn),
    account: application.account,
  }));
}

export async function lockWaitingRequest(tx: Transaction, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`SELECT 1 FROM information_request
    WHERE id = ${id}::uuid AND answered_at IS NULL AND closed_at IS NULL FOR UPDATE`;
  return rows.length === 1;
}

export async function closeAnsweredTasks(tx: Transaction, now: Date): Promise<number> {
  return tx.$executeRaw`
    UPDATE task SET done_at = ${now} WHERE kind = 'information_term_passed' AND done_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM information_request r
      WHERE task.key = 'information_term_passed:' || r.id AND r.answered_at IS NULL AND r.closed_at IS NULL)`;
}
