import 'server-only';
import type { ActorRole } from '@/lib/audit/audit-events';
import { reader } from '../db';

export type DossierView = { id: string; at: Date; readerId: string | null; readerName: string | null; role: ActorRole };

/** Who read what is kept of somebody: their account and those that had their registration before, their applications and their registration, and nobody else's. */
export async function listOwnDossierViews(accountId: string): Promise<DossierView[]> {
  const db = await reader();
  const registrations = await db.registration.findMany({ where: { accountId }, select: { id: true } });
  const former = await db.formerHolder.findMany({ where: { registration: { accountId } } });
  const accounts = [{ id: accountId }, ...former.map((holder) => ({ id: holder.accountId }))];
  const applications = await db.application.findMany({
    where: { accountId: { in: accounts.map(({ id }) => id) } },
    select: { id: true },
  });
  const ids = (rows: { id: string }[]) => ({ in: rows.map(({ id }) => id) });
  const views = await db.auditEvent.findMany({
    where: {
      event: 'dossier_viewed',
      OR: [
        { subjectType: 'account', subjectId: ids(accounts) },
        { subjectType: 'application', subjectId: ids(applications) },
        { subjectType: 'registration', subjectId: ids(registrations) },
      ],
    },
    orderBy: { id: 'desc' },
    select: { id: true, at: true, actorId: true, actorRole: true },
  });
  const readers = [...new Set(views.flatMap(({ actorId }) => actorId ?? []))];
  const names = await db.account.findMany({ where: { id: { in: readers } }, select: { id: true, name: true } });
  return views.map(({ id, at, actorId, actorRole }) => ({
    id: String(id),
    at,
    readerId: actorId,
    readerName: names.find(({ id }) => id === actorId)?.name ?? null,
    role: actorRole as ActorRole,
  }));
}
