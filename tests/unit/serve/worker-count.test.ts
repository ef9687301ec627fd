import { availableParallelism } from 'node:os';
import { workersIn } from '@/scripts/serve/worker-count.mjs';

const DATABASE_URL = 'postgresql://register.example/register';

it.each([
  ['on the embedded database one, whatever is asked', { WORKERS: '4' }, 1],
  ['on a server one a core', { DATABASE_URL }, availableParallelism()],
  ['on a server as many as are asked', { DATABASE_URL, WORKERS: '3' }, 3],
  ['one where what is asked is no count, so that one process says so', { DATABASE_URL, WORKERS: 'veel' }, 1],
])('processes that serve: %s', (_, env, many) => {
  expect(workersIn(env)).toBe(many);
});
