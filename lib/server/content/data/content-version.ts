import 'server-only';
import { reader } from '@/lib/server/platform/db/database';

export type ContentVersion = { settings: string; texts: string };

/** Another one for whatever changes that public pages are made of, on any instance; also when the moment of a text comes. */
export async function readContentVersion(at: Date): Promise<ContentVersion> {
  const [row] = await (await reader()).$queryRaw<ContentVersion[]>`
    SELECT
      (SELECT md5(string_agg(s::text, ',' ORDER BY s.key, s.valid_from)) FROM setting s) AS settings,
      md5(concat_ws(' ',
        (SELECT string_agg(md5(n::text), ',' ORDER BY n.id) FROM normset n),
        (SELECT string_agg(t.slug || md5(v::text), ',' ORDER BY v.text_id, v.number)
          FROM written_text t JOIN text_version v ON v.text_id = t.id
          WHERE t.kind IN ('question', 'statement') AND v.published_from <= ${at}),
        (SELECT string_agg(a::text, ',' ORDER BY a.kind, a.slug)
          FROM text_anchor a WHERE a.kind IN ('question', 'statement') AND EXISTS (
            SELECT 1 FROM text_version v WHERE v.text_id = a.text_id AND v.published_from <= ${at})))) AS texts`;
  return row ?? { settings: '', texts: '' };
}
