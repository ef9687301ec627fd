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

export function meetingField(position: number): string {
  return `meeting-${position}`;
}

export function positionOf(field: string): number | null {
  const [, position] = /^meeting-(\d{1,3})$/.exec(field) ?? [];
  return position ? Number(position) : null;
}

/** What went wrong with a list that was sent, as its page's address says it. */
export const REFUSED_PARAM = 'fout';
