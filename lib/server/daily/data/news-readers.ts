import 'server-only';
import type { Role } from '@/lib/access/actor';
import type { PageKey } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';

export type NewsReader = {
  /** Of the registration. */
  id: string;
  accountId: string;
  name: string;
  email: string;
  roles: Role[];
  mailedAt: Date | null;
};

/** Who is in the register, wants news by mail and got none from `before` on. */
export async function listNewsReaders({ after, size }: PageKey, before: Date): Promise<NewsReader[]> {
  return (await reader()).$queryRaw<NewsReader[]>`
    SELECT r.id::text AS id, a.id::text AS "accountId", a.name, a.email, a.roles::text[] AS roles,
      a.news_mailed_at AS "mailedAt"
    FROM registration r JOIN account a ON a.id = r.account_id
    WHERE r.state IN ('registered', 'certified') AND (${after}::uuid IS NULL OR r.id > ${after}::uuid)
      AND a.news_mail AND (a.news_mailed_at IS NULL OR a.news_mailed_at < ${before})
    ORDER BY r.id LIMIT ${size}`;
}

/** Answers who of them is to be told now: another run was first for the others, or they stopped it meanwhile. */
export async function noteNewsMailed(
  tx: Transaction,
  accountIds: readonly string[],
  { at, before }: { at: Date; before: Date },
): Promise<Set<string>> {
  const noted = await tx.account.updateManyAndReturn({
    where: {
      id: { in: [...accountIds] },
      newsMail: true,
      OR: [{ newsMailedAt: null }, { newsMailedAt: { lt: before } }],
    },
    data: { newsMailedAt: at },
    select: { id: true },
  });
  return new Set(noted.map(({ id }) => id));
}
