import { HttpClient } from './http';
import { expectNoContact } from './no-contact';
import { ask } from './once/ask';

type Shared = { url: string; dataDir: string; output: string; manager: [string, string][] };

/**
 * This worker's demo installation, as `startServer` starts one: for files that halt, kill and set nothing, and that count
 * nothing but what is their own. Others were here before them, so whom a file changes is new in it.
 */
export async function sharedServer() {
  const { url, dataDir, output, manager } = await ask<Shared>('server');
  const printed = async () => (await ask<Shared>('server')).output.slice(output.length);
  const client = new HttpClient(url);
  for (const [name, value] of manager) client.cookies.set(name, value);
  return {
    url,
    dataDir,
    /** Logged in; it is the session of every file here, so none ends it. */
    manager: client,
    /** What it printed since this file came. */
    printed,
    /** The server goes on; what it printed is looked at. */
    stop: async () => expectNoContact((await printed()).split('\n'), 'the log'),
  };
}

export type SharedServer = Awaited<ReturnType<typeof sharedServer>>;
