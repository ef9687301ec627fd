import { FROM_VERSION } from '@/lib/content/document-forms';
import { addDays, amsterdamDateOf, dateAsTyped } from '@/lib/shared/calendar-date';
import { documentNames } from '@/lib/text/nl/content/document-names';
import { documentsText, draftText, openDocumentsText, previewText, versionText } from '@/lib/text/nl/content/documents';
import type { HttpClient } from '../http';
import type { Facts, ShownPage } from '../pages';
import { type ActionRule, type AreaRules, doneBy, onlyFor, type World } from './rules';

const LIST = '/beheer/documenten';
const OPEN = `${LIST}/openstaand`;
const ADDENDUM = `${LIST}/addendum`;
const DRAFT = `${ADDENDUM}/concept`;
const PREVIEW = `${ADDENDUM}/voorbeeld`;
const VERSION = `${LIST}/versies`;

const ofAddendum = (link: 'start' | 'goOn') => `${documentsText.next[link]} ${documentsText.next.of('code_addendum')}`;

let count = 0;

/** Another version each time, for a day far off, so that nobody of the walk is asked anything. */
function next() {
  count += 1;
  const validFrom = dateAsTyped(addDays(amsterdamDateOf(new Date()), 400 + count));
  return { documentVersion: `walk-${count}-${Date.now()}`, summary: 'Iets.', text: 'Nieuwe tekst.', validFrom };
}

/** There is one of each document: what is there already is written over. */
const write = (client: HttpClient) => client.fillIn(DRAFT, next(), { button: draftText.submit });

/** The newest version, which is to come, with no draft in the way of its withdrawal. */
async function publishedBy(client: HttpClient): Promise<string> {
  await write(client);
  await client.send(PREVIEW, {}, { button: previewText.publish.submit });
  return newestVersion(client);
}

async function newestVersion(client: HttpClient): Promise<string> {
  const { document } = await client.visit(LIST);
  const links = [...document.querySelectorAll(`a[href^="${VERSION}/"]`)];
  const newest = links.find(({ textContent }) => textContent?.trim().startsWith(documentNames.code_addendum));
  const path = newest?.getAttribute('href');
  if (!path) throw new Error('No version of the addendum');
  return path;
}

/** A version that is published, and a draft of the next one. */
export async function documentFacts(manager: HttpClient): Promise<Pick<Facts, 'documentVersionPath'>> {
  const documentVersionPath = await publishedBy(manager);
  await write(manager);
  return { documentVersionPath };
}

const shows = (path: string, words: string) => async (client: HttpClient) => {
  if (!(await client.visit(path)).text.includes(words)) throw new Error(`${path} doesn’t show ${words}`);
};

function actionsOf({ clients: { manager } }: World): Record<string, ActionRule> {
  const onPreview = (button: string, done: keyof typeof documentsText.done, typed = {}): ActionRule => ({
    form: async () => {
      await write(manager);
      return { by: manager, path: PREVIEW };
    },
    button,
    values: () => typed,
    leadsTo: `${LIST}?na=${done}`,
    outcomes: doneBy('manager'),
    effect: shows(LIST, ofAddendum('start')),
  });
  return {
    submitDocumentDraft: {
      form: async () => ({ by: manager, path: DRAFT }),
      button: draftText.submit,
      values: next,
      leadsTo: `${PREVIEW}?na=bewaard`,
      outcomes: doneBy('manager'),
      effect: shows(LIST, ofAddendum('goOn')),
    },
    submitDocumentPublication: onPreview(previewText.publish.submit, 'gepubliceerd'),
    submitDraftDeletion: onPreview(previewText.discard.submit, 'weg', { sure: 'on' }),
    submitDocumentWithdrawal: {
      form: async () => ({ by: manager, path: await publishedBy(manager) }),
      button: versionText.withdraw.submit,
      values: () => ({}),
      leadsTo: `${LIST}?na=ingetrokken`,
      outcomes: doneBy('manager'),
      effect: shows(LIST, ofAddendum('goOn')),
    },
  };
}

/** Documents: their versions, the next one, and who is still to tick. */
export const documentsRules: AreaRules = {
  pages: {
    [LIST]: { outcomes: onlyFor('manager') },
    [OPEN]: { outcomes: onlyFor('manager') },
    [`${LIST}/[document]/concept`]: { path: () => DRAFT, outcomes: onlyFor('manager') },
    [`${LIST}/[document]/voorbeeld`]: {
      path: async ({ clients }) => {
        await write(clients.manager);
        return PREVIEW;
      },
      outcomes: onlyFor('manager'),
    },
    [`${VERSION}/[id]`]: { path: ({ clients }) => newestVersion(clients.manager), outcomes: onlyFor('manager') },
  },
  actions: actionsOf,
  forms: ({ clients }) => ({
    'write a new version': {
      client: () => clients.manager,
      path: () => DRAFT,
      fine: { ...next(), validFrom: 'ooit' },
      button: draftText.submit,
    },
    'throw a draft away': {
      client: () => clients.manager,
      path: async () => {
        await write(clients.manager);
        return PREVIEW;
      },
      fine: { sure: null },
      button: previewText.discard.submit,
    },
  }),
};

export const documentsPages: ShownPage[] = [
  { route: LIST, viewer: 'manager', path: LIST },
  { route: OPEN, viewer: 'manager', path: OPEN, says: openDocumentsText.title },
  { route: `${LIST}/[document]/concept`, viewer: 'manager', path: DRAFT },
  { route: `${LIST}/[document]/concept`, viewer: 'manager', path: DRAFT, as: 'refused', press: draftText.submit },
  {
    route: `${LIST}/[document]/concept`,
    viewer: 'manager',
    path: ({ documentVersionPath }) => `${DRAFT}?${FROM_VERSION}=${documentVersionPath.split('/').at(-1)}`,
    as: 'from an earlier version',
  },
  { route: `${LIST}/[document]/voorbeeld`, viewer: 'manager', path: PREVIEW },
  { route: `${VERSION}/[id]`, viewer: 'manager', path: ({ documentVersionPath }) => documentVersionPath },
  { viewer: 'manager', path: `${LIST}/onbekend/concept`, as: 'no such document', status: 404 },
];
