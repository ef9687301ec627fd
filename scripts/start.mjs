// npm start and npm run dev: settles the environment, runs the server and takes it along when it is stopped itself.
import { settledEnvironment } from './environment.mjs';
import { runAlong } from './run-along.mjs';

const dev = process.argv.includes('--dev');

const env = { ...settledEnvironment(), NODE_ENV: dev ? 'development' : 'production' };
// Prisma asks pg to queue the parts of one read, which pg calls deprecated: true of a later version, and no news here.
// Other warnings are logged as what else packages print (scripts/serve.mjs).
const quiet = dev ? '--disable-warning=DeprecationWarning' : '--no-warnings';
runAlong([quiet, 'scripts/serve.mjs', ...(dev ? ['--dev'] : [])], env);
