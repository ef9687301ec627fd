import 'server-only';
import type { ActorRole } from '@/lib/audit/audit-events';
import { reader } from '../db';

export type DossierView = { id: string; at: Date; readerId: string | null; readerName: string | null; role: ActorRole };

/** Somebody's dossier, an activity of their portfolio, or the file that proves one. */
const VIEWS = ['dossier_viewed', 'activities_viewed', 'evidence_opened'];

/**
 * Who read what is kept of somebody: their account and those that had their registration before, their applications,
 * their registration and its activities, and nobody else's.
 */
export async function listOwnDossierViews(accountId: string): Promise<DossierView[]> {
  const db = await reader();
  const registrations = await db.registration.findMany({ where: { accountId }, select: { id: true } });
  const former = await db.formerHolder.findMany({ where: { registration: { accountId } } });
  const accounts = [{ id: accountId }, ...former.map((holder) => ({ id: holder.accountId }))];
  const applications = await db.application.findMany({
    where: { accountId: { in: accounts.map(({ id }) => id) } },
    select: { id: true },
  });
  const activities = await db.activity.findMany({ where: { registration: { accountId } }, select: { id: true } });
  const ids = (rows: { id: string }[]) => ({ in: rows.map(({ id }) => id) });
  const views = await db.auditEvent.findMany({
    where: {
      event: { in: VIEWS },
      OR: [
        { subjectType: 'account', subjectId: ids(accounts) },
        { subjectType: 'application', subjectId: ids(applications) },
        { subjectType: 'registration', subjectId: ids(registrations) },
        { subjectType: 'activity', subjectId: ids(activities) },
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
