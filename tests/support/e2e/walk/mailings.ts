import { amsterdamDateOf, dateAsTyped } from '@/lib/shared/calendar-date';
import { settingsText } from '@/lib/text/nl/content/settings';
import { mailingStateNames, mailingText as text } from '@/lib/text/nl/mailings/mailings';
import type { HttpClient } from '../http';
import type { ShownPage } from '../pages';
import { pause } from '../server';
import { type ActionRule, type AreaRules, doneBy, once, onlyFor } from './rules';

const LIST = '/beheer/berichten';
const NEW = `${LIST}/nieuw`;
const ONE = `${LIST}/[id]`;
const COMES_WITHIN_MS = 30_000;

/** Where the personas in the register work, and nobody of whom a walk counts the mails. */
const ORGANISATION = 'Gemeente Voorbeeldstad';
const RECEIVERS = 2;

let count = 0;
const letter = () => {
  count += 1;
  const body = 'Er is nieuws.\n\nJe mist nog {{points_missing}} punten.';
  return { subject: `Nieuws ${count}`, body, organisation: ORGANISATION };
};

/** One to some people in the register, whose receivers were found; its path. */
export async function countedMailing(client: HttpClient): Promise<string> {
  const { path } = await client.fillIn(NEW, letter(), { button: text.write.submit });
  const own = path.split('?')[0] ?? '';
  await untilIt(own, client, 'counted');
  return own;
}

const untilIt = (path: string, client: HttpClient, state: keyof typeof mailingStateNames) =>
  untilSaid(path, client, mailingStateNames[state]);

async function untilSaid(path: string, client: HttpClient, words: string) {
  const started = Date.now();
  while (!(await client.visit(path)).text.includes(words)) {
    if (Date.now() - started > COMES_WITHIN_MS) throw new Error(`${path} doesn’t say ${words}`);
    await pause(100);
  }
}

export const mailingFacts = async (manager: HttpClient) => ({ mailingPath: await countedMailing(manager) });

const press = async (client: HttpClient, path: string, button: string, values = {}) => {
  await client.send(path, values, { button });
  return path;
};

/** Messages to a selection: written, sent, stopped, gone on with, withdrawn. */
export const mailingsRules: AreaRules = {
  pages: {
    [LIST]: { outcomes: onlyFor('manager') },
    [NEW]: { outcomes: onlyFor('manager') },
    [ONE]: { path: ({ clients }) => countedMailing(clients.manager), outcomes: onlyFor('manager') },
    [`${ONE}/ontvangers`]: {
      path: async ({ clients }) => `${await countedMailing(clients.manager)}/ontvangers`,
      outcomes: onlyFor('manager'),
    },
    [`${ONE}/wijzigen`]: {
      path: async ({ clients }) => `${await countedMailing(clients.manager)}/wijzigen`,
      outcomes: onlyFor('manager'),
    },
  },
  actions: ({ clients: { manager } }) => {
    // One a minute: there is time to stop it.
    const slowly = once(() =>
      manager.fillIn(
        '/beheer/instellingen/mailing_per_minute',
        { value: '1', validFrom: dateAsTyped(amsterdamDateOf(new Date())) },
        { button: settingsText.change.submit },
      ),
    );
    const sending = async () => {
      await slowly();
      const own = await press(manager, await countedMailing(manager), text.send.submit, { sure: 'on' });
      // From here on it waits for a minute: nothing changes but by who posts.
      await untilSaid(own, manager, text.sendingLine(1, RECEIVERS));
      return own;
    };
    const stopped = async () => press(manager, await sending(), text.stop);
    let shown = '';
    const act = (
      form: () => Promise<string>,
      button: string,
      state: keyof typeof mailingStateNames,
      values = {},
    ): ActionRule => ({
      form: async () => {
        shown = await form();
        return { by: manager, path: shown };
      },
      button,
      values: () => values,
      leadsTo: `${LIST}/`,
      outcomes: doneBy('manager'),
      effect: (client) => untilIt(shown, client, state),
    });
    return {
      submitMailing: {
        form: async () => ({ by: manager, path: NEW }),
        button: text.write.submit,
        values: letter,
        leadsTo: `${LIST}/`,
        outcomes: doneBy('manager'),
        effect: async (client) => {
          if (!(await client.visit(LIST)).text.includes(`Nieuws ${count}`)) throw new Error('it isn’t in the list');
        },
      },
      submitMailingCount: act(() => countedMailing(manager), text.count, 'counted'),
      submitMailingSending: act(
        async () => {
          await slowly();
          return countedMailing(manager);
        },
        text.send.submit,
        'sending',
        { sure: 'on' },
      ),
      submitMailingStop: act(sending, text.stop, 'stopped'),
      submitMailingResuming: act(stopped, text.resume, 'sending'),
      submitMailingWithdrawal: act(stopped, text.withdraw.submit, 'withdrawn', { sure: 'on' }),
    };
  },
  forms: ({ clients }) => ({
    'write a mailing': {
      client: () => clients.manager,
      path: () => NEW,
      fine: { ...letter(), cycleEndsBy: 'ooit', organisation: 'Gemeente' },
      button: text.write.submit,
    },
  }),
};

const UNKNOWN = '00000000-0000-4000-8000-000000000000';

export const mailingPages: ShownPage[] = [
  { route: LIST, viewer: 'manager', path: LIST },
  { route: NEW, viewer: 'manager', path: NEW },
  { route: NEW, viewer: 'manager', path: NEW, as: 'refused', press: text.write.submit },
  { route: ONE, viewer: 'manager', path: ({ mailingPath }) => mailingPath },
  {
    route: ONE,
    viewer: 'manager',
    path: ({ mailingPath }) => mailingPath,
    as: 'sent without a tick',
    press: text.send.submit,
  },
  { route: `${ONE}/wijzigen`, viewer: 'manager', path: ({ mailingPath }) => `${mailingPath}/wijzigen` },
  { route: `${ONE}/ontvangers`, viewer: 'manager', path: ({ mailingPath }) => `${mailingPath}/ontvangers` },
  { viewer: 'manager', path: `${LIST}/${UNKNOWN}`, as: 'no such message', status: 404 },
];
