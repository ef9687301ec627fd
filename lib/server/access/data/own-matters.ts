import 'server-only';
import { cache } from 'react';
import type { OwnMatters } from '@/lib/access/own-matters';
import { Prisma } from '@/lib/server/generated/prisma/client';
import type { Transaction } from '@/lib/server/platform/db/database';
import { listPart, readPart } from '@/lib/server/platform/db/parts';

/** Follows logins to registrations and back until nothing is new. Each step goes by an index. */
export async function findOwnMatters(accountId: string, tx?: Transaction): Promise<OwnMatters> {
  return tx ? readOwnMatters(accountId, tx) : askedByPage(accountId);
}

async function readOwnMatters(accountId: string, tx?: Transaction): Promise<OwnMatters> {
  const rows = await readPart(
    listPart<{ accountId: string | null; registrationId: string | null }>(Prisma.sql`
      WITH RECURSIVE mine AS (
        SELECT ${accountId}::uuid AS account_id, NULL::uuid AS registration_id
        UNION
        SELECT h.account_id, h.registration_id FROM mine m CROSS JOIN LATERAL (
          SELECT r.account_id, r.id AS registration_id FROM registration r WHERE r.account_id = m.account_id
          UNION ALL
          SELECT r.account_id, r.id FROM registration r WHERE r.id = m.registration_id
          UNION ALL
          SELECT f.account_id, f.registration_id FROM former_holder f WHERE f.account_id = m.account_id
          UNION ALL
          SELECT f.account_id, f.registration_id FROM former_holder f WHERE f.registration_id = m.registration_id
        ) h
      )
      SELECT account_id AS "accountId", registration_id AS "registrationId" FROM mine`),
    tx,
  );
  const distinct = (ids: (string | null)[]) => [...new Set(ids)].filter((id) => id !== null);
  return {
    accountIds: distinct(rows.map((row) => row.accountId)),
    registrationIds: distinct(rows.map((row) => row.registrationId)),
  };
}

const askedByPage = cache((accountId: string) => readOwnMatters(accountId));
