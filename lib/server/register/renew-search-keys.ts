import 'server-only';
import { inTransaction } from '@/lib/server/platform/db/database';
import { forgetNameKeys, keyOldNames } from './data/name-keys';
import { haveOldSearchKeys, markSearchKeysNew, rewriteSearchKeys } from './data/search-keys';

const PAGE = 500;

/** Another start at the same time does the work over; where it breaks off, the next start begins again. */
export async function renewSearchKeys() {
  if (await inTransaction(haveOldSearchKeys)) await renewAll();
  await keyOldNames();
}

async function renewAll() {
  await inTransaction(forgetNameKeys);
  let last: string | null = null;
  do {
    const after: string | null = last;
    last = await inTransaction((tx) => rewriteSearchKeys(tx, after, PAGE));
  } while (last !== null);
  await inTransaction(markSearchKeysNew);
}
