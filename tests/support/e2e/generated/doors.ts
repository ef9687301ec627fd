import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc, { type Arbitrary } from 'fast-check';
import { type KnownAction, knownActions } from '../action-ids';
import { placesUnder } from '../places';
import type { Clients } from './sent';

/** What can be knocked at: found in the source and in the build, so that what comes later is knocked at too. */
export type Doors = {
  /** Of every page and route, as its folder says it: `/register/[number]`. */
  places: string[];
  /** All but those that end a session, which would end a run of requests too. */
  actions: KnownAction[];
  /** The names of fields, in forms and in queries. */
  fields: string[];
  /** What stands in the addresses of a running installation: ids of dossiers, activities, messages. */
  ids: string[];
};

const ENDS_SESSIONS = /LogOut|EndOther|EndSession|EndOwn|DeleteAccount/i;
const LISTS = [
  ...[
    '/beheer',
    '/beheer/aanvragen',
    '/beheer/dossiers',
    '/beheer/dossiers?q=a',
    '/beheer/activiteiten',
    '/beheer/mails',
  ],
  ...[
    '/beheer/certificeringen',
    '/beheer/medewerkers',
    '/mijn',
    '/mijn/portfolio',
    '/mijn/berichten',
    '/mijn/gegevens',
  ],
];

export async function findDoors(clients: Clients): Promise<Doors> {
  const ids = new Set<string>();
  for (const path of LISTS) {
    const { html } = await clients[path.startsWith('/beheer') ? 'manager' : 'registrant'].visit(path);
    for (const [id] of html.matchAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|LKLR-\d{6}/g)) ids.add(id);
  }
  return {
    places: placesUnder('app').flatMap((place) => (place.kind === 'action' ? [] : [place.name])),
    actions: knownActions().filter(({ name }) => !ENDS_SESSIONS.test(name)),
    fields: [...new Set([...namesIn('app'), ...namesIn('components'), 'version', 'autosave', 'q', 'na', 'naar'])],
    ids: [...ids],
  };
}

function namesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/\bname="([\w.]+)"/g)])
    .map(([, name = '']) => name);
}

/** An action, and a page that has a form of it: at any other page Next doesn't know it. */
export function actionAt({ actions, ids }: Doors): Arbitrary<{ id: string; path: string }> {
  const at = fc.tuple(fc.constantFrom(...actions), fc.nat(), fc.constantFrom(...ids));
  return at.map(([{ id, pages }, nth, part]) => ({
    id,
    path: (pages[nth % pages.length] ?? '/').replace(/\[[^\]]+\]/g, part),
  }));
}
