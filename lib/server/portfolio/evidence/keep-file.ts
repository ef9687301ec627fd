import 'server-only';
import { log } from '@/lib/server/platform/log';
import { isStorageKeyUsed } from '../data/evidence';
import { type PendingFile, storage } from './storage';

/**
 * A file and its row, or neither: the file is there for good before the row names it, and goes again when there is no row
 * in the end. Where a process dies in between, the daily job removes it.
 */
export async function keepFile<T extends { ok: boolean }>(file: PendingFile, writeRow: () => Promise<T>): Promise<T> {
  await file.commit().catch(async (error) => {
    await file.discard();
    throw error;
  });
  try {
    const answer = await writeRow();
    if (!answer.ok) await storage().remove(file.key);
    return answer;
  } catch (error) {
    await removeUnlessUsed(file.key);
    throw error;
  }
}

/**
 * Removes what no row names any more. A transaction that broke off may have been done all the same, so the database is
 * asked; where it can't answer, the file stays for the daily job.
 */
export async function removeUnlessUsed(key: string) {
  try {
    if (!(await isStorageKeyUsed(key))) await storage().remove(key);
  } catch (error) {
    log.warn({ error, key }, 'a file that may have no row was left for the daily job');
  }
}
