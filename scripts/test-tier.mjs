// npm run test:server, npm run test:long: jest over what the tier holds, on the databases it asks for.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LONG_ALONE } from '../tests/support/long-alone.mjs';

process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), '..'));
const [tier = '', ...args] = process.argv.slice(2);

// The file of settings at the end ends the list of projects: what follows is the caller's own, and may be a pattern.
const projects = (...names) => ['--selectProjects', ...names, '--config', 'jest.config.mjs'];
// A test of a server waits for it a third of the time.
const THREE = ['--maxWorkers=3'];
const SEED = process.env.SEED ?? String(randomInt(2 ** 31));
const long = { LONG: '1', SEED };

/** What is the long tier's alone, and what has more to try there: everything else is as `.ci/run` tries it. */
const HAS_MORE = /from 'fast-check'|tests\/support\/tier'/;
function moreToTry(...folders) {
  const tests = folders
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name)))
    .filter((path) => /\.test\.tsx?$/.test(path));
  return tests.filter((path) => isLongAlone(path) || HAS_MORE.test(readFileSync(path, 'utf8'))).filter(isAskedFor);
}

function isLongAlone(path) {
  return LONG_ALONE.some((part) => path.includes(part));
}

function isAskedFor(path) {
  const patterns = args.filter((arg) => !arg.startsWith('-'));
  return patterns.length === 0 || patterns.some((pattern) => new RegExp(pattern).test(path));
}

const TIERS = {
  server: [{ says: 'integration on the Postgres server', jest: [...projects('integration'), ...THREE], variables: {} }],
  long: [
    {
      says: 'unit and components',
      jest: projects('unit', 'components'),
      tests: moreToTry('tests/unit', 'tests/components'),
      variables: long,
    },
    {
      says: 'integration on the Postgres server',
      jest: [...projects('integration'), ...THREE],
      tests: moreToTry('tests/integration'),
      variables: long,
    },
    {
      // As many cases as in every run, but others.
      says: 'integration on the embedded database',
      jest: projects('integration'),
      variables: { SEED, TEST_DATABASE_URL: '' },
    },
    { says: 'end to end', jest: ['--config', 'jest.e2e.config.mjs', ...THREE], variables: long },
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
for (const { says, jest, tests, variables } of stages) {
  if (tests?.length === 0) continue;
  if (stages.length > 1) console.error(`\n== ${says}`);
  const asked = tests ? [...args.filter((arg) => arg.startsWith('-')), '--runTestsByPath', ...tests] : args;
  const { status } = spawnSync(
    process.execPath,
    [
      ...['--max-semi-space-size=32', '--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
      'node_modules/jest/bin/jest.js',
      ...jest,
      ...asked,
    ],
    { stdio: 'inherit', env: { ...process.env, ...variables } },
  );
  if (status !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
