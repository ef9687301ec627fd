import { isUuid } from '@/lib/shared/ids';
import { runPath } from './run-list';

/** A list may be larger than a page's own forms take: it has a route of its own. */
export function listHref(runId: string): string {
  return `/api/attendance/${runId}`;
}

export function listPage(runId: string): string | null {
  return isUuid(runId) ? `${runPath(runId)}/lijst` : null;
}

export const LIST_FIELD = 'list';
export const FILE_FIELD = 'file';
export const COMPLETED_FIELD = 'completedOn';

/** Of which meeting the list is; of all of them when empty. */
export const MEETING_FIELD = 'meeting';

/** What went wrong with a list that was sent, as its page's address says it. */
export const REFUSED_PARAM = 'fout';
