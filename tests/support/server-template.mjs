// Before the first integration test on a server: the database that each of them copies. Dropped after the last.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { bundled } from '../../scripts/bundled.mjs';
import { addressOf, onServer } from './on-server.mjs';

export default async function makeTemplate() {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) return;
  const name = `lklr_test_template_${randomBytes(6).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  globalThis.dropTemplate = () => onServer(server, `DROP DATABASE ${name} WITH (FORCE)`);
  const { status } = spawnSync(process.execPath, [...bundled('test-template'), addressOf(server, name)], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error('the database that tests start from could not be made on the server');
  process.env.TEST_DATABASE_TEMPLATE = name;
}
