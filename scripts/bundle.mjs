// Makes one file, which node runs as it is, of each command and each process of the bench and the tests: reading their
// modules one by one took a command two seconds before it began.
import { readdirSync, rmSync } from 'node:fs';
import { build } from 'esbuild';
import { BUNDLED } from './bundled.mjs';

const folders = ['scripts', 'bench', 'tests/support/processes'];
const sources = folders.flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`));
rmSync(BUNDLED, { recursive: true, force: true });
await build({
  entryPoints: sources.filter((path) => path.endsWith('.mts')),
  outdir: BUNDLED,
  entryNames: '[name]',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  conditions: ['react-server'],
  packages: 'external',
  // Next has no list of its doors, without which node wants a file's whole name.
  alias: { 'next/headers': 'next/headers.js' },
  // Else two modules that name a thing alike would show it under another name in a log.
  keepNames: true,
  logLevel: 'warning',
});
