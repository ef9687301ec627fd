import 'server-only';
import { type AuditQuery, eventsOfKind } from '@/lib/casework/audit-query';
import { Prisma } from '@/lib/server/generated/prisma/client';
import type { ShownEvent } from '@/lib/server/platform/audit';
import { reader } from '@/lib/server/platform/db/database';
import { type OrderedList, readPage } from '@/lib/server/platform/db/paged';
import { auditEvents } from '@/lib/shared/audit-events';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { Paged, Place } from '@/lib/shared/list-place';

/** Whom events are about: what somebody is, asked for and did is under their registration or their accounts. */
export type AuditPerson = { registrationId: string | null; accountIds: string[] };

export type AuditFilter = Pick<AuditQuery, 'actor' | 'kind' | 'from' | 'until'> & { person: AuditPerson | null };

type Order = Pick<OrderedList, 'keys' | 'descending' | 'rowOf' | 'ids'>;
type Row = Omit<ShownEvent, 'subject'> & { subjectType: ShownEvent['subject']['type']; subjectId: string };

const COLUMNS = Prisma.sql`e.id::text AS id, e.at, e.event, e.actor_id::text AS "actorId",
  e.actor_role AS "actorRole", c.name AS "actorName", e.subject_type AS "subjectType",
  e.subject_id::text AS "subjectId", e.details`;

/** A page begins within the period, whatever row the address names: from one outside it the index would be walked to it. */
function newestOf({ from, until }: Pick<AuditQuery, 'from' | 'until'>): Order {
  const since = from.day ? startOf(from.day) : Prisma.sql`'-infinity'::timestamptz`;
  const to = until.day ? endOf(until.day) : Prisma.sql`'infinity'::timestamptz`;
  return {
    keys: [Prisma.sql`e.at`, Prisma.sql`e.id`],
    descending: true,
    rowOf: (id) => Prisma.sql`FROM (
      SELECT least(greatest(r.at, ${since}), ${to}) AS at, CASE WHEN r.at >= ${since} AND r.at < ${to} THEN r.id ELSE 0 END AS id
      FROM audit_event r WHERE r.id = ${id}::bigint) e`,
    ids: 'number',
  };
}

/** The newest first. Each way of asking begins at its place in an index, so that a page far down costs what the first one does. */
export async function listAudit(filter: AuditFilter, place: Place, size: number): Promise<Paged<ShownEvent>> {
  const list = { columns: COLUMNS, ...newestOf(filter), ...sourceOf(filter) };
  const { rows, ...steps } = await readPage<Row>(list, place, size);
  const shown = rows.map(({ subjectType: type, subjectId: id, ...event }) => ({ ...event, subject: { type, id } }));
  return { rows: shown as ShownEvent[], ...steps };
}

function sourceOf(filter: AuditFilter): Pick<OrderedList, 'from' | 'where'> {
  const { person, actor, kind } = filter;
  const events = eventsOfKind(kind);
  const within = Prisma.sql`${periodOf(filter)} AND ${byActor(actor)}`;
  if (person) {
    const ofKind = events ? Prisma.sql`e.event = ANY (${events}::text[])` : Prisma.sql`true`;
    const ofSubject = Prisma.sql`e.subject_type = s.type AND e.subject_id = s.id AND ${ofKind} AND ${within}`;
    return eachOf(Prisma.sql`(${subjectsOf(person)}) AS s (type, id)`, ofSubject);
  }
  if (!actor && !events)
    return { from: Prisma.sql`audit_event e LEFT JOIN account c ON c.id = e.actor_id`, where: within };
  const codes = events ?? auditEvents;
  return eachOf(Prisma.sql`unnest(${codes}::text[]) AS s (event)`, Prisma.sql`e.event = s.event AND ${within}`);
}

/** A page of each of them, by its own index, and of these the first: all of them in one would be sorted. */
function eachOf(several: Prisma.Sql, isOne: Prisma.Sql): Pick<OrderedList, 'from' | 'where'> {
  return {
    from: (tail) => Prisma.sql`${several}
      CROSS JOIN LATERAL (SELECT * FROM audit_event e WHERE ${isOne} ${tail}) e
      LEFT JOIN account c ON c.id = e.actor_id`,
    where: Prisma.sql`true`,
  };
}

function subjectsOf({ registrationId, accountIds }: AuditPerson): Prisma.Sql {
  return Prisma.sql`SELECT 'registration', ${registrationId}::uuid
    UNION ALL SELECT 'registration', id FROM registration WHERE merged_into_id = ${registrationId}::uuid
    UNION ALL SELECT 'account', unnest(${accountIds}::uuid[])
    UNION ALL SELECT 'application', id FROM application WHERE account_id = ANY (${accountIds}::uuid[])
    UNION ALL SELECT 'certification', id FROM certification WHERE registration_id = ${registrationId}::uuid
    UNION ALL SELECT 'activity', id FROM activity WHERE registration_id = ${registrationId}::uuid`;
}

function byActor(actor: AuditQuery['actor']): Prisma.Sql {
  if (actor === null) return Prisma.sql`true`;
  if (typeof actor === 'string') return Prisma.sql`e.actor_id IS NULL AND e.actor_role = ${actor}`;
  return Prisma.sql`e.actor_id = ${actor.accountId}::uuid`;
}

/** Whole days in Amsterdam, both included. */
function periodOf({ from, until }: Pick<AuditQuery, 'from' | 'until'>): Prisma.Sql {
  const since = from.day && Prisma.sql`e.at >= ${startOf(from.day)}`;
  const to = until.day && Prisma.sql`e.at < ${endOf(until.day)}`;
  return Prisma.join([since || Prisma.sql`true`, to || Prisma.sql`true`], ' AND ');
}

function startOf(day: CalendarDate): Prisma.Sql {
  return Prisma.sql`${day}::date::timestamp AT TIME ZONE 'Europe/Amsterdam'`;
}

function endOf(day: CalendarDate): Prisma.Sql {
  return Prisma.sql`(${day}::date + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam'`;
}

const MOST_COLLEAGUES = 500;

/** Everybody who has or had power over others' data, by name. */
export async function listFormerAndPresent(): Promise<{ id: string; name: string }[]> {
  return (await reader()).$queryRaw`
    SELECT id::text AS id, name FROM (
      SELECT id, name FROM account WHERE roles && '{register_manager,assessor}'::"Role"[]
      UNION SELECT a.id, a.name FROM audit_event e JOIN account a ON a.id = e.subject_id
        WHERE e.event = 'role_revoked') each
    ORDER BY name, id LIMIT ${MOST_COLLEAGUES}::int`;
}
