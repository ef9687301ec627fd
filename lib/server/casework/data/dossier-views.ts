import 'server-only';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { reader } from '@/lib/server/platform/db/database';
import { readPage } from '@/lib/server/platform/db/paged';
import type { ActorRole, Reading } from '@/lib/shared/audit-events';
import type { Paged, Place } from '@/lib/shared/list-place';

export type DossierView = {
  id: string;
  at: Date;
  what: Reading;
  readerId: string | null;
  readerName: string | null;
  role: ActorRole;
};

const VIEWS_A_PAGE = 20;

type Row = { id: string; at: Date; event: Reading; reader_id: string | null; name: string | null; role: ActorRole };

/**
 * Who read what is kept of somebody, newest first: by their account and by those that had their registration before, and
 * by the registration itself, and nobody else's. Each reading says whose it was, whatever was opened.
 */
export async function listOwnDossierViews(accountId: string, place: Place = null): Promise<Paged<DossierView>> {
  const db = await reader();
  const registrations = await db.registration.findMany({ where: { accountId }, select: { id: true } });
  const former = await db.formerHolder.findMany({ where: { registration: { accountId } } });
  const owned = [accountId, ...registrations.map(({ id }) => id), ...former.map((holder) => holder.accountId)];
  const { rows, ...steps } = await readPage<Row>(
    {
      columns: Prisma.sql`e.id::text AS id, e.at, e.event, e.actor_id::text AS reader_id, e.actor_role AS role, c.name`,
      from: (tail) => Prisma.sql`unnest(${owned}::uuid[]) AS owned (id)
        CROSS JOIN LATERAL (SELECT * FROM audit_event e WHERE e.about_id = owned.id ${tail}) e
        LEFT JOIN account c ON c.id = e.actor_id`,
      where: Prisma.sql`true`,
      keys: [Prisma.sql`e.id`],
      descending: true,
      rowOf: (id) => Prisma.sql`FROM (SELECT ${id}::bigint AS id) e`,
      ids: 'number',
    },
    place,
    VIEWS_A_PAGE,
  );
  return {
    rows: rows.map(({ id, at, event, reader_id, name, role }) => ({
      ...{ id, at, role },
      what: event,
      readerId: reader_id,
      readerName: name,
    })),
    ...steps,
  };
}
