import 'server-only';
import type { CertificationQuery, CertificationQueueState } from '@/lib/certification/certification-queue';
import { findOwnMatters } from '@/lib/server/access/data/own-matters';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { countEachUpTo, countUpTo, readCountedPage, readNext } from '@/lib/server/platform/db/paged';
import { jsonRow } from '@/lib/server/platform/db/parts';
import { findOwners } from '@/lib/server/registration/data/owner-search';
import type { Paged } from '@/lib/shared/list-place';
import { CERTIFICATION, type HeldCertification, type HeldRow, HOLDER, heldFromRow } from './certifications';

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
  const shown = { columns: QUEUED, fromRow: queuedFromRow, counted: counted(where) };
  return readCountedPage(list, query.place, size, shown);
}

/** Of a certification `a`. */
const QUEUED = Prisma.sql`${CERTIFICATION},
  ${jsonRow(Prisma.sql`SELECT ${HOLDER} FROM registration d WHERE d.id = a.registration_id`)} AS holder,
  (SELECT count(*) FROM activity v WHERE v.certification_id = a.id AND v.superseded_at IS NULL
    AND v.review_from IS NOT NULL AND v.state IN ('submitted', 'in_review', 'information_requested')) AS "toReview"`;

function queuedFromRow({ toReview, ...row }: HeldRow & { toReview: number }): QueuedCertification {
  return { ...heldFromRow(row), toReview };
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
