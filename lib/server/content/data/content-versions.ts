import 'server-only';
import { cache } from 'react';
import { Prisma } from '@/lib/server/generated/prisma/client';
import type { Transaction } from '@/lib/server/platform/db/database';
import { type Part, readPart } from '@/lib/server/platform/db/parts';

type Versions = { normsets: string; documents: string };

/**
 * That of norm sets is of what the rows say, since previews are known by it; that of documents of the rows as they are
 * stored, since their texts are long.
 */
const VERSIONS: Part<Versions> = {
  json: Prisma.sql`json_build_object(
    'normsets', coalesce((SELECT md5(string_agg(md5(n::text), '' ORDER BY n.id)) FROM normset n), ''),
    'documents', coalesce((SELECT string_agg(concat(o.id, o.xmin, o.ctid), ' ' ORDER BY o.id) FROM document o), ''))`,
  from: (stored) => stored as Versions,
};

const askedByPage = cache(() => readPart(VERSIONS));

/** Other ones for whatever happens to any row; a page asks once, whatever it shows of them. */
export async function contentVersions(tx?: Transaction): Promise<Versions> {
  return tx ? readPart(VERSIONS, tx) : askedByPage();
}
