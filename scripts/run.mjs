// Runs one of the project's commands (scripts/NAME.mts) in the same environment as the server.
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundled } from './bundled.mjs';
import { runChild } from './child.mjs';
import { settledEnvironment } from './environment.mjs';

const [name = '', ...args] = process.argv.slice(2);
const callerFolder = process.env.INIT_CWD || process.cwd();
process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), '..'));

const script = join('scripts', `${name}.mts`);
if (!/^[a-z0-9-]+$/.test(name) || !existsSync(script)) {
  console.error('usage: node scripts/run.mjs NAME [arguments], where scripts/NAME.mts is the command');
  process.exit(2);
}

/** Commands that read a file and nothing else: they need no data folder, and leave nothing behind. */
const WITHOUT_DATA = ['points', 'routes'];
const environment = WITHOUT_DATA.includes(name) ? process.env : settledEnvironment();

runChild(['--disable-warning=DeprecationWarning', ...bundled(name), ...args], {
  ...environment,
  INIT_CWD: callerFolder,
});
