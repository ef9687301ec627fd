import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { casePath, signUp, steps, submitWhole } from '../applicant';
import { onPurpose } from '../apply-by-http';
import { HttpClient } from '../http';
import { waitForMail } from '../mailbox';
import { clientOf, PASSWORD, personas } from '../personas';
import { resetLinkFor } from '../reset-link';
import {
  type ActionRule,
  type Did,
  doneBy,
  everybody,
  onlyFor,
  type PageRule,
  registrants,
  type Seen,
  type World,
} from './rules';

/** What a person sees: a status, or the start of where a redirect leads. The owner has a draft, the other is registered. */
export const corePages: Record<string, PageRule> = {
  '/': { outcomes: everybody<Seen>(200) },
  '/register': { path: () => '/register?q=jansen', outcomes: everybody<Seen>(200) },
  '/register/[number]': { path: ({ known }) => `/register/${known.number}`, outcomes: everybody<Seen>(200) },
  '/[...rest]': { path: () => '/nergens/dan/ook', outcomes: everybody<Seen>(404) },
  '/vragen': { outcomes: everybody<Seen>(200) },
  '/kom-ik-in-aanmerking': { outcomes: everybody<Seen>(200) },
  '/privacy': { outcomes: everybody<Seen>(200) },
  '/toegankelijkheid': { outcomes: everybody<Seen>(200) },
  '/contact': { outcomes: everybody<Seen>(200) },
  '/aanmelden': { outcomes: everybody<Seen>(200) },
  '/aanmelden/verstuurd': { outcomes: everybody<Seen>(200) },
  '/bevestigen/[token]': { path: () => '/bevestigen/onbekend', outcomes: everybody<Seen>(200) },
  '/inloggen': { outcomes: everybody<Seen>(200) },
  '/inloggen/code': {
    outcomes: {
      visitor: '/inloggen?naar=',
      other: '/mijn',
      owner: '/mijn',
      assessor: '/beoordelen',
      manager: '/beheer/aanvragen',
      provider: '/opleider',
    },
  },
  '/uitloggen': { outcomes: everybody<Seen>(200) },
  '/wachtwoord-vergeten': { outcomes: everybody<Seen>(200) },
  '/wachtwoord-vergeten/verstuurd': { outcomes: everybody<Seen>(200) },
  '/wachtwoord-vergeten/[token]': { path: () => '/wachtwoord-vergeten/onbekend', outcomes: everybody<Seen>(200) },
  '/mijn': { outcomes: registrants(200, 200) },
  '/mijn/gegevens': { outcomes: registrants(200, 200) },
  '/mijn/gegevens/wijzigen': { outcomes: registrants('/mijn/aanvraag', '/mijn/gegevens') },
  '/mijn/aanvraag': { outcomes: registrants(200, 200) },
  '/mijn/aanvraag/verder': { outcomes: registrants('/mijn/aanvraag/', '/mijn/aanvraag') },
  '/mijn/aanvraag/naam': { outcomes: registrants(200, '/mijn/aanvraag') },
  '/mijn/aanvraag/contact': { outcomes: registrants(200, '/mijn/aanvraag') },
  '/mijn/aanvraag/aanstellingen': { outcomes: registrants(200, '/mijn/aanvraag') },
  '/mijn/aanvraag/aanstellingen/[rij]': {
    path: () => '/mijn/aanvraag/aanstellingen/nieuw',
    outcomes: registrants(200, '/mijn/aanvraag'),
  },
  '/mijn/aanvraag/documenten': { outcomes: registrants(200, '/mijn/aanvraag') },
  '/mijn/aanvraag/overzicht': { outcomes: registrants(200, '/mijn/aanvraag') },
  '/mijn/aanvraag/intrekken': { outcomes: registrants(200, '/mijn/aanvraag') },
  '/beheer': { outcomes: onlyFor('manager') },
  '/beheer/cijfers': { outcomes: onlyFor('manager') },
  '/beheer/logboek': { outcomes: onlyFor('manager') },
  '/beheer/aanvragen': { outcomes: onlyFor('manager') },
  '/beheer/aanvragen/[id]': { path: ({ known }) => known.casePath, outcomes: onlyFor('manager') },
  '/beoordelen': { outcomes: onlyFor('assessor') },
  '/dev': { outcomes: everybody<Seen>(200) },
  '/dev/mailbox': { outcomes: everybody<Seen>(200) },
  '/dev/mailbox/[id]': { path: ({ known }) => `/dev/mailbox/${known.mailId}`, outcomes: everybody<Seen>(200) },
  // Of one's own application alone, and nobody here has handed one in yet.
  'GET /mijn/aanvraag/pdf': { outcomes: onlyFor() },
  'GET /beheer/export/[lijst]': { path: () => '/beheer/export/aanvragen', outcomes: onlyFor('manager') },
  'GET /.well-known/security.txt': { outcomes: everybody<Seen>(200) },
  'GET /api/health': { outcomes: everybody<Seen>(200) },
  'GET /api/v1/openapi.json': { outcomes: everybody<Seen>(200) },
  'GET /api/v1/register': { path: () => '/api/v1/register?q=jansen', outcomes: everybody<Seen>(200) },
  'GET /api/v1/register/[number]': {
    path: ({ known }) => `/api/v1/register/${known.number}`,
    outcomes: everybody<Seen>(200),
  },
  // Whoever may not is led to the list too, which says so.
  'POST /api/searches/[list]': {
    path: () => '/api/searches/dossiers',
    outcomes: everybody<Seen>('/beheer/dossiers'),
  },
  'GET /api/auth/[...nextauth]': { path: () => '/api/auth/session', outcomes: everybody<Seen>(200) },
  'POST /api/auth/[...nextauth]': {
    path: () => '/api/auth/callback/credentials',
    outcomes: everybody<Seen>(404),
  },
};

/** In this order: each is done once by whoever may, after everybody else tried it with that person's own form. */
export function coreActions(world: World): Record<string, ActionRule> {
  const { server, clients, known, owner, fresh } = world;
  let last = owner;
  const somebody = (called: string) => {
    last = fresh(called);
    return last;
  };
  const own = (path: string) => async () => ({ by: clients.owner, path });
  return {
    submitSignUp: {
      form: async () => ({ by: new HttpClient(server.url), path: '/aanmelden' }),
      values: () => somebody('aanmelder'),
      leadsTo: '/aanmelden/verstuurd',
      outcomes: everybody<Did>('done'),
      effect: async () => void (await waitForMail(server.dataDir, { to: last.email })),
    },
    submitConfirmation: {
      form: async () => ({ by: new HttpClient(server.url), path: await signUp(server, somebody('bevestiger')) }),
      values: () => ({ password: last.password }),
      leadsTo: '/mijn/aanvraag',
      outcomes: everybody<Did>('done'),
      effect: async () => void (await clientOf(server, last.email, last.password)),
    },
    submitLogIn: {
      form: async () => ({ by: new HttpClient(server.url), path: '/inloggen' }),
      values: () => ({ email: personas.anna, password: PASSWORD }),
      leadsTo: '/mijn',
      outcomes: everybody<Did>('done'),
      effect: async (client) => expect((await client.visit('/account')).text).toContain(personas.anna),
    },
    submitForgottenPassword: {
      form: async () => ({ by: new HttpClient(server.url), path: '/wachtwoord-vergeten' }),
      values: () => ({ email: personas.bram }),
      leadsTo: '/wachtwoord-vergeten/verstuurd',
      outcomes: everybody<Did>('done'),
      effect: async () => void (await waitForMail(server.dataDir, { to: personas.bram })),
    },
    submitNewPassword: {
      form: async () => ({ by: new HttpClient(server.url), path: await resetLinkFor(server, personas.bram) }),
      values: () => ({ password: 'een heel nieuw wachtwoord' }),
      leadsTo: '/inloggen?na=wachtwoord',
      outcomes: everybody<Did>('done'),
      effect: async () => void (await clientOf(server, personas.bram, 'een heel nieuw wachtwoord')),
    },
    submitName: {
      form: own(steps.name.path),
      values: () => ({ ...steps.name.values, birthSurname: 'Eigenaar' }),
      leadsTo: '/mijn/aanvraag/contact',
      outcomes: doneBy('owner'),
      effect: async () => expect(await ownApplication(world)).toContain('K. Eigenaar'),
    },
    submitContact: {
      form: own(steps.contact.path),
      values: () => ({ privatePhone: '06 11112222' }),
      leadsTo: '/mijn/aanvraag/aanstellingen',
      outcomes: doneBy('owner'),
      effect: async () => expect(await ownApplication(world)).toContain('06 11112222'),
    },
    submitAppointment: {
      form: own(steps.appointment.path),
      values: () => ({ ...steps.appointment.values, organisation: 'Gemeente Eigendorp' }),
      leadsTo: '/mijn/aanvraag/aanstellingen',
      outcomes: doneBy('owner'),
      effect: async () => expect(await ownApplication(world)).toContain('Gemeente Eigendorp'),
    },
    submitMoreAppointments: {
      form: own('/mijn/aanvraag/aanstellingen'),
      values: () => ({ workContact: 'Mijn teamleider, 030 1234567', another: 'no' }),
      button: applicationText.saveAndNext,
      leadsTo: '/mijn/aanvraag/documenten',
      outcomes: doneBy('owner'),
      effect: async () => {
        const { html } = await clients.owner.visit('/mijn/aanvraag/aanstellingen');
        expect(html).toContain('Mijn teamleider, 030 1234567');
      },
    },
    submitRemoval: {
      form: own('/mijn/aanvraag/aanstellingen'),
      values: () => ({}),
      leadsTo: '/mijn/aanvraag/aanstellingen',
      outcomes: doneBy('owner'),
      effect: async () => {
        expect(await ownApplication(world)).not.toContain('Gemeente Eigendorp');
        await clients.owner.submit(await clients.owner.visit(steps.appointment.path), steps.appointment.values);
      },
    },
    submitDocuments: {
      form: own(steps.documents.path),
      values: () => steps.documents.values,
      leadsTo: '/mijn/aanvraag/overzicht',
      outcomes: doneBy('owner'),
      effect: async () => {
        const { document } = await clients.owner.visit(steps.documents.path);
        expect(document.querySelectorAll('input[type=checkbox]:checked')).toHaveLength(4);
      },
    },
    submitApplicationForm: {
      form: own(steps.submit.path),
      values: () => ({}),
      leadsTo: '/mijn/aanvraag',
      outcomes: doneBy('owner'),
      effect: async () => expect(await casePath(clients.manager, 'Eigenaar')).toMatch(/^\/beheer\/aanvragen\//),
    },
    submitWithdrawal: {
      form: own('/mijn/aanvraag/intrekken'),
      values: () => ({}),
      leadsTo: '/mijn/aanvraag',
      outcomes: doneBy('owner'),
      effect: async () => expect(casePath(clients.manager, 'Eigenaar')).rejects.toThrow('queue'),
    },
    submitStart: {
      form: own('/mijn/aanvraag'),
      values: () => ({}),
      leadsTo: '/mijn/aanvraag/naam',
      outcomes: doneBy('owner'),
      effect: async () => {
        await submitWhole(clients.owner, { birthSurname: 'Eigenaar' });
        known.casePath = await casePath(clients.manager, 'Eigenaar');
      },
    },
    submitRejection: {
      form: async () => ({ by: clients.manager, path: known.casePath }),
      values: () => ({ 'reasons.not_reachable': 'on', explanation: 'We konden je niet bereiken.' }),
      nth: 1,
      leadsTo: '/beheer/aanvragen',
      outcomes: doneBy('manager'),
      effect: async () => {
        expect(await ownApplication(world)).toContain('We konden je niet bereiken.');
        await clients.owner.submit(await clients.owner.visit('/mijn/aanvraag'));
        await submitWhole(clients.owner, { birthSurname: 'Eigenaar' });
        known.casePath = await casePath(clients.manager, 'Eigenaar');
      },
    },
    submitApproval: {
      form: async () => ({ by: clients.manager, path: known.casePath }),
      values: () => ({ appointmentCheck: 'employer_phoned', ...onPurpose }),
      leadsTo: '/beheer/aanvragen',
      outcomes: doneBy('manager'),
      effect: async () =>
        expect((await clients.visitor.get('/api/v1/register?q=eigenaar')).html).toContain('K. Eigenaar'),
    },
  };
}

/** Ends the session of whoever does it, so everything else comes first. */
export function lastAction({ server }: World): Record<string, ActionRule> {
  return {
    submitLogOut: {
      form: async () => ({ by: await clientOf(server, personas.anna), path: '/uitloggen' }),
      values: () => ({}),
      leadsTo: '/inloggen?na=uitloggen',
      outcomes: { ...everybody<Did>('done'), visitor: 'refused' },
      effect: async (client) => expect((await client.get('/mijn')).location).toMatch(/^\/inloggen/),
    },
  };
}

/** How the owner stands: what they see of it themselves, and the manager’s queue. */
export async function ownApplication({ clients }: World): Promise<string> {
  const own = ['/mijn', '/mijn/gegevens', '/mijn/aanvraag', '/mijn/portfolio'].map((path) => clients.owner.visit(path));
  const answers = await Promise.all([...own, clients.manager.visit('/beheer/aanvragen')]);
  return answers.map(({ text }) => text).join('\n');
}
