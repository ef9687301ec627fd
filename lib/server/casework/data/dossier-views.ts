import 'server-only';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { listReadings } from '@/lib/server/platform/audit';
import { listPart, readPart } from '@/lib/server/platform/db/parts';
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

/** Also by what is kept of them under accounts that had their registration before, and a merged number; nobody else's. */
export async function listOwnDossierViews(accountId: string, place: Place = null): Promise<Paged<DossierView>> {
  const others = await readPart(
    listPart<{ id: string }, string>(
      Prisma.sql`WITH own AS (SELECT id FROM registration WHERE account_id = ${accountId}::uuid) SELECT id FROM own
        UNION ALL SELECT m.id FROM own JOIN registration m ON m.merged_into_id = own.id
        UNION ALL SELECT f.account_id FROM own JOIN former_holder f ON f.registration_id = own.id`,
      ({ id }) => id,
    ),
  );
  const { rows, ...steps } = await listReadings([accountId, ...others], place, VIEWS_A_PAGE);
  const views = rows.map(({ id, at, event, actorId, actorName, actorRole }) => ({
    ...{ id, at, role: actorRole, readerId: actorId, readerName: actorName },
    what: event as Reading,
  }));
  return { rows: views, ...steps };
}
