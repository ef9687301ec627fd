import { randomBytes } from 'node:crypto';
import { addressOf, onServer } from './on-server.mjs';

/** Makes a database on the Postgres server of the tests, as the one named is, and gives its address. */
export async function newDatabase(template = 'template1'): Promise<string> {
  const server = process.env.TEST_DATABASE_URL ?? '';
  const name = `lklr_test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  return addressOf(server, name);
}

export function nameOfDatabase(url: string): string {
  return new URL(url).pathname.slice(1);
}

export async function dropDatabase(url: string) {
  await onServer(process.env.TEST_DATABASE_URL ?? '', `DROP DATABASE IF EXISTS ${nameOfDatabase(url)} WITH (FORCE)`);
}
