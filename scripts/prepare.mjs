// Brings a checkout to the state that a command needs: installs, generates, builds; each only when something changed.
// Node's own modules only: it runs before node_modules exists.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUNDLED, bundled } from './bundled.mjs';

const NEEDS = {
  start: ['install', 'generate', 'build'],
  build: ['install', 'generate', 'bundle', 'build'],
  dev: ['install', 'generate'],
  command: ['install', 'generate', 'bundle'],
  test: ['install', 'generate', 'bundle', 'template'],
};

process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), '..'));
const goal = process.argv[2] ?? 'start';
const needed = NEEDS[goal];
if (!needed) {
  console.error(`usage: node scripts/prepare.mjs ${Object.keys(NEEDS).join(' | ')}`);
  process.exit(2);
}
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node 20.19 or newer is needed; this is ${process.version}.`);
  process.exit(1);
}

const STAMPS = 'node_modules/.cache/lklr';
const dependencies = () => hash(['package.json', 'package-lock.json']);

const steps = {
  install: {
    // Not `npm ci`: it refuses a lock file made where other systems' native packages can't be seen.
    says: 'Installing packages (the first time this takes a minute or two)',
    of: dependencies,
    done: () => existsSync('node_modules/next/package.json'),
    run: () => npm(['install', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']),
  },
  generate: {
    says: 'Generating the database client',
    of: () => hash(['prisma/schema.prisma', 'prisma.config.ts'], dependencies()),
    done: () => existsSync('lib/server/generated/prisma/client.ts'),
    // Generating needs no schema engine, but looks for one: any file that exists will do.
    run: () =>
      node(['node_modules/prisma/build/index.js', 'generate'], {
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      }),
  },
  bundle: {
    says: 'Bundling the commands',
    of: () => hash(['prisma', 'lib', 'scripts', 'bench', 'tests/support', 'tests/architecture'], dependencies()),
    done: () => existsSync(BUNDLED),
    run: () => node(['scripts/bundle.mjs']),
  },
  template: {
    says: 'Making the database that tests start from',
    of: () => hash(['prisma', 'lib', 'scripts/test-template.mts'], dependencies()),
    done: () => existsSync(`${STAMPS}/test-template.tar`),
    run: () => node([...bundled('test-template'), `${STAMPS}/test-template.tar`]),
  },
  build: {
    says: 'Building (about half a minute)',
    of: () =>
      hash(
        [
          'app',
          'components',
          'lib',
          'prisma',
          'public',
          'middleware.ts',
          'instrumentation.ts',
          'next.config.ts',
          'postcss.config.mjs',
          'tsconfig.json',
        ],
        dependencies(),
      ),
    done: () => existsSync('.next/BUILD_ID'),
    run: () =>
      node(['node_modules/next/dist/bin/next', 'build'], { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }),
  },
};

for (const name of needed) {
  const step = steps[name];
  mkdirSync(STAMPS, { recursive: true });
  const stamp = join(name === 'build' ? '.next' : STAMPS, `${name}.stamp`);
  if (step.done() && existsSync(stamp) && readFileSync(stamp, 'utf8') === step.of()) continue;
  console.error(`${step.says} …`);
  step.run();
  mkdirSync(dirname(stamp), { recursive: true });
  // After the step: npm may have completed the lock file.
  writeFileSync(stamp, step.of());
}

function npm(args) {
  // npm's own entry, where it told us: works on every system without a shell.
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) node([cli, ...args]);
  else run('npm', args);
}

function node(args, variables) {
  run(process.execPath, args, variables);
}

function run(command, args, variables = {}) {
  // Standard output belongs to the command that was asked for.
  const { status, error } = spawnSync(command, args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ...variables },
  });
  if (status === 0) return;
  console.error(`This step failed: ${error?.message ?? `${command} ended with ${status}`}`);
  process.exit(1);
}

function hash(paths, start = '') {
  const sum = createHash('sha256').update(start);
  for (const path of paths.flatMap(filesIn)) sum.update(path).update('\0').update(readFileSync(path));
  return sum.digest('hex');
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  if (path === 'lib/server/generated') return [];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(`${path}/${name}`));
}
