import 'server-only';
import { type PageKey, toColumn } from '@/lib/server/platform/db/columns';
import { reader } from '@/lib/server/platform/db/database';
import type { CalendarDate } from '@/lib/shared/calendar-date';

export type WaitingWork = {
  id: string;
  name: string;
  email: string;
  isManager: boolean;
  applications: number;
  late: number;
  activities: number;
  certifications: number;
};

/** Who decides, with how many applications and activities wait for them: nobody's or theirs, and never their own. */
export async function listWaitingWork({ after, size }: PageKey, today: CalendarDate): Promise<WaitingWork[]> {
  const db = await reader();
  return db.$queryRaw<WaitingWork[]>`
    SELECT c.id, c.name, c.email, 'register_manager' = ANY(c.roles) AS "isManager",
      count(a.id)::int AS applications,
      (count(a.id) FILTER (WHERE a.answer_due_on < ${toColumn(today)}::date))::int AS late,
      (SELECT count(*) FROM activity v JOIN registration r ON r.id = v.registration_id
        WHERE v.state IN ('submitted', 'in_review') AND v.review_from IS NOT NULL AND v.superseded_at IS NULL
          AND r.account_id IS DISTINCT FROM c.id
          AND (v.assigned_to_id = c.id OR (v.assigned_to_id IS NULL AND 'register_manager' = ANY(c.roles)))
      )::int AS activities,
      (SELECT count(*) FROM certification q JOIN registration r ON r.id = q.registration_id
        WHERE q.state = 'requested' AND 'register_manager' = ANY(c.roles) AND r.account_id IS DISTINCT FROM c.id
      )::int AS certifications
    FROM account c
    LEFT JOIN application a ON a.state = 'submitted' AND a.account_id <> c.id
      AND (a.assigned_to_id = c.id OR (a.assigned_to_id IS NULL AND 'register_manager' = ANY(c.roles)))
    WHERE c.roles && ARRAY['register_manager', 'assessor']::"Role"[]
      AND (${after}::uuid IS NULL OR c.id > ${after}::uuid)
    GROUP BY c.id ORDER BY c.id LIMIT ${size}`;
}
