import 'server-only';
import type { CertificationQuery, CertificationQueueState } from '@/lib/certification/certification-queue';
import { findOwnMatters } from '@/lib/server/access/data/own-matters';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { reader } from '@/lib/server/platform/db/database';
import { countEachUpTo, countUpTo, loadCountedPage, readNext } from '@/lib/server/platform/db/paged';
import { findOwners } from '@/lib/server/registration/data/owner-search';
import type { Paged } from '@/lib/shared/list-place';
import { type HeldCertification, listHeldCertifications } from './certifications';

export type QueuedCertification = HeldCertification & {
  toReview: number;
};

const CERTIFICATIONS = Prisma.sql`certification a`;

const STATES: Record<CertificationQueueState, Prisma.Sql> = {
  open: Prisma.sql`a.state = 'requested'`,
  granted: Prisma.sql`a.state = 'granted'`,
  refused: Prisma.sql`a.state = 'refused'`,
  withdrawn: Prisma.sql`a.state = 'withdrawn'`,
};

const KEYS = [Prisma.sql`a.requested_at`, Prisma.sql`a.id`];

type Searching = { accountId: string; numberPrefix: string };

/** Never one's own. */
async function conditions(
  { state, text }: Pick<CertificationQuery, 'state' | 'text'>,
  { accountId, numberPrefix }: Searching,
): Promise<Prisma.Sql> {
  const { registrationIds } = await findOwnMatters(accountId);
  const fits = Prisma.sql`${STATES[state]} AND a.registration_id <> ALL (${registrationIds}::uuid[])`;
  if (text === '') return fits;
  const has = Prisma.sql`EXISTS (SELECT 1 FROM certification a WHERE a.registration_id = r.id AND ${fits})`;
  return Prisma.sql`${fits} AND a.registration_id = ANY(${await findOwners(text, numberPrefix, has)}::uuid[])`;
}

const counted = (fits: Prisma.Sql) => Prisma.sql`${CERTIFICATIONS} WHERE ${fits} ORDER BY a.requested_at`;

export async function countCertifications(queries: CertificationQuery[], by: Searching): Promise<number[]> {
  return countEachUpTo((await Promise.all(queries.map((query) => conditions(query, by)))).map(counted));
}

/** What waits, the oldest first; of what ended the newest. */
export async function listCertifications(
  query: CertificationQuery,
  by: Searching,
  size: number,
): Promise<Paged<QueuedCertification> & { total: number }> {
  const where = await conditions(query, by);
  const list = { table: CERTIFICATIONS, where, keys: KEYS, descending: query.state !== 'open' };
  const load = async (ids: string[]) => {
    const found = await listHeldCertifications(ids);
    const toReview = await countToReview(ids);
    return found.map((one) => ({ ...one, toReview: toReview.get(one.id) ?? 0 }));
  };
  return loadCountedPage(list, query.place, size, { load, counted: counted(where) });
}

const WAITS_FOR_REVIEW = {
  supersededAt: null,
  reviewFrom: { not: null },
  state: { in: ['submitted', 'in_review', 'information_requested'] },
} satisfies Prisma.ActivityWhereInput;

async function countToReview(certificationIds: string[]): Promise<Map<string | null, number>> {
  const counted = await (await reader()).activity.groupBy({
    by: ['certificationId'],
    where: { certificationId: { in: certificationIds }, ...WAITS_FOR_REVIEW },
    _count: true,
  });
  return new Map(counted.map(({ certificationId, _count }) => [certificationId, _count]));
}

const WAITING = { state: 'open', text: '' } as const;

export async function countRequestedCertifications(accountId: string): Promise<number> {
  return countUpTo(counted(await conditions(WAITING, { accountId, numberPrefix: '' })));
}

/** The one that waits longest; beside one, the first after it, or else the oldest. */
export async function findNextCertification(accountId: string, besideId?: string): Promise<string | null> {
  const where = await conditions(WAITING, { accountId, numberPrefix: '' });
  return readNext({ table: CERTIFICATIONS, where, keys: KEYS }, besideId);
}
