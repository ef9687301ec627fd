import 'server-only';
import { MOST_TO_FILL_IN } from '@/lib/portfolio/filling-in';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { type ListedActivity, readListed } from './activity-rows';

/** Own drafts with a file that are about nothing else yet, in the order in which their files came. */
export async function listToFillIn(accountId: string): Promise<ListedActivity[]> {
  return readListed(
    Prisma.sql`JOIN registration r ON r.id = a.registration_id AND r.account_id = ${accountId}::uuid
      WHERE a.state = 'draft' AND a.source = 'own' AND a.replaces_id IS NULL AND a.run_id IS NULL
        AND a.superseded_at IS NULL AND EXISTS (SELECT 1 FROM evidence e WHERE e.activity_id = a.id)
      ORDER BY a.created_at, a.id LIMIT ${MOST_TO_FILL_IN}::int`,
  );
}
