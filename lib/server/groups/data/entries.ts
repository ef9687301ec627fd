import 'server-only';
import type { ActivityState } from '@/lib/portfolio/activity-class';
import type { Transaction } from '@/lib/server/platform/db/database';

/** An activity that came of a meeting, in the version that counts. */
export type MeetingEntry = {
  id: string;
  registrationId: string;
  /** Of an owner who is in the register; null for another, and without a login. */
  accountId: string | null;
  state: ActivityState;
  title: string;
  version: number;
  isFrozen: boolean;
  certificationId: string | null;
  isDrawn: boolean;
};

export async function listEntries(tx: Transaction, meetingId: string): Promise<MeetingEntry[]> {
  return tx.$queryRaw<MeetingEntry[]>`
    SELECT a.id::text AS id, a.registration_id::text AS "registrationId",
      CASE WHEN r.state IN ('registered', 'certified') THEN r.account_id::text END AS "accountId",
      a.state::text AS state, a.title, a.version, coalesce(c.state = 'granted', false) AS "isFrozen",
      a.certification_id::text AS "certificationId", a.is_drawn AS "isDrawn"
    FROM activity a JOIN registration r ON r.id = a.registration_id
    LEFT JOIN certification c ON c.id = a.certification_id
    WHERE a.meeting_id = ${meetingId}::uuid AND a.superseded_at IS NULL ORDER BY a.id`;
}

/** Attendees in the register of whom nothing came of it, or who said anew that they were there after withdrawing it. */
export async function listWithoutEntry(tx: Transaction, meetingId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT t.registration_id::text AS id FROM group_attendee t JOIN registration r ON r.id = t.registration_id
    WHERE t.meeting_id = ${meetingId}::uuid AND r.state IN ('registered', 'certified')
      AND NOT EXISTS (SELECT FROM activity a
        WHERE a.meeting_id = t.meeting_id AND a.registration_id = t.registration_id
          AND (a.state <> 'withdrawn' OR a.updated_at > t.confirmed_at))
    ORDER BY t.registration_id`;
  return rows.map(({ id }) => id);
}

/** What waits for somebody's judgement is another one without its proof: whoever looks at it is told. */
export async function touchEntries(tx: Transaction, ids: readonly string[]) {
  await tx.activity.updateMany({ where: { id: { in: [...ids] } }, data: { version: { increment: 1 } } });
}
