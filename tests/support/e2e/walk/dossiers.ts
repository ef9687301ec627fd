import { onServer } from '@/tests/support/on-server.mjs';
import { goodAppointment, registerByHttp } from '../apply-by-http';
import { waitForMail } from '../mailbox';
import type { ShownPage } from '../pages';
import { personas } from '../personas';
import { type ActionRule, type AreaRules, doneBy, type FormCase, onlyFor, registrants, type World } from './rules';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const LIST = '/beheer/dossiers';
const DOSSIER = `${LIST}/[id]`;

/** The dossier of whoever alone is found by this. */
async function dossierOf({ clients }: World, typed: string): Promise<string> {
  const found = await clients.manager.visit(`${LIST}?${new URLSearchParams({ q: typed })}`);
  const path = found.document.querySelector(`main th a[href^="${LIST}/"]`)?.getAttribute('href');
  if (!path) throw new Error(`No dossier of ${typed}: ${found.text.slice(0, 500)}`);
  return path;
}

const carlasDossier = (world: World) => dossierOf(world, personas.carla);
const carlas = (page: string) => async (world: World) => `${await carlasDossier(world)}/${page}`;

const SURNAME = 'Dossierhouder';
const registered = new WeakMap<object, Promise<string>>();

/** Somebody in the register whom nothing else of the walks is about: made once, its dossier's path. */
function ownPerson(world: World): Promise<string> {
  const known = registered.get(world.server) ?? register(world);
  registered.set(world.server, known);
  return known;
}

async function register(world: World): Promise<string> {
  const { server, clients, fresh } = world;
  const person = fresh('dossier');
  await registerByHttp(server, clients.manager, { person, name: { birthSurname: SURNAME } });
  return dossierOf(world, person.email);
}

const messages = new WeakMap<object, Promise<string>>();

/** A message to Carla, who is the other one of the walks: written once, its path. */
function messageToOther(world: World): Promise<string> {
  const known = messages.get(world.server) ?? writeToOther(world);
  messages.set(world.server, known);
  return known;
}

async function writeToOther(world: World): Promise<string> {
  const { clients } = world;
  await clients.manager.send(await carlas('bericht')(world), { subject: 'Een vraag', body: 'Bel je ons even?' });
  const inbox = await clients.other.visit('/mijn/berichten');
  const path = inbox.document.querySelector('main th a')?.getAttribute('href');
  if (!path) throw new Error(`No message: ${inbox.text.slice(0, 500)}`);
  return path;
}

/** Dossiers, what is done with them, and messages. */
export const dossiersRules: AreaRules = {
  pages: {
    [LIST]: { path: () => `${LIST}?q=jansen`, outcomes: onlyFor('manager') },
    [DOSSIER]: { path: carlasDossier, outcomes: onlyFor('manager') },
    [`${DOSSIER}/[handeling]`]: { path: carlas('naam'), outcomes: onlyFor('manager') },
    [`${DOSSIER}/aanstellingen/[rij]`]: { path: carlas('aanstellingen/1'), outcomes: onlyFor('manager') },
    '/mijn/berichten': { outcomes: registrants(200, 200) },
    // A message is its receiver's alone.
    '/mijn/berichten/[id]': { path: messageToOther, outcomes: registrants(404, 200) },
  },
  actions: (world) => dossierActions(world),
  forms: (world) => dossierForms(world),
};

const because = { reason: 'Dat klopte niet.', sure: 'on' };

/** As the daily job has it once a new version of a document is in force. */
const newVersionOf = (dossier: string) => `
  INSERT INTO requirement_lapse (id, registration_id, since, mend_by, requirements, document_id)
  SELECT gen_random_uuid(), '${dossier.split('/').at(-1)}', CURRENT_DATE, '2090-01-01', '{code_of_conduct}', d.id
  FROM document d WHERE d.code = 'code_of_conduct' ORDER BY d.valid_from LIMIT 1 ON CONFLICT DO NOTHING`;

function dossierActions(world: World): Record<string, ActionRule> {
  const { clients, fresh, server } = world;
  let address = '';
  let answered = '';
  const act = (page: string, values: ActionRule['values'], done: string) => ({
    form: async () => ({ by: clients.manager, path: `${await ownPerson(world)}${page}` }),
    values,
    leadsTo: `${LIST}/`,
    outcomes: doneBy('manager'),
    effect: async () => {
      const { text } = await clients.manager.visit(await ownPerson(world));
      if (!text.includes(done)) throw new Error(`not done: ${text.slice(0, 500)}`);
    },
  });
  const name = { initials: 'D.E.', birthPrefix: '', birthSurname: SURNAME, nameUse: 'E', ...because };
  const contact = { privateEmail: 'dossier@thuis.example', privatePhone: '06 22 33 44 55', ...because };
  const row = { ...goodAppointment, organisation: 'Gemeente Dossierdam', ...because };
  const drop = { dropReason: 'Dat klopte niet.', dropSure: 'on' };
  const removal = { 'reasons.not_reachable': 'on', explanation: 'Je nam niet op.', barredUntil: '', sure: 'on' };
  return {
    submitNameCorrection: act('/naam', () => name, `D.E. ${SURNAME}`),
    submitContactCorrection: act('/contact', () => contact, '06 22 33 44 55'),
    submitAppointmentCorrection: act('/aanstellingen/nieuw', () => row, 'Gemeente Dossierdam'),
    submitAppointmentDrop: { ...act('/aanstellingen/1', () => drop, 'Verbeter aanstelling 1'), nth: 1 },
    submitLoginAddress: {
      ...act('/inloggen', () => ({ email: address, ...because }), ''),
      values: () => {
        address = fresh('dossieradres').email;
        return { email: address, ...because };
      },
      effect: async () => void (await waitForMail(server.dataDir, { to: address, subject: 'log je voortaan in' })),
    },
    submitAbsence: act(
      '/afwezig',
      () => ({ until: '1-1-2090', absenceReason: 'Verlof', sure: 'on' }),
      '1 januari 2090',
    ),
    submitDocumentTerm: {
      ...act('/later', () => ({ mendBy: '1-1-2091', sure: 'on' }), '1 januari 2091'),
      form: async () => {
        const dossier = await ownPerson(world);
        await onServer(server.databaseUrl, newVersionOf(dossier));
        return { by: clients.manager, path: `${dossier}/later` };
      },
    },
    submitMessage: act('/bericht', () => ({ subject: 'Een walkbericht', body: 'Dag.' }), 'Een walkbericht'),
    submitMessageAnswer: {
      form: async () => {
        answered = await writeToOther(world);
        return { by: clients.other, path: answered };
      },
      values: () => ({ answer: 'Ik bel morgen.' }),
      leadsTo: '/mijn/berichten/',
      outcomes: doneBy('other'),
      effect: async () => {
        const page = await clients.other.visit(answered);
        if (!page.text.includes('Ik bel morgen.')) throw new Error(`No answer: ${page.text.slice(0, 500)}`);
      },
    },
    submitDossierNote: {
      ...act('', () => ({ text: 'Een walknotitie.' }), 'Een walknotitie.'),
      button: 'Bewaar de notitie',
    },
    submitShielding: act('/afschermen', () => because, 'Hef de afscherming op'),
    submitShieldLift: act('/opheffen', () => because, 'Scherm af van het openbare register'),
    submitDossierRemoval: act('/doorhalen', () => removal, 'Maak de doorhaling ongedaan'),
    submitReinstatement: act('/herstellen', () => because, 'Haal de registratie door'),
  };
}

function dossierForms(world: World): Record<string, FormCase> {
  const { clients } = world;
  // Without the tick none of them is ever done.
  const onCarla = (page: string, fine: FormCase['fine'], nth = 0): FormCase => ({
    client: () => clients.manager,
    path: () => carlas(page)(world),
    fine,
    nth,
  });
  const unsure = { reason: 'Dat klopte niet.', sure: null };
  return {
    'correct a name': onCarla('naam', unsure),
    'correct contact data': onCarla('contact', unsure),
    'correct an appointment': onCarla('aanstellingen/1', unsure),
    'drop an appointment': onCarla('aanstellingen/1', { dropReason: 'Dat klopte niet.', dropSure: null }, 1),
    'change a login address': onCarla('inloggen', { email: 'carla.nieuw@voorbeeld.example', ...unsure }),
    'write a message': onCarla('bericht', { subject: 'Een vraag', body: '' }),
    'answer a message': {
      client: () => clients.other,
      path: () => messageToOther(world),
      fine: { answer: '' },
      // It is answered once.
      renew: async () => {
        messages.delete(world.server);
      },
    },
    'note beside a dossier': {
      client: () => clients.manager,
      path: () => carlasDossier(world),
      fine: { text: '' },
      button: 'Bewaar de notitie',
    },
    'remove somebody': onCarla('doorhalen', { explanation: 'Je nam niet op.', sure: null }),
    'reinstate somebody': onCarla('herstellen', unsure),
    'shield somebody': onCarla('afschermen', unsure),
    'note an absence': onCarla('afwezig', { until: '1-1-2090', absenceReason: 'Verlof', sure: null }),
    'give more time': onCarla('later', { mendBy: '1-1-2090', sure: null }),
    'lift a shielding': onCarla('opheffen', unsure),
  };
}

const shown = (page: string, press?: string): ShownPage[] => {
  const plain: ShownPage = {
    route: `${DOSSIER}/${page.startsWith('aanstellingen/') ? 'aanstellingen/[rij]' : '[handeling]'}`,
    viewer: 'manager',
    path: ({ dossierPath }) => `${dossierPath}/${page}`,
  };
  return press ? [plain, { ...plain, as: 'errors', press }] : [plain];
};

export const dossiersPages: ShownPage[] = [
  { route: LIST, viewer: 'manager', path: LIST },
  { route: LIST, viewer: 'manager', path: `${LIST}?q=berg`, as: 'found' },
  { route: LIST, viewer: 'manager', path: `${LIST}?q=&stand=applicant`, as: 'only an account' },
  { route: LIST, viewer: 'manager', path: `${LIST}?q=Niemandsnaam`, as: 'nobody found' },
  { route: LIST, viewer: 'manager', path: `${LIST}?q=a`, as: 'too short' },
  { route: DOSSIER, viewer: 'manager', path: ({ dossierPath }) => dossierPath },
  {
    route: DOSSIER,
    viewer: 'manager',
    path: ({ dossierPath }) => dossierPath,
    as: 'errors',
    press: 'Bewaar de notitie',
  },
  { viewer: 'manager', path: `${LIST}/${UNKNOWN}`, as: 'no such dossier', status: 404 },
  ...shown('naam', 'Bewaar de naam'),
  ...shown('contact', 'Bewaar de contactgegevens'),
  ...shown('aanstellingen/1', 'Haal de aanstelling weg'),
  ...shown('inloggen', 'Wijzig het adres'),
  ...shown('bericht', 'Verstuur het bericht'),
  ...shown('doorhalen', 'Haal de registratie door'),
  ...shown('herstellen'),
  ...shown('afschermen', 'Scherm deze persoon af'),
  ...shown('opheffen'),
  ...shown('afwezig', 'Noteer de afwezigheid'),
  ...shown('later'),
  { route: '/mijn/berichten', viewer: 'registrant', path: '/mijn/berichten' },
  { route: '/mijn/berichten', viewer: 'applicant', path: '/mijn/berichten', as: 'none' },
  { route: '/mijn/berichten/[id]', viewer: 'registrant', path: ({ messagePath }) => messagePath },
];
