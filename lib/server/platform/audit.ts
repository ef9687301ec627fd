import 'server-only';
import { Prisma } from '@/lib/server/generated/prisma/client';
import {
  type About,
  type ActorRole,
  type AuditEventCode,
  type AuditSubject,
  auditCatalogue,
  type DetailsOf,
  isReading,
  securityEvents,
} from '@/lib/shared/audit-events';
import type { Paged, Place } from '@/lib/shared/list-place';
import type { Transaction } from './db/database';
import { newestNumbered, readPage } from './db/paged';
import { listPart, momentOf, readPart } from './db/parts';

export type RecordedEvent = {
  id: string;
  at: Date;
  event: AuditEventCode;
  actorId: string | null;
  actorRole: ActorRole;
  subject: AuditSubject;
  details: Record<string, string | number | boolean | string[]>;
};

type Asker = { kind: string } | { accountId: string };

export type By = Pick<RecordedEvent, 'actorId' | 'actorRole' | 'at'>;

export function by(actor: Asker, role: ActorRole, at: Date): By {
  return 'accountId' in actor
    ? { actorId: actor.accountId, actorRole: role, at }
    : { actorId: null, actorRole: 'visitor', at };
}

export function bySystem(at: Date): By {
  return { actorId: null, actorRole: 'system', at };
}

/** In the transaction of the deed. Ids and codes only. */
export async function record<E extends AuditEventCode>(
  tx: Transaction,
  event: E,
  about: About<E>,
  by: By,
  ...details: DetailsOf<E>
) {
  await recordEach(tx, event, [about], by, ...details);
}

/** The same of several. */
export async function recordEach<E extends AuditEventCode>(
  tx: Transaction,
  event: E,
  abouts: About<E>[],
  by: By,
  ...details: DetailsOf<E>
) {
  const said = abouts.map((about) => ({ about, details }));
  await recordAll(tx, event, said, by);
}

/** That a registration was read, in each of these ways. */
export async function recordReadings(
  tx: Transaction,
  readings: readonly ('dossier_viewed' | 'activities_viewed')[],
  registrationId: string,
  { at, actorId, actorRole }: By,
) {
  await tx.$executeRaw`
    INSERT INTO audit_event (at, event, actor_id, actor_role, subject_type, subject_id, about_id)
    SELECT ${at}::timestamptz, r.event, ${actorId}::uuid, ${actorRole}::text, 'registration', ${registrationId}::uuid,
      ${registrationId}::uuid
    FROM unnest(${[...readings]}::text[]) AS r (event)`;
}

/** Of several, each with details of its own. */
export async function recordAll<E extends AuditEventCode>(
  tx: Transaction,
  event: E,
  said: readonly { about: About<E>; details: DetailsOf<E> }[],
  { at, actorId, actorRole }: By,
) {
  const data = [];
  for (const { about, details } of said) {
    const subject: AuditSubject =
      typeof about === 'string' ? { type: auditCatalogue[event].types[0], id: about } : about;
    const [given = {}] = details;
    data.push({ at, event, actorId, actorRole, subjectType: subject.type, subjectId: subject.id, details: given });
  }
  if (data.length === 0) return;
  // As one document: hundreds of rows as values of a statement of the client's take it longer than the database.
  await tx.$executeRaw`
    INSERT INTO audit_event (at, event, actor_id, actor_role, subject_type, subject_id, details, about_id)
    SELECT e.at, e.event, e."actorId", e."actorRole", e."subjectType", e."subjectId", e.details,
      ${isReading(event) ? OWNER : Prisma.sql`NULL::uuid`}
    FROM jsonb_to_recordset(${JSON.stringify(data)}::jsonb) AS e (at timestamptz, event text, "actorId" uuid,
      "actorRole" text, "subjectType" text, "subjectId" uuid, details jsonb)`;
}

/** Whose data was read. */
const OWNER = Prisma.sql`CASE e."subjectType"
  WHEN 'registration' THEN e."subjectId"
  WHEN 'account' THEN e."subjectId"
  WHEN 'application' THEN (SELECT p.account_id FROM application p WHERE p.id = e."subjectId")
  WHEN 'activity' THEN (SELECT v.registration_id FROM activity v WHERE v.id = e."subjectId")
  WHEN 'certification' THEN (SELECT c.registration_id FROM certification c WHERE c.id = e."subjectId")
END`;

export type ShownEvent = RecordedEvent & { actorName: string | null };
type Row = Omit<ShownEvent, 'at' | 'subject'> & { at: string; subjectType: AuditSubject['type']; subjectId: string };

const EVENTS_A_PAGE = 25;

/** As a constant of the statement, not a parameter: only then a partial index is known to hold what is asked for. */
const SECURITY = Prisma.raw(`(${securityEvents.map((code) => `'${code}'`).join(', ')})`);

/** Logging in and being refused have a list of their own: there are many, and other people read it. */
const KINDS = { deeds: Prisma.sql`e.event NOT IN ${SECURITY}`, security: Prisma.sql`e.event IN ${SECURITY}` };

/** Who may see it is decided by the caller's own scoped load. */
export async function listEvents(
  subjects: AuditSubject[],
  place: Place,
  { size = EVENTS_A_PAGE, kind = 'deeds' }: { size?: number; kind?: keyof typeof KINDS } = {},
): Promise<Paged<ShownEvent>> {
  const ids = Prisma.join(subjects.map(({ type, id }) => Prisma.sql`(${type}::text, ${id}::uuid)`));
  const ofSubject = Prisma.sql`e.subject_type = s.type AND e.subject_id = s.id AND ${KINDS[kind]}`;
  return readEvents(Prisma.sql`(VALUES ${ids}) AS s (type, id)`, ofSubject, place, size);
}

export async function listReadings(ownerIds: string[], place: Place, size: number): Promise<Paged<ShownEvent>> {
  return readEvents(Prisma.sql`unnest(${ownerIds}::uuid[]) AS s (id)`, Prisma.sql`e.about_id = s.id`, place, size);
}

/** By the subject: all of them in one would be sorted, or all that ever happened walked. */
async function readEvents(
  subjects: Prisma.Sql,
  ofSubject: Prisma.Sql,
  place: Place,
  size: number,
): Promise<Paged<ShownEvent>> {
  return readPage<ShownEvent>(
    {
      columns: Prisma.sql`e.id::text AS id, e.at, e.event, e.actor_id::text AS "actorId", e.actor_role AS "actorRole",
        c.name AS "actorName", e.subject_type AS "subjectType", e.subject_id::text AS "subjectId", e.details`,
      from: (tail) => Prisma.sql`${subjects}
        CROSS JOIN LATERAL (SELECT * FROM audit_event e WHERE ${ofSubject} ${tail}) e
        LEFT JOIN account c ON c.id = e.actor_id`,
      where: Prisma.sql`true`,
      ...newestNumbered('e'),
    },
    place,
    size,
    (select) => readPart(listPart<Row, ShownEvent>(select, eventFromRow)),
  );
}

function eventFromRow({ at, subjectType: type, subjectId: id, ...event }: Row): ShownEvent {
  return { ...event, at: momentOf(at), subject: { type, id } };
}
