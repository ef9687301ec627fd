// A build of the product with a page more, in a folder that is thrown away: the product itself has no such page.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run, type Variables } from './processes.mts';

const LEFT_OUT = new Set(['node_modules', '.next', '.data', '.git', 'coverage', 'tsconfig.tsbuildinfo']);

/** Where the page is reached that renders from a constant what Mijn LKLR has to ask for. */
export const CONSTANT_OWN_PAGE = '/bench-constant-own';

export async function buildCopy(project: string, copy: string, env: Variables) {
  cpSync(project, copy, {
    recursive: true,
    filter: (path) => !LEFT_OUT.has(path.slice(project.length + 1)),
  });
  copyPackages(join(project, 'node_modules'), join(copy, 'node_modules'));
  const page = join(copy, 'app', '(mijn)', CONSTANT_OWN_PAGE);
  mkdirSync(page, { recursive: true });
  cpSync(join(project, 'bench', 'constant-own-page.tsx'), join(page, 'page.tsx'));
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
