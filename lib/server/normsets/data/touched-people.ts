import 'server-only';
import { fromColumn } from '@/lib/server/platform/db/columns';
import type { Transaction } from '@/lib/server/platform/db/database';
import type { Previewable } from './previews';

/** More than that are asked for in a preview of their own. */
export const MOST_TOUCHED = 2000;

/** Longer than any deed takes from its moment to its end. */
const MARGIN = '15 minutes';

/**
 * In the register, with something recorded of them or of an activity of theirs since a moment; one more than is looked
 * at. Null where so much happened at once that it isn't recorded of each: a take-over of portfolios.
 */
export async function findTouchedSince(tx: Transaction, since: Date): Promise<Previewable[] | null> {
  const [taken] = await tx.$queryRaw<{ over: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM audit_event
      WHERE event IN ('portfolios_imported', 'register_imported') AND at >= ${since}::timestamptz - ${MARGIN}::interval) AS over`;
  if (taken?.over) return null;
  const rows = await tx.$queryRaw<{ id: string; joined: Date }[]>`
    SELECT DISTINCT r.id, r.registered_on AS joined
    FROM audit_event e
    LEFT JOIN activity a ON e.subject_type = 'activity' AND a.id = e.subject_id
    LEFT JOIN certification c ON e.subject_type = 'certification' AND c.id = e.subject_id
    JOIN registration r ON r.id = coalesce(a.registration_id, c.registration_id,
      CASE WHEN e.subject_type = 'registration' THEN e.subject_id END)
    WHERE e.at >= ${since}::timestamptz - ${MARGIN}::interval AND r.state IN ('registered', 'certified')
    LIMIT ${MOST_TOUCHED + 1}::int`;
  return rows.map(({ id, joined }) => ({ id, joined: fromColumn(joined) }));
}
