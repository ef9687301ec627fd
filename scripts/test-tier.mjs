// npm run test:server, npm run test:long: jest over what the tier holds, on the databases it asks for.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), '..'));
const [tier = '', ...args] = process.argv.slice(2);

// The file of settings at the end ends the list of projects: what follows is the caller's own, and may be a pattern.
const projects = (...names) => ['--selectProjects', ...names, '--config', 'jest.config.mjs'];
const E2E = ['--maxWorkers=3', '--config', 'jest.e2e.config.mjs'];
const SEED = process.env.SEED ?? String(randomInt(2 ** 31));
const long = { LONG: '1', SEED };

const TIERS = {
  server: [{ says: 'integration on the Postgres server', jest: projects('integration'), variables: {} }],
  long: [
    { says: 'unit and components', jest: projects('unit', 'components'), variables: long },
    { says: 'integration on the Postgres server', jest: projects('integration'), variables: long },
    {
      says: 'integration on the embedded database',
      jest: projects('integration'),
      variables: { ...long, TEST_DATABASE_URL: '' },
    },
    { says: 'end to end', jest: E2E, variables: long },
  ],
};

const stages = TIERS[tier];
if (!stages) {
  console.error(`usage: node scripts/test-tier.mjs ${Object.keys(TIERS).join(' | ')} [options of jest]`);
  process.exit(2);
}
if (!process.env.TEST_DATABASE_URL) {
  console.error(
    'These tests make and drop databases on a Postgres server of yours. Say where it is: TEST_DATABASE_URL=postgresql://USER@HOST:PORT/postgres',
  );
  process.exit(2);
}
if (tier === 'long') console.error(`Drawn with SEED=${SEED}; the same seed tries the same again.`);

let failed = 0;
for (const { says, jest, variables } of stages) {
  if (stages.length > 1) console.error(`\n== ${says}`);
  const { status } = spawnSync(
    process.execPath,
    [
      ...['--max-semi-space-size=32', '--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
      'node_modules/jest/bin/jest.js',
      ...jest,
      ...args,
    ],
    { stdio: 'inherit', env: { ...process.env, ...variables } },
  );
  if (status !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
