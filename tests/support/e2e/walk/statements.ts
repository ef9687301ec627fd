import type { NotedStatements } from '../noted-statements';

/** How many statements a page asks at most. */
export const STATEMENTS_MAX = 6;

/**
 * What a visit asks of the database, each shortened: the least of some tries, since what is noted once of a session isn't
 * asked again, nor is a job there each time.
 */
export async function statementsOf(noted: NotedStatements, visit: () => Promise<unknown>): Promise<string[]> {
  const ask = async () => {
    noted.take();
    await visit();
    return noted.take().map((sql) => sql.replace(/\s+/g, ' ').slice(0, 150));
  };
  let asked = await ask();
  for (let again = 0; asked.length > STATEMENTS_MAX && again < 2; again += 1) {
    const next = await ask();
    if (next.length < asked.length) asked = next;
  }
  return asked;
}
