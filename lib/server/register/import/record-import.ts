import 'server-only';
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { RecordedEvent } from '@/lib/server/platform/audit';
import type { ImportCounts } from './import-register';

/** The one event of an import, on the connection that does all of it. Counts only: no names, no numbers. */
export async function recordImport(client: pg.ClientBase, counts: ImportCounts, at: Date) {
  const event: Omit<RecordedEvent, 'id'> = {
    at,
    event: 'register_imported',
    actorId: null,
    actorRole: 'system',
    subject: { type: 'register', id: randomUUID() },
    details: counts,
  };
  await client.query(
    `INSERT INTO audit_event (at, event, actor_id, actor_role, subject_type, subject_id, details)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [event.at, event.event, event.actorId, event.actorRole, event.subject.type, event.subject.id, event.details],
  );
}
