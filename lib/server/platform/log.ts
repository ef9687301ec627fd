import 'server-only';
import cluster from 'node:cluster';
import pino from 'pino';
import { safeError } from '@/lib/shared/safe-error';
import { logLevel } from './env';

/** One JSON object a line, on standard error; of one of several processes with its number. Never the input of a form, a name or an address, nor an error's own words. */
export const log = pino(
  {
    base: cluster.worker ? { worker: cluster.worker.id } : undefined,
    level: logLevel(),
    serializers: { error: (error: unknown) => safeError(error) },
  },
  pino.destination({ dest: 2, sync: true }),
);

export function logPrinted(method: string, printed: unknown[]) {
  const error = printed.find((part) => typeof part === 'object' && part !== null && 'stack' in part);
  const level = method === 'error' || method === 'warn' ? method : 'info';
  log[level]({ error: error ?? new Error('printed') }, 'a package printed something');
}
