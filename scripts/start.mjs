// npm start and npm run dev: settles the environment and runs the server.
import { runChild } from './child.mjs';
import { settledEnvironment } from './environment.mjs';
import { workersIn } from './serve/worker-count.mjs';

const dev = process.argv.includes('--dev');
// Prisma queues the parts of one read, which pg calls deprecated. Other warnings are logged (scripts/serve.mjs).
const quiet = dev ? '--disable-warning=DeprecationWarning' : '--no-warnings';
// A page makes much that is gone once it was sent: with room for it, a tenth less of the processor goes to clearing up.
const ROOM_FOR_THE_SHORT_LIVED = '--max-semi-space-size=32';
const flags = [quiet, ROOM_FOR_THE_SHORT_LIVED];
const env = { ...settledEnvironment(), NODE_ENV: dev ? 'development' : 'production' };
const many = dev ? 1 : workersIn(env);
if (many > 1) {
  const { runWorkers } = await import('./serve/workers.mjs');
  runWorkers({ flags, env: { ...env, WORKERS: String(many) }, many });
} else {
  process.on('SIGUSR2', () => console.error('Nothing is replaced: WORKERS is 1, or the database is the embedded one.'));
  runChild([...flags, 'scripts/serve.mjs', ...(dev ? ['--dev'] : [])], env);
}
