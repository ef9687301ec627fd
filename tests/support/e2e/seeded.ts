import { randomBytes } from 'node:crypto';
import { cp } from 'node:fs/promises';
import { addressOf, onServer } from '../on-server.mjs';
import { ask } from './once/ask';

/** An installation as its first start leaves it: tables, content, personas. Copied, it saves a server most of its start. */
export type Seeded = { folder: string; database: string };

/** What of the environment the first content depends on. */
const OF_THE_CONTENT = ['REGISTER_TODAY'];

export type SeededAsked = { env: Record<string, string>; isEmbedded: boolean };

/** Copies one into the folder; gives the address of its database, which is empty when that is in the folder too. */
export async function copySeeded(dataDir: string, env: Record<string, string>, isEmbedded: boolean): Promise<string> {
  const content = OF_THE_CONTENT.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]]));
  const asked: SeededAsked = {
    env: Object.fromEntries(content),
    isEmbedded: isEmbedded || !process.env.TEST_DATABASE_URL,
  };
  const { folder, database } = await ask<Seeded>('seeded', JSON.stringify(asked));
  await cp(folder, dataDir, { recursive: true });
  return database && newDatabase(database);
}

/** On the Postgres server of the tests: as the one named is, or empty. */
export async function newDatabase(template = 'template1'): Promise<string> {
  const server = process.env.TEST_DATABASE_URL ?? '';
  const name = `lklr_e2e_${randomBytes(6).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  return addressOf(server, name);
}

export function nameOfDatabase(url: string): string {
  return new URL(url).pathname.slice(1);
}

export async function dropDatabase(name: string) {
  await onServer(process.env.TEST_DATABASE_URL ?? '', `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}
