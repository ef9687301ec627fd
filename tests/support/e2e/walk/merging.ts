import { newPerson } from '../applicant';
import { registerByHttp } from '../apply-by-http';
import type { HttpClient } from '../http';
import type { Place } from '../lent-server';
import type { ShownPage } from '../pages';
import { type ActionRule, type AreaRules, doneBy, type FormCase, once, onlyFor, type World } from './rules';

const LIST = '/beheer/dossiers';
const DOSSIER = `${LIST}/[id]`;
const because = { reason: 'Eén persoon, gebeld.', sure: 'on' };

type By = { server: Place; manager: HttpClient };

/** Two registrations of one person: the path of the page on which they can be merged. */
async function twoNumbers({ server, manager }: By, surname: string): Promise<string> {
  const paths: string[] = [];
  for (const birthSurname of [surname, `${surname}sma`]) {
    const person = newPerson(birthSurname.toLowerCase());
    await registerByHttp(server, manager, { person, name: { birthSurname } });
    const found = await manager.visit(`${LIST}?${new URLSearchParams({ q: person.email })}`);
    paths.push(found.document.querySelector(`main th a[href^="${LIST}/"]`)?.getAttribute('href') ?? '');
  }
  const [first = '', second = ''] = paths;
  return `${first}/samenvoegen?${new URLSearchParams({ met: second.replace(`${LIST}/`, ''), gekozen: 'ja' })}`;
}

/** Where the merge of two others can be undone. */
async function mergedTwo(by: By, surname: string): Promise<string> {
  const done = await by.manager.fillIn(await twoNumbers(by, surname), because);
  const path = done.document.querySelector('main a[href*="/samenvoeging/"]')?.getAttribute('href');
  if (!path) throw new Error(`Not merged: ${done.text.slice(0, 500)}`);
  return path;
}

export async function mergeFacts(server: Place, manager: HttpClient) {
  const by = { server, manager };
  return { mergeNumbersPath: await twoNumbers(by, 'Tweespalt'), undoPath: await mergedTwo(by, 'Eenheid') };
}

const pagesOf = new WeakMap<object, { toMerge: () => Promise<string>; toUndo: () => Promise<string> }>();

/** Made once an installation, at the first who asks. */
function madeFor({ server, clients }: World) {
  const by = { server, manager: clients.manager };
  const made = pagesOf.get(server) ?? {
    toMerge: once(() => twoNumbers(by, 'Tweeling')),
    toUndo: once(() => mergedTwo(by, 'Dubbelganger')),
  };
  pagesOf.set(server, made);
  return made;
}

/** Two numbers of one person that become one, and two again. */
export const mergingRules: AreaRules = {
  pages: {
    [`${DOSSIER}/samenvoegen`]: { path: (world) => madeFor(world).toMerge(), outcomes: onlyFor('manager') },
    [`${DOSSIER}/samenvoeging/[merge]`]: { path: (world) => madeFor(world).toUndo(), outcomes: onlyFor('manager') },
  },
  actions: (world) => {
    const { clients } = world;
    let dossier = '';
    const act = (path: () => Promise<string>, done: RegExp): ActionRule => ({
      form: async () => {
        const page = await path();
        [, dossier = ''] = /^(\/beheer\/dossiers\/[^/]+)/.exec(page) ?? [];
        return { by: clients.manager, path: page };
      },
      values: () => because,
      leadsTo: `${LIST}/`,
      outcomes: doneBy('manager'),
      effect: async () => {
        const { text } = await clients.manager.visit(dossier);
        if (!done.test(text)) throw new Error(`not done: ${text.slice(0, 500)}`);
      },
    });
    const onOwn = act(async () => (await madeFor(world).toMerge()).replace(/\?.*/, ''), /./);
    return {
      submitOtherNumber: { ...onOwn, values: () => ({ number: world.known.number }) },
      submitMerge: act(() => madeFor(world).toMerge(), /is op .* samengevoegd met dit nummer/),
      submitMergeUndo: act(() => madeFor(world).toUndo(), /Teruggedraaid op/),
    };
  },
  forms: (world) => {
    const form = (path: () => Promise<string>): FormCase => ({
      client: () => world.clients.manager,
      path,
      fine: { reason: 'Eén persoon.', sure: null },
    });
    return {
      'choose the other number': {
        ...form(async () => (await madeFor(world).toMerge()).replace(/\?.*/, '')),
        fine: { number: 'LKLR-999999' },
      },
      'merge two registrations': form(() => madeFor(world).toMerge()),
      'undo a merge': form(() => madeFor(world).toUndo()),
    };
  },
};

export const mergingPages: ShownPage[] = [
  { route: `${DOSSIER}/samenvoegen`, viewer: 'manager', path: ({ dossierPath }) => `${dossierPath}/samenvoegen` },
  {
    ...{ route: `${DOSSIER}/samenvoegen`, viewer: 'manager', as: 'no number' },
    path: ({ dossierPath }) => `${dossierPath}/samenvoegen`,
    press: 'Bekijk beide registraties',
  },
  {
    ...{ route: `${DOSSIER}/samenvoegen`, viewer: 'manager', as: 'what stays' },
    path: ({ mergeNumbersPath }) => mergeNumbersPath.replace('&gekozen=ja', ''),
  },
  {
    ...{ route: `${DOSSIER}/samenvoegen`, viewer: 'manager', as: 'what happens' },
    path: ({ mergeNumbersPath }) => mergeNumbersPath,
    press: 'Voeg de registraties samen',
  },
  { route: `${DOSSIER}/samenvoeging/[merge]`, viewer: 'manager', path: ({ undoPath }) => undoPath },
  {
    ...{ route: DOSSIER, viewer: 'manager', as: 'merged' },
    path: ({ undoPath }) => undoPath.replace(/\/samenvoeging\/.*/, ''),
  },
];
