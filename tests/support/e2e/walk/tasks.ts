import type { ShownPage } from '../pages';
import { type AreaRules, doneBy, onlyFor } from './rules';

const TASKS = '/beheer/taken';
/** The button beside a task. */
const DONE = 'Afgehandeld';

/** What waits for a manager. A mail that failed is a task, so there is one as soon as the walk has a failed mail. */
export const tasksRules: AreaRules = {
  pages: {
    [TASKS]: { outcomes: onlyFor('manager') },
  },
  actions: ({ clients }) => ({
    submitFinishTask: {
      form: async () => ({ by: clients.manager, path: TASKS }),
      values: () => ({}),
      button: DONE,
      leadsTo: `${TASKS}?na=`,
      outcomes: doneBy('manager'),
      effect: async () => {
        const { text } = await clients.manager.visit(`${TASKS}?na=afgehandeld`);
        if (!text.includes('De taak is afgehandeld.')) throw new Error('it isn’t said that the task is done');
      },
    },
  }),
  forms: ({ clients }) => ({
    'finish a task': { client: () => clients.manager, path: () => TASKS, fine: {}, button: DONE },
  }),
};

export const tasksPages: ShownPage[] = [
  { route: TASKS, viewer: 'manager', path: TASKS },
  { route: TASKS, viewer: 'manager', path: `${TASKS}?soort=mail_failed`, as: 'of one kind' },
  { route: TASKS, viewer: 'manager', path: `${TASKS}?soort=name_changed`, as: 'none' },
  { route: TASKS, viewer: 'manager', path: `${TASKS}?na=eerder`, as: 'done before' },
];
