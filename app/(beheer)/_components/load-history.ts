import { HISTORY_LIST } from '@/app/(beheer)/beheer/aanvragen/[id]/_components/case-history';
import { listEvents, type ShownEvent } from '@/lib/server/platform/audit';
import type { AuditSubject } from '@/lib/shared/audit-events';
import type { AddressParams } from '@/lib/shared/list-address';
import { readPlace, type Steps } from '@/lib/shared/list-place';

export type History = {
  /** A page of it, oldest first, and where it goes on. */
  history: ShownEvent[];
  historySteps: Steps;
};

/** Read once it was recorded that somebody looks: that is among it. */
export async function loadHistory(subject: AuditSubject, query: AddressParams): Promise<History> {
  const { rows, ...historySteps } = await listEvents(
    [subject],
    readPlace(query, { list: HISTORY_LIST, ids: 'number' }),
  );
  return { history: rows.toReversed(), historySteps };
}
