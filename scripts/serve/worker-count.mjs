import { availableParallelism } from 'node:os';

export function isWorkerCount(text) {
  return /^[1-9]\d?$/.test(text);
}

/**
 * One a core on a database server; one on the embedded database. What doesn't fit is refused by the process that starts.
 * @param {{ WORKERS?: string, DATABASE_URL?: string }} env
 */
export function workersIn({ WORKERS: asked, DATABASE_URL: server }) {
  if (!server) return 1;
  if (!asked) return availableParallelism();
  return isWorkerCount(asked) ? Number(asked) : 1;
}
