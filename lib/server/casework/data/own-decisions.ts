import 'server-only';
import { reader } from '@/lib/server/platform/db/database';

export type OwnDecision = {
  kind: 'application' | 'activity' | 'course';
  id: string;
  /** What it was about; '' for an application, which has no title but somebody's name. */
  title: string;
  outcome: 'approved' | 'rejected';
  at: Date;
};

const SHOWN = 20;

/** What somebody decided or judged, the newest first: of each kind by its own index, a page at most. */
export async function listOwnDecisions(accountId: string): Promise<OwnDecision[]> {
  return (await reader()).$queryRaw<OwnDecision[]>`
    SELECT kind, id, title, outcome, at FROM (
      (SELECT 'application' AS kind, d.application_id::text AS id, '' AS title, d.outcome::text AS outcome,
          d.decided_at AS at
        FROM decision d WHERE d.decided_by_id = ${accountId}::uuid ORDER BY d.decided_at DESC LIMIT ${SHOWN}::int)
      UNION ALL
      (SELECT 'activity', d.activity_id::text, a.title, d.outcome::text, d.decided_at
        FROM activity_decision d JOIN activity a ON a.id = d.activity_id
        WHERE d.decided_by_id = ${accountId}::uuid ORDER BY d.decided_at DESC LIMIT ${SHOWN}::int)
      UNION ALL
      (SELECT 'course', s.request_id::text, v.title,
          CASE WHEN s.judgement = 'reject' THEN 'rejected' ELSE 'approved' END, s.judged_at
        FROM course_assessment s JOIN accreditation_request q ON q.id = s.request_id
        JOIN course_version v ON v.id = q.course_version_id
        WHERE s.assessor_id = ${accountId}::uuid AND s.judged_at IS NOT NULL
        ORDER BY s.judged_at DESC LIMIT ${SHOWN}::int)
    ) one ORDER BY at DESC LIMIT ${SHOWN}::int`;
}
