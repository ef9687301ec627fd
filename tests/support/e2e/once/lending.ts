import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { putDatabaseInPlaceOf } from '../../server-databases';
import { copySeeded } from '../seeded';
import { pause, startServer, type TestServer } from '../server';

/** What a server is to be like: files of one worker that ask the same have one, one after another. */
export type Asked = { env?: Record<string, string> };

/** `printedBefore`: how many characters it had printed when it was lent. */
export type Lent = { url: string; dataDir: string; databaseUrl: string; printedBefore: number };

/** Servers that stay, each on a new installation whenever it is lent. A key holds the worker and what it asked. */
export function lending() {
  const servers = new Map<string, Promise<TestServer>>();

  const lend = async (key: string): Promise<Lent> => {
    const { asked } = JSON.parse(key) as { asked: Asked };
    const known = servers.get(key);
    const started = known ?? startServer(asked);
    servers.set(key, started);
    const server = await started;
    if (known) await putOnNewInstallation(server, asked);
    const { url, dataDir, databaseUrl, output } = server;
    return { url, dataDir, databaseUrl, printedBefore: output().length };
  };
  const printedBy = async (key: string) => ({ printed: (await servers.get(key))?.output() ?? '' });
  const stop = async () => {
    for (const one of await Promise.allSettled([...servers.values()]))
      if (one.status === 'fulfilled') await one.value.stop();
  };
  return { lend, printedBy, stop };
}

/** Under the same address: to the server it is a database that went away for a moment. */
async function putOnNewInstallation({ url, dataDir, databaseUrl }: TestServer, { env = {} }: Asked) {
  const folder = await mkdtemp(join(tmpdir(), 'lklr-e2e-'));
  const copy = await copySeeded(folder, { env, isEmbedded: false, takeBackSeconds: 0 });
  await putDatabaseInPlaceOf(databaseUrl, copy, async () => {
    for (const name of await readdir(dataDir)) await rm(join(dataDir, name), { recursive: true });
    await cp(folder, dataDir, { recursive: true });
  });
  await rm(folder, { recursive: true });
  while (!(await fetch(`${url}/api/health`)).ok) await pause(20);
}
