import 'server-only';
import { listReadings } from '@/lib/server/platform/audit';
import { reader } from '@/lib/server/platform/db/database';
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
  const db = await reader();
  const registrations = await db.registration.findMany({
    where: { accountId },
    select: { id: true, mergedNumbers: { select: { id: true } } },
  });
  const former = await db.formerHolder.findMany({ where: { registration: { accountId } } });
  const owned = [
    accountId,
    ...registrations.flatMap(({ id, mergedNumbers }) => [id, ...mergedNumbers.map((number) => number.id)]),
    ...former.map((holder) => holder.accountId),
  ];
  const { rows, ...steps } = await listReadings(owned, place, VIEWS_A_PAGE);
  const views = rows.map(({ id, at, event, actorId, actorName, actorRole }) => ({
    ...{ id, at, role: actorRole, readerId: actorId, readerName: actorName },
    what: event as Reading,
  }));
  return { rows: views, ...steps };
}
