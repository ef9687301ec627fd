import { expectNoContact } from './no-contact';
import { ask } from './once/ask';

type Shared = { url: string; dataDir: string; output: string };

/**
 * This worker's demo installation, as `startServer` starts one: for files that halt, kill and set nothing, and that count
 * nothing but what is their own. Others were here before and changed the personas; who a file changes is new in it.
 */
export async function sharedServer() {
  const { url, dataDir, output } = await ask<Shared>('server');
  return {
    url,
    dataDir,
    /** The server goes on; what it printed meanwhile is looked at. */
    stop: async () => {
      const printed = (await ask<Shared>('server')).output.slice(output.length);
      expectNoContact(printed.split('\n'), 'the log');
    },
  };
}

export type SharedServer = Awaited<ReturnType<typeof sharedServer>>;
