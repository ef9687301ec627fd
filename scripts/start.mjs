// npm start and npm run dev: settles the environment and runs the server.
import { runChild } from './child.mjs';
import { settledEnvironment } from './environment.mjs';

const dev = process.argv.includes('--dev');
// Prisma queues the parts of one read, which pg calls deprecated. Other warnings are logged (scripts/serve.mjs).
const quiet = dev ? '--disable-warning=DeprecationWarning' : '--no-warnings';
// A page makes much that is gone once it was sent: with room for it, a tenth less of the processor goes to clearing up.
const ROOM_FOR_THE_SHORT_LIVED = '--max-semi-space-size=32';
runChild([quiet, ROOM_FOR_THE_SHORT_LIVED, 'scripts/serve.mjs', ...(dev ? ['--dev'] : [])], {
  ...settledEnvironment(),
  NODE_ENV: dev ? 'development' : 'production',
});
