import 'server-only';
import { reviewFromOf } from '@/lib/portfolio/activity-submission';
import { loadNormSets } from '@/lib/server/content/data/normsets';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { fromColumn } from '@/lib/server/platform/db/columns';
import type { Transaction } from '@/lib/server/platform/db/database';

type ReadActivity = { id: string; version: number };

/** The drawn ones wait for a review from now on, if they didn't already. */
export async function attachActivities(
  tx: Transaction,
  certificationId: string,
  { activities, drawnIds, at }: { activities: readonly ReadActivity[]; drawnIds: readonly string[]; at: Date },
) {
  const drawn = [...drawnIds];
  const count = await tx.$executeRaw`
    UPDATE activity a SET certification_id = ${certificationId}::uuid, is_drawn = a.id = ANY (${drawn}::uuid[]),
      review_from = CASE WHEN a.id = ANY (${drawn}::uuid[]) THEN coalesce(a.review_from, ${at}) ELSE a.review_from END,
      version = a.version + 1
    FROM ${asRead(activities)} WHERE ${isAsRead(certificationId)}`;
  expectAll(count, activities);
}

export async function freezeActivities(tx: Transaction, certificationId: string, activities: readonly ReadActivity[]) {
  const count = await tx.$executeRaw`
    UPDATE activity a SET certification_id = ${certificationId}::uuid, version = a.version + 1
    FROM ${asRead(activities)} WHERE ${isAsRead(certificationId)}`;
  expectAll(count, activities);
}

function asRead(activities: readonly ReadActivity[]): Prisma.Sql {
  const ids = activities.map(({ id }) => id);
  const versions = activities.map(({ version }) => version);
  return Prisma.sql`unnest(${ids}::uuid[], ${versions}::int[]) AS seen (id, version)`;
}

function isAsRead(certificationId: string): Prisma.Sql {
  return Prisma.sql`a.id = seen.id AND a.version = seen.version AND NOT EXISTS (
    SELECT 1 FROM certification c
    WHERE c.id = a.certification_id AND c.id <> ${certificationId}::uuid AND c.state = 'granted')`;
}

/** Writers hold the portfolio first: another count means that one didn't, and undoes everything. */
function expectAll(count: number, activities: readonly ReadActivity[]) {
  if (count !== activities.length) throw new Error('An activity changed while its portfolio was held');
}

/** Except what it froze. What waited for a review only because of the request no longer waits, unless begun. */
export async function releaseActivities(
  tx: Transaction,
  certificationId: string,
  { now, frozenIds = [] }: { now: Date; frozenIds?: readonly string[] },
) {
  const normSets = await loadNormSets(tx);
  const activities = await tx.activity.findMany({
    where: { certificationId, id: { notIn: [...frozenIds] } },
    select: {
      id: true,
      version: true,
      typeCode: true,
      lastDay: true,
      reviewFrom: true,
      state: true,
      _count: { select: { questions: true } },
    },
  });
  const unreviewed = activities
    .filter(({ state, _count }) => state === 'submitted' && _count.questions === 0)
    .filter(
      ({ lastDay, ...activity }) =>
        reviewFromOf({ ...activity, lastDay: fromColumn(lastDay), isForCertification: false }, normSets, now) === null,
    )
    .map(({ id }) => id);
  const count = await tx.$executeRaw`
    UPDATE activity a SET certification_id = NULL, is_drawn = false, version = a.version + 1,
      review_from = CASE WHEN a.id = ANY (${unreviewed}::uuid[]) THEN NULL ELSE a.review_from END,
      assigned_to_id = CASE WHEN a.id = ANY (${unreviewed}::uuid[]) THEN NULL ELSE a.assigned_to_id END,
      assigned_at = CASE WHEN a.id = ANY (${unreviewed}::uuid[]) THEN NULL ELSE a.assigned_at END
    FROM ${asRead(activities)}
    WHERE a.id = seen.id AND a.version = seen.version AND a.certification_id = ${certificationId}::uuid`;
  expectAll(count, activities);
}
