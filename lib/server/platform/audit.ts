import 'server-only';
import { Prisma } from '@/lib/server/generated/prisma/client';
import {
  type ActorRole,
  type AuditEventCode,
  type AuditSubject,
  isReading,
  securityEvents,
} from '@/lib/shared/audit-events';
import type { Paged, Place } from '@/lib/shared/list-place';
import type { Transaction } from './db/database';
import { readPage } from './db/paged';

export type RecordedEvent = {
  /** Counted up over everything that is recorded. */
  id: string;
  at: Date;
  event: AuditEventCode;
  actorId: string | null;
  actorRole: ActorRole;
  subject: AuditSubject;
  details: Record<string, string | number | boolean | string[]>;
};

export type NewEvent = Omit<RecordedEvent, 'id' | 'details'> & { details?: RecordedEvent['details'] };

/** Writes who did what, in the transaction of the deed. Ids and codes only. */
export async function recordEvent(tx: Transaction, event: NewEvent) {
  await tx.auditEvent.create({ data: await rowOf(tx, event) });
}

export async function recordEvents(tx: Transaction, event: Omit<NewEvent, 'subject'>, subjects: AuditSubject[]) {
  const data = [];
  for (const subject of subjects) data.push(await rowOf(tx, { ...event, subject }));
  if (data.length > 0) await tx.auditEvent.createMany({ data });
}

async function rowOf(tx: Transaction, { at, event, actorId, actorRole, subject, details = {} }: NewEvent) {
  const aboutId = isReading(event) ? await ownerOf(tx, subject) : null;
  return { at, event, actorId, actorRole, subjectType: subject.type, subjectId: subject.id, details, aboutId };
}

/** Whoever asks: a visitor, or an account, however far they are in. */
type Asker = { kind: string } | { accountId: string };

export function by(actor: Asker, role: ActorRole): Pick<RecordedEvent, 'actorId' | 'actorRole'> {
  return 'accountId' in actor ? { actorId: actor.accountId, actorRole: role } : { actorId: null, actorRole: 'visitor' };
}

/** Whose data a reading was of: the registration's, or those of an account; null of what has no owner. */
async function ownerOf(tx: Transaction, { type, id }: AuditSubject): Promise<string | null> {
  switch (type) {
    case 'registration':
    case 'account':
      return id;
    case 'application':
      return (await tx.application.findUnique({ where: { id }, select: { accountId: true } }))?.accountId ?? null;
    case 'activity':
      return (
        (await tx.activity.findUnique({ where: { id }, select: { registrationId: true } }))?.registrationId ?? null
      );
    case 'certification':
      return (
        (await tx.certification.findUnique({ where: { id }, select: { registrationId: true } }))?.registrationId ?? null
      );
    default:
      return null;
  }
}

type Row = {
  id: string;
  at: Date;
  event: string;
  actor_id: string | null;
  actor_role: string;
  subject_type: string;
  subject_id: string;
  details: RecordedEvent['details'];
};

/** Of a history; every opening is among them. */
const EVENTS_A_PAGE = 25;

/** As a constant of the statement, not a parameter: only then a partial index is known to hold what is asked for. */
const SECURITY = Prisma.raw(`(${securityEvents.map((code) => `'${code}'`).join(', ')})`);

/**
 * Of what was done to somebody, logging in and being refused have a list of their own: there are many of them, and other
 * people read it.
 */
const KINDS = { deeds: Prisma.sql`e.event NOT IN ${SECURITY}`, security: Prisma.sql`e.event IN ${SECURITY}` };

/** A page of what was done to some subjects, newest first. Who may see it is decided by the caller's own scoped load. */
export async function listEvents(
  subjects: AuditSubject[],
  place: Place,
  { size = EVENTS_A_PAGE, kind = 'deeds' }: { size?: number; kind?: keyof typeof KINDS } = {},
): Promise<Paged<RecordedEvent>> {
  const ids = Prisma.join(subjects.map(({ type, id }) => Prisma.sql`(${type}::text, ${id}::uuid)`));
  const { rows, ...steps } = await readPage<Row>(
    {
      columns: Prisma.sql`e.id::text AS id, e.at, e.event, e.actor_id::text AS actor_id, e.actor_role, e.subject_type,
        e.subject_id::text AS subject_id, e.details`,
      // By the subject: all of them in one would be sorted, or all that ever happened walked.
      from: (tail) => Prisma.sql`(VALUES ${ids}) AS subject (type, id) CROSS JOIN LATERAL (
        SELECT * FROM audit_event e
          WHERE e.subject_type = subject.type AND e.subject_id = subject.id AND ${KINDS[kind]} ${tail}) e`,
      where: Prisma.sql`true`,
      keys: [Prisma.sql`e.id`],
      descending: true,
      rowOf: (id) => Prisma.sql`FROM (SELECT ${id}::bigint AS id) e`,
      ids: 'number',
    },
    place,
    size,
  );
  return { rows: rows.map(fromRow), ...steps };
}

function fromRow(row: Row): RecordedEvent {
  return {
    id: row.id,
    at: row.at,
    event: row.event as AuditEventCode,
    actorId: row.actor_id,
    actorRole: row.actor_role as ActorRole,
    subject: { type: row.subject_type, id: row.subject_id } as AuditSubject,
    details: row.details,
  };
}
