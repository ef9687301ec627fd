import 'server-only';
import { reader } from '@/lib/server/platform/db/database';
import { keptByVersion } from '@/lib/server/platform/db/kept-by-version';

export type Question = { slug: string; section: string; question: string; answer: string };

/** Kept until one of them changes. */
export async function listQuestions(): Promise<Question[]> {
  const db = await reader();
  const [row] = await db.$queryRaw<{ version: string | null }[]>`
    SELECT md5(string_agg(md5(q::text), '' ORDER BY q.slug)) AS version FROM question q`;
  return kept(row?.version ?? '', () =>
    db.question.findMany({
      select: { slug: true, section: true, question: true, answer: true },
      orderBy: [{ section: 'asc' }, { position: 'asc' }],
    }),
  );
}

const kept = keptByVersion<Question[]>();
