import type { NotedStatements } from '../noted-statements';
import type { PageRule, Who, World } from './rules';

/** How many statements a page asks at most. */
const STATEMENTS_MAX = 6;

/** Pages that ask more still. A number here may fall, never rise; a page that isn't here stays within the most. */
export const STILL_MORE: Record<string, number> = {};

export function ceilingOf(page: string): number {
  return STILL_MORE[page] ?? STATEMENTS_MAX;
}

type Asking = {
  world: World;
  noted: NotedStatements;
  loggedIn: readonly Who[];
  visit: (who: Who, address: string) => Promise<unknown>;
};

/** By page, of those whom it is shown to what the one asks for whom it asks most. */
export async function statementsOfEach(pages: [string, PageRule][], { world, noted, loggedIn, visit }: Asking) {
  const most = new Map<string, string[]>();
  for (const [page, { path = () => page, outcomes }] of pages.filter(([name]) => name.startsWith('/'))) {
    const address = await path(world);
    for (const who of loggedIn.filter((one) => outcomes[one] === 200)) {
      const asked = await fewest(ceilingOf(page), async () => {
        noted.take();
        await visit(who, address);
        return noted.take().map((sql) => `${who}: ${sql.replace(/\s+/g, ' ').slice(0, 150)}`);
      });
      if (asked.length >= (most.get(page)?.length ?? 0)) most.set(page, asked);
    }
  }
  return most;
}

/** What is kept for some seconds, or noted once of a session, isn't asked again; nor is a job there each time. */
async function fewest(enough: number, ask: () => Promise<string[]>): Promise<string[]> {
  let asked = await ask();
  for (let again = 0; asked.length > enough && again < 3; again += 1) {
    const next = await ask();
    if (next.length < asked.length) asked = next;
  }
  return asked;
}
