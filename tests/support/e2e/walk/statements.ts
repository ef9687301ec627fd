import type { NotedStatements } from '../noted-statements';
import type { PageRule, Who, World } from './rules';

/** How many statements a page asks at most. */
export const STATEMENTS_MAX = 6;

type Asking = {
  world: World;
  noted: NotedStatements;
  loggedIn: readonly Who[];
  visit: (who: Who, address: string) => Promise<unknown>;
};

/** What each page asks, of the weakest whom it is shown to. */
export async function statementsOfEach(pages: [string, PageRule][], { world, noted, loggedIn, visit }: Asking) {
  const found = new Map<string, string[]>();
  for (const [page, { path = () => page, outcomes }] of pages.filter(([name]) => name.startsWith('/'))) {
    const who = loggedIn.find((one) => outcomes[one] === 200);
    if (!who) continue;
    const address = await path(world);
    const asked = await fewest(async () => {
      noted.take();
      await visit(who, address);
      return noted.take().map((sql) => sql.replace(/\s+/g, ' ').slice(0, 150));
    });
    found.set(page, asked);
  }
  return found;
}

/** What is noted once of a session isn't asked again; nor is a job there each time. */
async function fewest(ask: () => Promise<string[]>): Promise<string[]> {
  let asked = await ask();
  for (let again = 0; asked.length > STATEMENTS_MAX && again < 2; again += 1) {
    const next = await ask();
    if (next.length < asked.length) asked = next;
  }
  return asked;
}
