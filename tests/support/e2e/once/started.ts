import { rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserServer } from 'playwright-core';
import { dropDatabase, newDatabase } from '../../server-databases';
import { serveBrowser } from '../browser';
import type { Seeded, SeededAsked } from '../seeded';
import { startServer } from '../server';
import { setTakeBackTime } from '../take-back-time';
import { lending } from './lending';

/**
 * What is started once for a whole run, each when it is first asked for: jest's own process keeps it, and its workers, whose
 * files know nothing of one another, ask for it over HTTP (`ask.ts`).
 */
export type StartedOnce = { url: string; stop: () => Promise<void> };

export async function startOnce(): Promise<StartedOnce> {
  const browsers = new Map<string, Promise<BrowserServer>>();
  const servers = lending();
  const installations = new Map<string, Promise<Seeded>>();

  const answers: Record<string, (key: string) => Promise<object>> = {
    browser: async (worker) => ({ endpoint: (await once(browsers, worker, serveBrowser)).wsEndpoint() }),
    seeded: (asked) => once(installations, asked, () => seeded(JSON.parse(asked))),
    server: servers.lend,
    printed: servers.printedBy,
  };

  const listener: Server = createServer((request, response) => {
    // A connection that is kept may be closed just as the next file uses it again.
    response.setHeader('connection', 'close');
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://e2e');
    const answer = answers[pathname.slice(1)]?.(searchParams.get('key') ?? '') ?? Promise.reject(new Error(pathname));
    answer.then(
      (found) => response.end(JSON.stringify(found)),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  // A worker waits as long as it takes to start what it asked for.
  listener.requestTimeout = 0;
  await new Promise<void>((listening) => listener.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    stop: async () => {
      listener.closeAllConnections();
      listener.close();
      const started = await Promise.allSettled([...browsers.values()]);
      for (const one of started) if (one.status === 'fulfilled') await one.value.close();
      await servers.stop();
      for (const one of await Promise.allSettled([...installations.values()]))
        if (one.status === 'fulfilled') await remove(one.value);
    },
  };
}

function once<T>(made: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = made.get(key) ?? make();
  made.set(key, known);
  return known;
}

async function seeded({ env, isEmbedded, takeBackSeconds }: SeededAsked): Promise<Seeded> {
  const databaseUrl = isEmbedded ? '' : await newDatabase();
  const server = await startServer({
    env: { ...env, ...(databaseUrl && { DATABASE_URL: databaseUrl }) },
    isFirst: true,
  });
  await server.halt();
  await setTakeBackTime(server, takeBackSeconds);
  return { folder: server.dataDir, databaseUrl };
}

async function remove({ folder, databaseUrl }: Seeded) {
  await rm(folder, { recursive: true, force: true });
  if (databaseUrl) await dropDatabase(databaseUrl);
}
