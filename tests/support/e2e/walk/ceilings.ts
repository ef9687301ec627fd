import type { NotedStatements } from '../noted-statements';
import type { PageRule, Who, World } from './rules';

/** How many statements a page asks at most. */
export const STATEMENTS_MAX = 6;

/** Pages that ask more still. A number here may fall, never rise; a page that isn't here stays within the most. */
export const STILL_MORE: Record<string, number> = {
  '/beheer/aanvragen': 17,
  '/beheer/aanvragen/[id]': 39,
  '/beheer/aanvragen/samen': 15,
  '/beheer/aanwezigheid/[id]': 9,
  '/beheer/accreditaties': 17,
  '/beheer/accreditaties/[id]': 37,
  '/beheer/activiteiten': 10,
  '/beheer/activiteiten/[id]': 27,
  '/beheer/berichten/[id]': 14,
  '/beheer/berichten/[id]/ontvangers': 11,
  '/beheer/berichten/[id]/wijzigen': 8,
  '/beheer/certificeringen': 8,
  '/beheer/certificeringen/[id]': 15,
  '/beheer/documenten': 10,
  '/beheer/documenten/[document]/voorbeeld': 7,
  '/beheer/documenten/openstaand': 8,
  '/beheer/dossiers/[id]': 40,
  '/beheer/dossiers/[id]/[handeling]': 9,
  '/beheer/dossiers/[id]/aanstellingen/[rij]': 9,
  '/beheer/dossiers/[id]/samenvoegen': 27,
  '/beheer/dossiers/[id]/samenvoeging/[merge]': 16,
  '/beheer/instellingen': 7,
  '/beheer/instellingen/[naam]': 14,
  '/beheer/medewerkers': 7,
  '/beheer/normen': 10,
  '/beheer/normen/concept/[id]': 11,
  '/beheer/normen/concept/[id]/regels': 9,
  '/beheer/normen/concept/[id]/soorten/[soort]': 9,
  '/beheer/opleiders/[id]': 8,
  '/beheer/opleiders/[id]/samenvoegen': 8,
  '/beheer/taken': 13,
  '/beheer/teksten/[id]': 16,
  '/beheer/teksten/[id]/bijlagen/[bijlage]': 15,
  '/beheer/teksten/[id]/versies/[nummer]': 13,
  '/beheer/uitvoeringen/[id]': 7,
  '/beoordelen': 32,
  '/beoordelen/[id]': 51,
  '/beoordelen/accreditaties/[id]': 42,
  '/beoordelen/activiteiten/[id]': 47,
  '/intranet/[adres]': 8,
  '/opleidingen/[id]': 10,
};

export function ceilingOf(page: string): number {
  return STILL_MORE[page] ?? STATEMENTS_MAX;
}

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
    const asked = await fewest(ceilingOf(page), async () => {
      noted.take();
      await visit(who, address);
      return noted.take().map((sql) => sql.replace(/\s+/g, ' ').slice(0, 150));
    });
    found.set(page, asked);
  }
  return found;
}

/** What is noted once of a session isn't asked again; nor is a job there each time. */
async function fewest(enough: number, ask: () => Promise<string[]>): Promise<string[]> {
  let asked = await ask();
  for (let again = 0; asked.length > enough && again < 2; again += 1) {
    const next = await ask();
    if (next.length < asked.length) asked = next;
  }
  return asked;
}
