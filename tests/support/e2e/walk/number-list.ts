import { numberListText as text } from '@/lib/text/nl/register/number-list';
import type { ShownPage } from '../pages';
import { type AreaRules, type Did, everybody, type Seen } from './rules';

const PAGE = '/nummers-controleren';

/** A list of numbers that anybody checks: read only, so that there is nothing to read back. */
export const numberListRules: AreaRules = {
  pages: { [PAGE]: { outcomes: everybody<Seen>(200) } },
  actions: ({ clients, known }) => ({
    submitNumberList: {
      form: async () => ({ by: clients.visitor, path: PAGE }),
      button: text.submit,
      values: () => ({ numbers: `${known.number}\nLKLR-999999` }),
      leadsTo: null,
      answers: text.found(1, 2),
      outcomes: everybody<Did>('done'),
      effect: async () => {},
    },
  }),
  forms: ({ clients }) => ({
    'check a list of numbers': {
      client: () => clients.visitor,
      path: () => PAGE,
      fine: { numbers: '1\n'.repeat(200) },
      button: text.submit,
    },
  }),
};

export const numberListPages: ShownPage[] = [
  { route: PAGE, viewer: 'visitor', path: PAGE },
  { route: PAGE, viewer: 'visitor', path: PAGE, as: 'errors', press: text.submit },
  {
    ...{ route: PAGE, viewer: 'visitor', path: PAGE, as: 'too many lines', press: text.submit },
    fill: { numbers: '1\n'.repeat(200) },
    says: text.notDone,
  },
  {
    ...{ route: PAGE, viewer: 'visitor', path: PAGE, as: 'checked', press: text.submit },
    fill: { numbers: 'LKLR-100001\nLKLR-100002 Jansen\nLKLR-999999\nJansen' },
    says: /In het register: \d van 4/,
  },
];
