import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from '@/lib/server/env';

/** The names of all files in the folder of uploads, finished or not. */
export async function filesOnDisk(): Promise<string[]> {
  const entries = await readdir(join(env().dataDir, 'uploads'), { withFileTypes: true, recursive: true }).catch(
    () => [],
  );
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}
