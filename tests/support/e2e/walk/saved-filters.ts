import { FILTERS_PATH, keepHref } from '@/lib/casework/saved-filters';
import { savedFiltersText as text } from '@/lib/text/nl/casework/saved-filters';
import type { HttpClient } from '../http';
import type { ShownPage } from '../pages';
import { type AreaRules, doneBy, onlyFor } from './rules';

const KEEP = keepHref('aanvragen', 'termijn=voorbij');

let count = 0;
const fresh = () => {
  count += 1;
  return { name: `Keuze ${count}` };
};

/** Removes what is kept: there may only be a few. */
async function clear(client: HttpClient) {
  for (;;) {
    const page = await client.visit(FILTERS_PATH);
    if (!page.text.includes(text.kept.remove)) return;
    await client.follow(await client.submit(page, {}, { button: text.kept.remove }));
  }
}

const keep = (client: HttpClient) => client.fillIn(KEEP, fresh(), { button: text.keep.submit });

/** Choices of a queue that a manager keeps under a name. */
export const savedFilterRules: AreaRules = {
  pages: {
    [FILTERS_PATH]: { outcomes: onlyFor('manager') },
  },
  actions: ({ clients }) => ({
    submitFilter: {
      form: async () => {
        await clear(clients.manager);
        return { by: clients.manager, path: KEEP };
      },
      button: text.keep.submit,
      values: fresh,
      leadsTo: '/beheer/aanvragen?termijn=voorbij',
      outcomes: doneBy('manager'),
      effect: async () => {
        if (!(await clients.manager.visit('/beheer/aanvragen')).text.includes(`Keuze ${count}`))
          throw new Error('what was kept is no link of the queue');
      },
    },
    submitFilterRemoval: {
      form: async () => {
        await clear(clients.manager);
        await keep(clients.manager);
        return { by: clients.manager, path: FILTERS_PATH };
      },
      button: text.kept.remove,
      values: () => ({}),
      leadsTo: `${FILTERS_PATH}?na=verwijderd`,
      outcomes: doneBy('manager'),
      effect: async () => {
        if (!(await clients.manager.visit(FILTERS_PATH)).text.includes(text.kept.empty.heading))
          throw new Error('what was removed is still there');
      },
    },
  }),
  forms: ({ clients }) => ({
    'keep the choices of a queue': {
      client: () => clients.manager,
      path: () => KEEP,
      fine: { name: 'x'.repeat(41) },
      button: text.keep.submit,
    },
  }),
};

export const savedFilterPages: ShownPage[] = [
  { route: FILTERS_PATH, viewer: 'manager', path: FILTERS_PATH },
  { route: FILTERS_PATH, viewer: 'manager', path: KEEP, as: 'to keep' },
  { route: FILTERS_PATH, viewer: 'manager', path: KEEP, as: 'refused', press: text.keep.submit },
];
