// npm start and npm run dev: settles the environment, runs the server and takes it along when it is stopped itself.
import { spawn } from 'node:child_process';
import { settledEnvironment } from './environment.mjs';

const dev = process.argv.includes('--dev');

const env = { ...settledEnvironment(), NODE_ENV: dev ? 'development' : 'production' };
// Prisma queues the parts of one read, which pg calls deprecated in a later version. Other warnings are logged as what
// else packages print (scripts/serve.mjs).
const quiet = dev ? '--disable-warning=DeprecationWarning' : '--no-warnings';
const server = spawn(process.execPath, [quiet, 'scripts/serve.mjs', ...(dev ? ['--dev'] : [])], {
  stdio: 'inherit',
  env,
});
const stop = () => server.kill('SIGTERM');
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
// npm's shell dies of a signal without passing it on: leave when the parent is gone.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) stop();
}, 300).unref();
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
