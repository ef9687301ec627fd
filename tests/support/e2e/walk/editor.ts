import { addDays, amsterdamDateOf, dateAsTyped } from '@/lib/shared/calendar-date';
import { attachmentsText } from '@/lib/text/nl/editor/attachments';
import { clarityText } from '@/lib/text/nl/editor/clarity';
import { kindWords, editorText as text } from '@/lib/text/nl/editor/editor';
import { removalText } from '@/lib/text/nl/portfolio/evidence';
import { pdf } from '../../evidence-samples';
import type { HttpClient } from '../http';
import type { ShownPage } from '../pages';
import { linkOn } from './course-steps';
import { type ActionRule, type AreaRules, type Did, doneBy, everybody, onlyFor, type Seen, type World } from './rules';

const QUESTIONS = '/beheer/vragen';
const LIST = '/beheer/teksten';
const NEW = `${LIST}/nieuw/[soort]`;
const ONE = `${LIST}/[id]`;
const VERSION = `${ONE}/versies/[nummer]`;
const NEWS = `${LIST}/nieuw/nieuws`;

let count = 0;
const words = (called: string) => {
  count += 1;
  return { title: `${called} ${count}`, body: `Tekst ${count}.`, audience: 'registrants' };
};

/** A page of news, made for what is done to it. */
async function newsPath(client: HttpClient, called: string): Promise<string> {
  const answer = await client.submit(await client.visit(NEWS), words(called), { button: text.start.submit });
  return (answer.location ?? '').split('?')[0] ?? '';
}

async function published(client: HttpClient, called: string, when = {}): Promise<string> {
  const path = await newsPath(client, called);
  await client.send(path, when, { button: text.publish.submit });
  return path;
}

async function saved(client: HttpClient, called: string): Promise<string> {
  const path = await newsPath(client, called);
  await client.send(path, words(called), { button: text.edit.submit });
  return path;
}

/** News with an attachment, not published; its page. */
async function withAttachment(client: HttpClient): Promise<string> {
  const path = await newsPath(client, 'Bijlage');
  const form = new FormData();
  form.append('bestand', new File([new Uint8Array(pdf())], 'brief.pdf', { type: 'application/pdf' }));
  const { location } = await client.post(path.replace(LIST, '/api/uploads/tekst'), form);
  if (!location?.includes('bewaard=1')) throw new Error(`no attachment was kept: ${location}`);
  return path;
}

async function attachmentRemoval(client: HttpClient): Promise<string> {
  const path = await withAttachment(client);
  return linkOn(client, path, `${path}/bijlagen/`);
}

/** For whoever is in the register, published. */
export async function editorFacts(manager: HttpClient) {
  await published(manager, 'Pagina');
  const newsPath = `/intranet/pagina-${count}`;
  return { newsPath, attachmentPath: await attachmentRemoval(manager) };
}

const tomorrow = () => ({ day: dateAsTyped(addDays(amsterdamDateOf(new Date()), 1)) });

function actionsOf({ clients }: World): Record<string, ActionRule> {
  const { manager } = clients;
  let path = '';
  const acted = (rule: {
    make: () => Promise<string>;
    button: string;
    values?: () => Record<string, string>;
    after: string;
    shows: string;
    at?: string;
  }): ActionRule => ({
    form: async () => {
      path = await rule.make();
      return { by: manager, path: `${path}${rule.at ?? ''}` };
    },
    button: rule.button,
    values: rule.values ?? (() => ({})),
    leadsTo: `${LIST}/`,
    outcomes: doneBy('manager'),
    effect: async (client) => {
      const page = await client.visit(`${path}?na=${rule.after}`);
      if (!page.text.includes(rule.shows)) throw new Error(`${path} doesn’t show ${rule.shows}`);
    },
  });
  return {
    submitNewText: {
      form: async () => ({ by: manager, path: NEWS }),
      button: text.start.submit,
      values: () => words('Nieuw'),
      leadsTo: `${LIST}/`,
      outcomes: doneBy('manager'),
      effect: async (client) => {
        if (!(await client.visit('/beheer/intranet')).text.includes(`Nieuw ${count}`)) throw new Error('no such news');
      },
    },
    submitText: acted({
      make: () => newsPath(manager, 'Bewaar'),
      button: text.edit.submit,
      values: () => words('Anders'),
      ...{ after: 'bewaard', shows: text.history.version(2) },
    }),
    submitPublication: acted({
      make: () => newsPath(manager, 'Publiceer'),
      button: text.publish.submit,
      ...{ after: 'gepubliceerd', shows: text.publish.already },
    }),
    submitPublicationCancel: acted({
      make: () => published(manager, 'Straks', tomorrow()),
      button: text.coming.cancel,
      ...{ after: 'toch_niet', shows: text.publish.explained(1) },
    }),
    submitTextWithdrawal: acted({
      make: () => published(manager, 'Weg'),
      button: text.withdraw.submit,
      values: () => ({ sure: 'on' }),
      ...{ after: 'ingetrokken', shows: 'Ingetrokken' },
    }),
    submitTextRename: acted({
      make: () => newsPath(manager, 'Hernoem'),
      button: text.rename.submit,
      values: () => ({ slug: `ander-adres-${count}` }),
      ...{ after: 'hernoemd', shows: 'ander-adres-' },
    }),
    submitRestore: acted({
      make: () => saved(manager, 'Terug'),
      at: '/versies/1',
      button: text.version.restore,
      ...{ after: 'teruggezet', shows: text.history.version(3) },
    }),
    submitAttachmentRemoval: {
      form: async () => {
        path = await attachmentRemoval(manager);
        return { by: manager, path };
      },
      button: removalText.submit,
      values: () => ({}),
      leadsTo: `${LIST}/`,
      outcomes: doneBy('manager'),
      effect: async (client) => {
        const page = await client.visit(path.replace(/\/bijlagen\/.*/, ''));
        if (!page.text.includes(attachmentsText.none)) throw new Error('the attachment is still there');
      },
    },
    submitClarity: {
      form: async () => ({ by: clients.visitor, path: '/vragen' }),
      nth: 1,
      values: () => ({ answer: 'yes kosten' }),
      leadsTo: '/vragen?vraag=kosten&na=geteld',
      outcomes: everybody<Did>('done'),
      effect: async (client) => {
        const page = await client.visit('/vragen?vraag=kosten&na=geteld');
        if (!page.text.includes(clarityText.thanks)) throw new Error('nothing is said of the answer');
      },
    },
  };
}

/** What managers write: saved, published, held back, withdrawn, renamed and put back. */
export const editorRules: AreaRules = {
  pages: {
    [QUESTIONS]: { outcomes: onlyFor('manager') },
    '/beheer/intranet': { outcomes: onlyFor('manager') },
    [LIST]: { outcomes: onlyFor('manager') },
    '/intranet': { outcomes: onlyFor('other', 'assessor', 'manager', 'provider') },
    '/intranet/[adres]': {
      path: async ({ clients }) => {
        await published(clients.manager, 'Lees');
        return `/intranet/lees-${count}`;
      },
      outcomes: onlyFor('other', 'manager'),
    },
    [`${ONE}/bijlagen/[bijlage]`]: {
      path: ({ clients }) => attachmentRemoval(clients.manager),
      outcomes: onlyFor('manager'),
    },
    'GET /nieuwsbestand/[id]': {
      path: async ({ clients: { manager } }) => {
        const path = await withAttachment(manager);
        await manager.send(path, {}, { button: text.publish.submit });
        return linkOn(manager, path, '/nieuwsbestand/');
      },
      outcomes: onlyFor('other', 'manager'),
    },
    'GET /api/openings/[opened]': {
      path: async ({ clients: { manager } }) =>
        (await newsPath(manager, 'Open')).replace(`${LIST}/`, '/api/openings/text:'),
      outcomes: { ...onlyFor('manager'), visitor: 401 },
    },
    // Posted without a form: nothing is kept, whoever it is.
    'POST /api/uploads/tekst/[id]': {
      path: async ({ clients }) => (await newsPath(clients.manager, 'Stuur')).replace(LIST, '/api/uploads/tekst'),
      outcomes: { ...everybody<Seen>(`${LIST}/`), visitor: '/inloggen?naar=' },
    },
    [NEW]: { path: () => NEWS, outcomes: onlyFor('manager') },
    [ONE]: { path: ({ clients }) => newsPath(clients.manager, 'Zie'), outcomes: onlyFor('manager') },
    [VERSION]: {
      path: async ({ clients }) => `${await saved(clients.manager, 'Zie')}/versies/1`,
      outcomes: onlyFor('manager'),
    },
  },
  actions: actionsOf,
  forms: ({ clients }) => ({
    'start a text': {
      client: () => clients.manager,
      path: () => `${LIST}/nieuw/vraag`,
      fine: { title: 'Vraag?', body: 'Antwoord.', section: 'logging_in', position: 'veel', audience: 'everybody' },
      button: text.start.submit,
    },
  }),
};

export const editorPages: ShownPage[] = [
  { route: '/intranet', viewer: 'registrant', path: '/intranet' },
  { route: '/intranet', viewer: 'registrant', path: '/intranet?zoek=niemendal', as: 'nothing found' },
  { route: '/intranet/[adres]', viewer: 'registrant', path: ({ newsPath: path }) => path },
  { route: QUESTIONS, viewer: 'manager', path: QUESTIONS },
  { route: '/beheer/intranet', viewer: 'manager', path: '/beheer/intranet' },
  { route: LIST, viewer: 'manager', path: LIST },
  ...(['question', 'news', 'mail_introduction', 'question_template'] as const).map(
    (kind): ShownPage => ({
      ...{ route: NEW, viewer: 'manager', path: `${LIST}/nieuw/${kindWords[kind].inAddress}` },
      ...(kind !== 'question' && { as: kind }),
    }),
  ),
  { route: NEW, viewer: 'manager', path: `${LIST}/nieuw/vraag`, as: 'refused', press: text.start.submit },
  { viewer: 'manager', path: `${LIST}/nieuw/verklaring`, as: 'no new statement', status: 404 },
  { route: ONE, viewer: 'manager', path: ({ questionPath }) => questionPath },
  { route: `${ONE}/bijlagen/[bijlage]`, viewer: 'manager', path: ({ attachmentPath }) => attachmentPath },
  { route: VERSION, viewer: 'manager', path: ({ questionPath }) => `${questionPath}/versies/1` },
  { viewer: 'manager', path: `${LIST}/onbekend`, as: 'no such text', status: 404 },
];
