import { addDays, amsterdamDateOf, dateAsTyped } from '@/lib/shared/calendar-date';
import { settingsText as text } from '@/lib/text/nl/content/settings';
import { newManager } from '../colleague';
import type { HttpClient } from '../http';
import type { ShownPage } from '../pages';
import { type ActionRule, type AreaRules, doneBy, once, onlyFor, type World } from './rules';

const LIST = '/beheer/instellingen';
const ONE = `${LIST}/[naam]`;
/** Of one manager, and of two. Days far off, so that nothing of the walk holds. */
const BY_ONE = `${LIST}/public_search_per_day`;
const BY_TWO = `${LIST}/mend_months`;

let count = 0;

/** Another day each time, and another value. */
function later() {
  count += 1;
  return { value: String(1000 + count), validFrom: dateAsTyped(addDays(amsterdamDateOf(new Date()), 300 + count)) };
}

const change = (client: HttpClient) => client.fillIn(BY_ONE, later(), { button: text.change.submit });

/** A proposal that `client` made, unless one waits already. */
async function propose(client: HttpClient) {
  const page = await client.visit(BY_TWO);
  if (page.text.includes(text.change.waits)) return;
  await client.submit(page, { ...later(), value: String(1 + (count % 30)) }, { button: text.change.submitProposal });
}

const shows = (path: string, words: string) => async (client: HttpClient) => {
  if (!(await client.visit(path)).text.includes(words)) throw new Error(`${path} doesn’t show ${words}`);
};

function decisions(world: World): Record<string, ActionRule> {
  const colleague = once(() => newManager(world.server, world.clients.manager, world.fresh('tweedebeheerder')));
  const deciding = (button: string, state: string): ActionRule => ({
    form: async () => {
      await propose(await colleague());
      return { by: world.clients.manager, path: BY_TWO };
    },
    button,
    values: () => ({}),
    leadsTo: `${BY_TWO}?na=besloten`,
    outcomes: doneBy('manager'),
    effect: shows(BY_TWO, state),
  });
  return {
    submitSettingConfirmation: deciding(text.proposal.confirm, 'bevestigd door'),
    submitSettingRefusal: deciding(text.proposal.refuse, 'afgewezen door'),
  };
}

/** Settings: changed by one manager, or proposed by one and decided on by another. */
export const settingsRules: AreaRules = {
  pages: {
    [LIST]: { outcomes: onlyFor('manager') },
    [ONE]: { path: () => BY_ONE, outcomes: onlyFor('manager') },
  },
  actions: (world) => ({
    submitSetting: {
      form: async () => ({ by: world.clients.manager, path: BY_ONE }),
      button: text.change.submit,
      values: later,
      leadsTo: `${BY_ONE}?na=gewijzigd`,
      outcomes: doneBy('manager'),
      effect: shows(BY_ONE, text.history.states.accepted),
    },
    submitSettingWithdrawal: {
      form: async () => {
        await change(world.clients.manager);
        return { by: world.clients.manager, path: BY_ONE };
      },
      button: text.coming.withdraw,
      values: () => ({}),
      leadsTo: `${BY_ONE}?na=ingetrokken`,
      outcomes: doneBy('manager'),
      effect: shows(BY_ONE, text.history.states.withdrawn),
    },
    ...decisions(world),
  }),
  forms: ({ clients }) => ({
    'change a setting': {
      client: () => clients.manager,
      path: () => `${LIST}/register_name`,
      fine: { value: 'Register', validFrom: 'ooit' },
      button: text.change.submit,
    },
  }),
};

export const settingsPages: ShownPage[] = [
  { route: LIST, viewer: 'manager', path: LIST },
  { route: ONE, viewer: 'manager', path: BY_ONE },
  { route: ONE, viewer: 'manager', path: BY_TWO, as: 'by two' },
  { route: ONE, viewer: 'manager', path: `${LIST}/data_protection_officer`, as: 'a contact' },
  { route: ONE, viewer: 'manager', path: BY_ONE, as: 'refused', press: text.change.submit },
  { viewer: 'manager', path: `${LIST}/onbekend`, as: 'no such setting', status: 404 },
];
