import { signUpWithoutMail } from '../applicant';
import type { ShownPage } from '../pages';
import { pause } from '../server';
import { type AreaRules, doneBy, onlyFor, type World } from './rules';

const TASKS = '/beheer/taken';
/** The button beside a task. */
const DONE = 'Afgehandeld';

/** What waits for a manager. A mail that failed is a task, so there is one as soon as the walk has a failed mail. */
export const tasksRules: AreaRules = {
  pages: {
    [TASKS]: { outcomes: onlyFor('manager') },
  },
  actions: (world) => ({
    submitFinishTask: {
      form: async () => {
        await someTask(world);
        return { by: world.clients.manager, path: TASKS };
      },
      values: () => ({}),
      button: DONE,
      leadsTo: `${TASKS}?na=`,
      outcomes: doneBy('manager'),
      effect: async () => {
        const { text } = await world.clients.manager.visit(`${TASKS}?na=afgehandeld`);
        if (!text.includes('De taak is afgehandeld.')) throw new Error('it isn’t said that the task is done');
      },
    },
  }),
  forms: (world) => ({
    'finish a task': {
      client: () => world.clients.manager,
      path: async () => {
        await someTask(world);
        return TASKS;
      },
      fine: {},
      button: DONE,
    },
  }),
};

/** Sees to it that there is one: a mail that can't be delivered is a manager's work. */
async function someTask({ server, clients, fresh }: World) {
  const waits = async () =>
    [...(await clients.manager.visit(TASKS)).document.querySelectorAll('main form button')].some(
      (button) => button.textContent?.trim() === DONE,
    );
  if (await waits()) return;
  const person = fresh('weigeraar');
  await signUpWithoutMail(server, { ...person, email: person.email.replace(/@.*/, '@nergens.invalid') });
  for (let turn = 0; !(await waits()); turn += 1) {
    if (turn > 200) throw new Error('no task was made');
    await pause(100);
  }
}

export const tasksPages: ShownPage[] = [
  { route: TASKS, viewer: 'manager', path: TASKS },
  { route: TASKS, viewer: 'manager', path: `${TASKS}?soort=mail_failed`, as: 'of one kind' },
  { route: TASKS, viewer: 'manager', path: `${TASKS}?soort=name_changed`, as: 'none' },
  { route: TASKS, viewer: 'manager', path: `${TASKS}?na=eerder`, as: 'done before' },
];
