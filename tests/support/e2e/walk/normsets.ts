import { addDays, amsterdamDateOf, dateAsTyped } from '@/lib/shared/calendar-date';
import { previewText, publishedText, draftText as text } from '@/lib/text/nl/normsets/draft-pages';
import { draftStateNames, normsetsText } from '@/lib/text/nl/normsets/normsets';
import { newManager } from '../colleague';
import type { HttpClient } from '../http';
import type { Facts, ShownPage } from '../pages';
import { type ActionRule, type AreaRules, doneBy, once, onlyFor, type World } from './rules';

const LIST = '/beheer/normen';
const ONE = `${LIST}/[id]`;
const DRAFT = `${LIST}/concept/[id]`;
const RULES = `${DRAFT}/regels`;
const TYPE = `${DRAFT}/soorten/[soort]`;

let count = 0;

/** A day further off each time, so that each can be published after the one before it. */
function laterDay() {
  count += 1;
  return dateAsTyped(addDays(amsterdamDateOf(new Date()), 2000 + count));
}

/** The address of the norm set that was published last. */
async function newest(client: HttpClient): Promise<string> {
  const { html } = await client.visit(LIST);
  const [, path = ''] = /href="(\/beheer\/normen\/[0-9a-f-]{36})"/.exec(html) ?? [];
  if (path === '') throw new Error('no norm set is published');
  return path;
}

/** The address of a fresh draft. */
async function begin(client: HttpClient): Promise<string> {
  const page = await client.fillIn(await newest(client), {}, { button: publishedText.copy.submit });
  return page.path.split('?')[0] ?? '';
}

/** A draft for a later day. */
async function withDay(client: HttpClient): Promise<string> {
  const path = await begin(client);
  await client.send(`${path}/regels`, { validFrom: laterDay() }, { button: text.edit.submit });
  return path;
}

/** A draft of which is worked out what it does. */
async function previewed(client: HttpClient): Promise<string> {
  const path = await withDay(client);
  await client.send(path, {}, { button: previewText.start });
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await client.visit(path)).text.includes(previewText.unlowered)) return path;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the preview doesn’t end');
}

async function proposed(client: HttpClient): Promise<string> {
  const path = await previewed(client);
  await client.send(path, {}, { button: text.publish.propose });
  return path;
}

let at = '';
const shows =
  (words: string, path = () => at) =>
  async (client: HttpClient) => {
    if (!(await client.visit(path())).text.includes(words)) throw new Error(`${path()} doesn’t show ${words}`);
  };

function acts(world: World): Record<string, ActionRule> {
  const colleague = once(() => newManager(world.server, world.clients.manager, world.fresh('normenbeheerder')));
  const manager = () => world.clients.manager;
  /** A form of the manager's on a draft that `make` makes, at `part` of it. */
  const form =
    (make: () => Promise<string>, part = '') =>
    async () => {
      at = await make();
      return { by: manager(), path: `${at}${part}` };
    };
  const act = (
    make: () => Promise<string>,
    button: string,
    after: string,
    words: string,
    more: Partial<ActionRule> = {},
  ): ActionRule => ({
    form: form(make),
    button,
    values: () => ({}),
    leadsTo: `${LIST}`,
    outcomes: doneBy('manager'),
    effect: shows(words),
    ...(after && { leadsTo: `${LIST}/concept/` }),
    ...more,
  });
  return {
    submitDraftStart: {
      form: async () => ({ by: manager(), path: await newest(manager()) }),
      button: publishedText.copy.submit,
      values: () => ({}),
      leadsTo: `${LIST}/concept/`,
      outcomes: doneBy('manager'),
      effect: shows(normsetsText.drafts.copy(null), () => LIST),
    },
    submitDraftRules: act(() => begin(manager()), text.edit.submit, 'bewaard', '177', {
      form: form(() => begin(manager()), '/regels'),
      values: () => ({ total: '177' }),
    }),
    submitDraftType: act(() => begin(manager()), text.edit.submit, 'bewaard', 'Andere naam', {
      form: form(() => begin(manager()), '/soorten/1'),
      values: () => ({ name: 'Andere naam' }),
    }),
    submitTypeRemoval: act(() => begin(manager()), text.removeType.submit, 'verwijderd', text.differences.removed, {
      form: form(() => begin(manager()), '/soorten/1'),
    }),
    submitNormsetPreview: act(() => withDay(manager()), previewText.start, 'berekenen', previewText.again),
    submitNormsetProposal: act(
      () => previewed(manager()),
      text.publish.propose,
      'voorgelegd',
      draftStateNames.proposed,
    ),
    submitNormsetTakeBack: act(() => proposed(manager()), text.publish.takeBack, 'teruggenomen', draftStateNames.draft),
    submitNormsetReturn: act(
      async () => proposed(await colleague()),
      text.publish.giveBack,
      'teruggegeven',
      'Dat kan anders.',
      { values: () => ({ remark: 'Dat kan anders.' }) },
    ),
    submitNormsetConfirmation: act(
      async () => proposed(await colleague()),
      text.publish.confirm,
      '',
      draftStateNames.published,
    ),
    submitDraftWithdrawal: act(() => begin(manager()), text.withdraw.submit, '', draftStateNames.withdrawn),
  };
}

/** Norm sets: copied, changed, previewed and proposed by one manager, published by another. */
export const normsetsRules: AreaRules = {
  pages: {
    [LIST]: { outcomes: onlyFor('manager') },
    [ONE]: { path: ({ clients }) => newest(clients.manager), outcomes: onlyFor('manager') },
    [DRAFT]: { path: ({ clients }) => begin(clients.manager), outcomes: onlyFor('manager') },
    [RULES]: { path: async ({ clients }) => `${await begin(clients.manager)}/regels`, outcomes: onlyFor('manager') },
    [TYPE]: { path: async ({ clients }) => `${await begin(clients.manager)}/soorten/1`, outcomes: onlyFor('manager') },
  },
  actions: acts,
  forms: ({ clients }) => ({
    'change the rules of a draft': {
      client: () => clients.manager,
      path: async () => `${await begin(clients.manager)}/regels`,
      fine: { total: '160', assumptions: 'Gekozen door het register.', step: '0' },
      button: text.edit.submit,
    },
    'change a type of a draft': {
      client: () => clients.manager,
      path: async () => `${await begin(clients.manager)}/soorten/1`,
      fine: { name: 'Intervisie', conditions: 'Met een vaste groep.', pointsPerUnit: 'veel' },
      button: text.edit.submit,
    },
  }),
};

/** What pages of norm sets show; a draft beside it that nothing stands in the way of. */
export async function normsetFacts(
  manager: HttpClient,
): Promise<Pick<Facts, 'normsetPath' | 'draftNormsetPath' | 'previewedNormsetPath'>> {
  return {
    normsetPath: await newest(manager),
    draftNormsetPath: await begin(manager),
    previewedNormsetPath: await previewed(manager),
  };
}

const shown = { viewer: 'manager' } as const;
const ofDraft = (part: string) => (facts: Facts) => `${facts.draftNormsetPath}${part}`;

export const normsetsPages: ShownPage[] = [
  { ...shown, route: LIST, path: LIST },
  { ...shown, route: ONE, path: ({ normsetPath }) => normsetPath },
  { ...shown, route: DRAFT, path: ofDraft('') },
  { ...shown, route: DRAFT, path: ({ previewedNormsetPath }) => previewedNormsetPath, as: 'previewed' },
  { ...shown, route: RULES, path: ofDraft('/regels') },
  {
    ...{ ...shown, route: RULES, path: ofDraft('/regels'), as: 'errors' },
    ...{ fill: { total: 'veel', step: '0' }, press: text.edit.submit },
  },
  { ...shown, route: TYPE, path: ofDraft('/soorten/1') },
  { ...shown, route: TYPE, path: ofDraft('/soorten/nieuw'), as: 'a new one' },
  { viewer: 'manager', path: `${LIST}/concept/onbekend`, as: 'no such draft', status: 404 },
  { viewer: 'manager', path: `${LIST}/onbekend`, as: 'no such norm set', status: 404 },
];
