import { isLong } from '@/tests/support/tier';
import { expectNoContact } from './no-contact';
import { ask, worker } from './once/ask';
import type { Asked, Lent } from './once/lending';
import { startServer } from './server';

/** Where a test's people go, and where their mail is. */
export type Place = { url: string; dataDir: string };

/** What files have one after another: each may do to it what a visitor can. */
export type LentServer = Place & {
  databaseUrl: string;
  /** What it printed since this file came. */
  printed: () => Promise<string>;
  /** The server goes on; what it printed is looked at. */
  stop: () => Promise<void>;
};

/**
 * A demo installation that nobody was in before, on this worker's server: it answers in half the time of one that has just
 * started. For files that don't halt or kill it and change no setting, which it would know for some seconds after. In the
 * long tier, and without a Postgres server, it is a server of its own.
 */
export async function lentServer(asked: Asked = {}): Promise<LentServer> {
  return isLong || !process.env.TEST_DATABASE_URL ? ownServer(asked) : thisWorkers(asked);
}

async function thisWorkers(asked: Asked): Promise<LentServer> {
  const key = JSON.stringify({ worker: worker(), asked });
  const { printedBefore, ...server } = await ask<Lent>('server', key);
  const printed = async () => (await ask<{ printed: string }>('printed', key)).printed.slice(printedBefore);
  return { ...server, printed, stop: async () => expectNoContact((await printed()).split('\n'), 'the log') };
}

async function ownServer(asked: Asked): Promise<LentServer> {
  const { url, dataDir, databaseUrl, output, stop } = await startServer(asked);
  return { url, dataDir, databaseUrl, printed: async () => output(), stop };
}
