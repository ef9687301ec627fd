// npm run burden: counts in Chromium what twelve tasks ask of people, writes docs/burden.md and prints its table.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), '..'));
const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
const { status } = spawnSync(process.execPath, [...jest, '--config', 'jest.e2e.config.mjs', '--', 'e2e/burden'], {
  stdio: 'inherit',
  env: { ...process.env, WRITE_BURDEN: '1' },
});
const table = readFileSync('docs/burden.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'));
console.log(`\n${table.join('\n')}`);
process.exit(status ?? 1);
