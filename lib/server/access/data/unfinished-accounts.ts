import 'server-only';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { countUpTo, readPage } from '@/lib/server/platform/db/paged';
import type { Paged, Place } from '@/lib/shared/list-place';

/** Somebody who never finished: nothing of what they typed in an application is in it. */
export type UnfinishedAccount = { id: string; name: string; createdAt: Date };

/** Accounts of registrants without a registration whose newest application is a draft or isn't there, up to a limit. */
export async function countUnfinishedAccounts(): Promise<number> {
  return countUpTo(Prisma.sql`newcomer n WHERE NOT n.handed_in`);
}

/** A page of them, oldest first. */
export async function listUnfinishedAccounts(place: Place, size: number): Promise<Paged<UnfinishedAccount>> {
  return readPage<UnfinishedAccount>(
    {
      columns: Prisma.sql`n.account_id::text AS id, c.name, n.created_at AS "createdAt"`,
      from: Prisma.sql`newcomer n JOIN account c ON c.id = n.account_id`,
      where: Prisma.sql`NOT n.handed_in`,
      keys: [Prisma.sql`n.created_at`, Prisma.sql`n.account_id`],
      rowOf: (id) => Prisma.sql`FROM newcomer n WHERE n.account_id = ${id}::uuid`,
    },
    place,
    size,
  );
}
