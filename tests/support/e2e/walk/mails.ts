import { newPerson, signUpWithoutMail } from '../applicant';
import type { HttpClient } from '../http';
import type { ShownPage } from '../pages';
import { pause, type TestServer } from '../server';
import { type AreaRules, doneBy, everybody, onlyFor, type Seen } from './rules';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';

/** Mails and what became of them. None fails by itself in a walk: sending one again is tried on what isn't there. */
export const mailsRules: AreaRules = {
  pages: {
    '/beheer/mails': { outcomes: onlyFor('manager') },
    '/beheer/mails/[id]': { path: ({ known }) => `/beheer/mails/${known.mailId}`, outcomes: onlyFor('manager') },
    '/dev/mails': { outcomes: everybody<Seen>(200) },
    '/dev/mails/[template]': { path: () => '/dev/mails/confirm_account', outcomes: everybody<Seen>(200) },
    'GET /dev/mails/[template]/html': {
      path: () => '/dev/mails/confirm_account/html',
      outcomes: everybody<Seen>(200),
    },
  },
  actions: ({ known, clients }) => ({
    submitResend: {
      form: async () => ({ by: clients.manager, path: `/beheer/mails/${known.failedMailId}` }),
      values: () => ({ to: 'stored' }),
      leadsTo: '/beheer/mails/',
      outcomes: doneBy('manager'),
      // It goes on its way a second time and is given up again, with its task: waited for, as it comes by itself.
      effect: async () => {
        for (let turn = 0; turn < 200; turn += 1) {
          const { text } = await clients.manager.visit(`/beheer/mails/${known.failedMailId}`);
          if (/Aantal keer verstuurd\s*2/.test(text) && text.includes('Mislukt')) return;
          await pause(100);
        }
        throw new Error('not given up a second time');
      },
    },
  }),
  forms: ({ known, clients }) => ({
    'send a mail again': {
      client: () => clients.manager,
      path: () => `/beheer/mails/${known.failedMailId}`,
      fine: { to: '' },
    },
  }),
};

export const mailsPages: ShownPage[] = [
  { route: '/beheer/mails', viewer: 'manager', path: '/beheer/mails' },
  { route: '/beheer/mails', viewer: 'manager', path: '/beheer/mails?stand=failed', as: 'failed ones' },
  { route: '/beheer/mails', viewer: 'manager', path: '/beheer/mails?stand=queued', as: 'none' },
  { route: '/beheer/mails/[id]', viewer: 'manager', path: ({ mailId }) => `/beheer/mails/${mailId}` },
  {
    route: '/beheer/mails/[id]',
    viewer: 'manager',
    path: ({ failedMailId }) => `/beheer/mails/${failedMailId}`,
    as: 'failed',
  },
  { viewer: 'manager', path: `/beheer/mails/${UNKNOWN}`, as: 'no such mail', status: 404 },
  { route: '/dev/mails', viewer: 'visitor', path: '/dev/mails' },
  { route: '/dev/mails/[template]', viewer: 'visitor', path: '/dev/mails/reset_password' },
];

/** A mail that was given up: to an address that no mail service takes. */
export async function failedMail(server: Pick<TestServer, 'url'>, manager: HttpClient): Promise<string> {
  await signUpWithoutMail(server, { ...newPerson('weigeraar'), email: 'weigeraar@nergens.invalid' });
  for (let turn = 0; turn < 200; turn += 1) {
    const { document } = await manager.visit('/beheer/mails?stand=failed');
    const link = document.querySelector<HTMLAnchorElement>('a[href^="/beheer/mails/"]')?.getAttribute('href');
    if (link) return link.slice('/beheer/mails/'.length);
    await pause(100);
  }
  throw new Error('no mail was given up');
}
