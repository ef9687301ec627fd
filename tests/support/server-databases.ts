import { randomBytes } from 'node:crypto';
import { addressOf, onServer } from './on-server.mjs';

/** Makes a database on the Postgres server of the tests, as the one named is, and gives its address. */
export async function newDatabase(template = 'template1'): Promise<string> {
  const server = process.env.TEST_DATABASE_URL ?? '';
  const name = `lklr_test_${randomBytes(6).toString('hex')}`;
  copying ??= fastestCopy(server);
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${template} ${await copying}`);
  return addressOf(server, name);
}

let copying: Promise<string> | undefined;

/** Page by page through the log, which is what a server since 15 does untold, takes ten times as long as copying the files. */
async function fastestCopy(server: string): Promise<string> {
  const [version] = await onServer(server, 'SHOW server_version_num');
  return Number(version?.server_version_num) >= 150_000 ? 'STRATEGY FILE_COPY' : '';
}

export function nameOfDatabase(url: string): string {
  return new URL(url).pathname.slice(1);
}

export async function dropDatabase(url: string) {
  await onServer(process.env.TEST_DATABASE_URL ?? '', `DROP DATABASE IF EXISTS ${nameOfDatabase(url)} WITH (FORCE)`);
}

/** The other has its name and address from then on; what happens in between, nobody sees on either. */
export async function putDatabaseInPlaceOf(url: string, other: string, between: () => Promise<void>) {
  await dropDatabase(url);
  await between();
  const rename = `ALTER DATABASE ${nameOfDatabase(other)} RENAME TO ${nameOfDatabase(url)}`;
  await onServer(process.env.TEST_DATABASE_URL ?? '', rename);
}
