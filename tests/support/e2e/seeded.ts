import { cp } from 'node:fs/promises';
import { nameOfDatabase, newDatabase } from '../server-databases';
import { ask } from './once/ask';

/** An installation as its first start leaves it: tables, content, personas. Copied, it saves a server most of its start. */
export type Seeded = { folder: string; databaseUrl: string };

/** What of the environment the first content depends on. */
const OF_THE_CONTENT = ['REGISTER_TODAY'];

export type SeededAsked = { env: Record<string, string>; isEmbedded: boolean; takeBackSeconds: number };

/** Copies one into the folder; gives the address of its database, which is empty when that is in the folder too. */
export async function copySeeded(dataDir: string, { env, isEmbedded, takeBackSeconds }: SeededAsked): Promise<string> {
  const content = OF_THE_CONTENT.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]]));
  const asked: SeededAsked = {
    env: Object.fromEntries(content),
    isEmbedded: isEmbedded || !process.env.TEST_DATABASE_URL,
    takeBackSeconds,
  };
  const { folder, databaseUrl } = await ask<Seeded>('seeded', JSON.stringify(asked));
  await cp(folder, dataDir, { recursive: true });
  return databaseUrl && newDatabase(nameOfDatabase(databaseUrl));
}
