import 'server-only';
import type { ActorRole } from '@/lib/audit/audit-events';
import { reader } from '../db';

export type DossierView = { at: Date; readerId: string | null; readerName: string | null; role: ActorRole };

/** Somebody's dossier, an activity of their portfolio, or the file that proves one. */
const VIEWS = ['dossier_viewed', 'activities_viewed', 'evidence_opened'];

/** Who read what is kept of somebody: account, applications, registration and activities, and nobody else's. */
export async function listOwnDossierViews(accountId: string): Promise<DossierView[]> {
  const db = await reader();
  const applications = await db.application.findMany({ where: { accountId }, select: { id: true } });
  const registrations = await db.registration.findMany({ where: { accountId }, select: { id: true } });
  const activities = await db.activity.findMany({ where: { registration: { accountId } }, select: { id: true } });
  const ids = (rows: { id: string }[]) => ({ in: rows.map(({ id }) => id) });
  const views = await db.auditEvent.findMany({
    where: {
      event: { in: VIEWS },
      OR: [
        { subjectType: 'account', subjectId: accountId },
        { subjectType: 'application', subjectId: ids(applications) },
        { subjectType: 'registration', subjectId: ids(registrations) },
        { subjectType: 'activity', subjectId: ids(activities) },
      ],
    },
    orderBy: { id: 'desc' },
    select: { at: true, actorId: true, actorRole: true },
  });
  const readers = [...new Set(views.flatMap(({ actorId }) => actorId ?? []))];
  const names = await db.account.findMany({ where: { id: { in: readers } }, select: { id: true, name: true } });
  return views.map(({ at, actorId, actorRole }) => ({
    at,
    readerId: actorId,
    readerName: names.find(({ id }) => id === actorId)?.name ?? null,
    role: actorRole as ActorRole,
  }));
}
