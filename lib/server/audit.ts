import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { securityEvents } from '@/lib/access/security-events';
import type { ActorRole, AuditEventCode, AuditSubject } from '@/lib/audit/audit-events';
import { reader, type Transaction } from './db';

export type RecordedEvent = {
  at: Date;
  event: AuditEventCode;
  actorId: string | null;
  actorRole: ActorRole;
  subject: AuditSubject;
  details: Record<string, string | number | boolean | string[]>;
};

export type NewEvent = Omit<RecordedEvent, 'details'> & { details?: RecordedEvent['details'] };

/** Writes who did what, in the transaction of the deed. Ids and codes only. */
export async function recordEvent(tx: Transaction, event: NewEvent) {
  await tx.auditEvent.create({
    data: {
      at: event.at,
      event: event.event,
      actorId: event.actorId,
      actorRole: event.actorRole,
      subjectType: event.subject.type,
      subjectId: event.subject.id,
      details: event.details ?? {},
    },
  });
}

/** The actor's half of an event. */
export function by(actor: Actor, role: ActorRole): Pick<RecordedEvent, 'actorId' | 'actorRole'> {
  return actor.kind === 'visitor'
    ? { actorId: null, actorRole: 'visitor' }
    : { actorId: actor.accountId, actorRole: role };
}

/** A subject's history, oldest first. Who may see it is decided by the caller's own scoped load of the subject. */
export async function listEvents(subject: AuditSubject): Promise<RecordedEvent[]> {
  const rows = await (await reader()).auditEvent.findMany({
    // Logging in and being refused have a list of their own (data/security-events.ts).
    where: { subjectType: subject.type, subjectId: subject.id, event: { notIn: [...securityEvents] } },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => ({
    at: row.at,
    event: row.event as AuditEventCode,
    actorId: row.actorId,
    actorRole: row.actorRole as ActorRole,
    subject,
    details: row.details as RecordedEvent['details'],
  }));
}
