import 'server-only';
import { Readable } from 'node:stream';
import { exportedLists, isExportedList } from '@/lib/reports/exports';
import { openPage } from '@/lib/server/access/door';
import { isSearchedList, openSearch } from '@/lib/server/casework/searched-lists';
import { exportText } from '@/lib/text/nl/reports/exports';
import { refusalPage } from '@/lib/text/nl/shared/refusals';
import { exportList } from './export-list';

/** Somebody's own, as it is at this moment: kept by nobody on the way. */
const HEADERS = { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' };

/** A list as a file, by the address of the list. The same 404 for what isn't there and for what isn't theirs. */
export async function answerExport(request: Request, list: string): Promise<Response> {
  const opened = isExportedList(list) ? await openPage(exportedLists[list]) : null;
  if (!opened || !isExportedList(list) || !('accountId' in opened.actor)) return unknown();
  const { actor, now, today } = opened;
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const { params } = isSearchedList(list) ? await openSearch(list, asked, actor.accountId) : { params: asked };
  const csv = await exportList(list, { actor, now, today, params });
  return new Response(Readable.toWeb(csv) as ReadableStream, {
    headers: {
      ...HEADERS,
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${exportText.fileName(list, today)}"`,
    },
  });
}

function unknown(): Response {
  const headers = { ...HEADERS, 'content-type': 'text/html; charset=utf-8' };
  return new Response(refusalPage('list_unknown'), { status: 404, headers });
}
