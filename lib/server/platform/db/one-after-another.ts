import 'server-only';
import pg from 'pg';

/**
 * A connection that carries out one query after another. Prisma asks at once for all that belongs to a row, also in a
 * transaction, which has one connection: pg still queues that by itself, and will refuse it.
 */
export class OneAfterAnother extends pg.Client {
  #last: Promise<unknown> = Promise.resolve();

  override query(...asked: unknown[]): never {
    const query = () => Reflect.apply(super.query, this, asked);
    // Whoever has an answer called back waits for it by other means, as the pool does.
    if (asked.some((one) => typeof one === 'function' || isOwnQuery(one))) return query() as never;
    const answer = this.#last.then(query);
    this.#last = answer.catch(() => {});
    return answer as never;
  }
}

function isOwnQuery(asked: unknown): boolean {
  return typeof asked === 'object' && asked !== null && 'submit' in asked;
}
