import type { ShownPage } from '../pages';
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
      effect: async () => {
        const { text } = await clients.manager.visit(`/beheer/mails/${known.failedMailId}`);
        if (text.includes('niet gelukt')) throw new Error('still failed');
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
