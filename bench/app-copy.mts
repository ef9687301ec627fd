// A build of the product with two pages more, in a folder that is thrown away: the product itself has no such pages.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run, type Variables } from './processes.mts';

const LEFT_OUT = new Set(['node_modules', '.next', '.data', '.git', 'coverage', 'tsconfig.tsbuildinfo']);

/** Where the pages are reached that render from a constant what the product has to ask for: the search, Mijn LKLR. */
export const CONSTANT_PATHS = { search: '/bench-constant-search', own: '/bench-constant-own' } as const;
const pages = [
  { group: '(publiek)', path: CONSTANT_PATHS.search, source: 'constant-search-page.tsx' },
  { group: '(mijn)', path: CONSTANT_PATHS.own, source: 'constant-own-page.tsx' },
];

export async function buildCopy(project: string, copy: string, env: Variables) {
  cpSync(project, copy, {
    recursive: true,
    filter: (path) => !LEFT_OUT.has(path.slice(project.length + 1)),
  });
  copyPackages(join(project, 'node_modules'), join(copy, 'node_modules'));
  for (const { group, path, source } of pages) {
    const page = join(copy, 'app', group, path);
    mkdirSync(page, { recursive: true });
    cpSync(join(project, 'bench', source), join(page, 'page.tsx'));
  }
  await run([process.execPath, 'scripts/prepare.mjs', 'build'], { cwd: copy, env });
}

/** Linked where the file system can: the packages are large, and the build refuses them from outside its folder. */
function copyPackages(from: string, to: string) {
  if (spawnSync('cp', ['-al', from, to]).status !== 0) {
    rmSync(to, { recursive: true, force: true });
    cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  }
  // What is written there has to be the copy's own.
  const cache = join(to, '.cache');
  rmSync(cache, { recursive: true, force: true });
  if (existsSync(join(from, '.cache'))) cpSync(join(from, '.cache'), cache, { recursive: true });
}
