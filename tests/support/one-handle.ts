import { AsyncLocalStorage } from 'node:async_hooks';
import type { Database } from '@/lib/server/platform/db/database';

const inside = new AsyncLocalStorage<true>();

/**
 * The same database, that refuses whoever asks for its pool or its client within a transaction: on the embedded one,
 * with its single connection, that would wait for ever, and on a server nobody would notice.
 */
export function withOneHandle({ kind, pool, bounded, prisma, close }: Database): Database {
  const outside = <T>(handle: T): T => {
    if (inside.getStore()) throw new Error('within a transaction only its own handle may touch the database');
    return handle;
  };
  const client = new Proxy(prisma, {
    get(target, key) {
      if (key === '$transaction')
        return (work: (tx: unknown) => Promise<unknown>) =>
          target.$transaction((tx) => inside.run(true, () => work(tx)));
      const value = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return {
    kind,
    close,
    get pool() {
      return outside(pool);
    },
    get bounded() {
      return outside(bounded);
    },
    get prisma() {
      return outside(client);
    },
  };
}
