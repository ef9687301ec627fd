import 'server-only';
import { inTransaction } from '@/lib/server/platform/db/database';
import { forgetNameKeys, keyOldNames } from './data/name-keys';
import {
  haveOldSearchKeys,
  markSearchKeysNew,
  refreshSearchStatistics,
  rewriteSearchKeys,
  rewriteShownSurnames,
} from './data/search-upkeep';

const PAGE = 1_000;

type OnRewritten = (people: number) => void;

/** Another start at the same time does the work over; where it breaks off, the next start begins again. */
export async function renewSearchKeys() {
  if (await inTransaction(haveOldSearchKeys)) await rebuildSearch();
  else await keyOldNames();
}

/** What people are found by, written anew from their names; meanwhile they are found as before. */
export async function rebuildSearch(onRewritten: OnRewritten = () => {}) {
  await inTransaction(forgetNameKeys);
  let people = 0;
  for (let after: string | null = null; ; ) {
    const page = { after, size: PAGE };
    const ids: string[] = await inTransaction((tx) => rewriteSearchKeys(tx, page));
    people += ids.length;
    onRewritten(people);
    after = ids.at(-1) ?? null;
    if (after === null) break;
  }
  await inTransaction(rewriteShownSurnames);
  await keyOldNames();
  await inTransaction(markSearchKeysNew);
  await refreshSearchStatistics();
}
