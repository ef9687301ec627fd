import { steps } from '../applicant';
import { registerByHttp } from '../apply-by-http';
import type { HttpClient } from '../http';
import type { ShownPage } from '../pages';
import { type AreaRules, doneBy, registrants, type World } from './rules';

const PAGE = '/mijn/gegevens';

/** In the register a page to change something shows its form; before that it leads to the page that only shows. */
const changing = registrants(PAGE, 200);
const SECOND = 'Gemeente Tweededorp';
const LEAVER = 'Vertrekker';

let phone = 0;

/**
 * The owner's form, once the owner is registered. The registrations of the others who have one are moved on first:
 * what they post with the owner's version is never right for their own.
 */
const ownForm =
  ({ clients }: World, path: string) =>
  async () => {
    phone += 1;
    const privatePhone = `06 ${String(10_000_000 + phone)}`;
    for (const client of [clients.other, clients.revoked]) await client.fillIn(`${PAGE}/contact`, { privatePhone });
    return { by: clients.owner, path };
  };

/** The page of the appointment that was added last; how many there were depends on the applications before. */
async function lastAppointment({ clients }: World): Promise<string> {
  const { document } = await clients.owner.visit(`${PAGE}/aanstellingen`);
  const links = [...document.querySelectorAll(`a[href^="${PAGE}/aanstellingen/"]`)];
  const rows = links.map((link) => Number(link.getAttribute('href')?.split('/').at(-1))).filter(Number.isInteger);
  return `${PAGE}/aanstellingen/${Math.max(...rows)}`;
}

/** Somebody new in the register, who is there to leave it. */
function leaverIn({ server, clients, fresh }: World): Promise<HttpClient> {
  return registerByHttp(server, clients.manager, { person: fresh('vertrekker'), name: { birthSurname: LEAVER } });
}

async function mustShow({ clients }: World, words: string, isThere = true) {
  const { text } = await clients.owner.visit(PAGE);
  if (text.includes(words) !== isThere) throw new Error(`${words} is ${isThere ? 'not ' : ''}in Mijn gegevens`);
}

/** Mijn gegevens of whoever is in the register. These come after the rules that register the owner. */
export const detailsRules: AreaRules = {
  pages: {
    '/mijn/gegevens/naam': { outcomes: changing },
    '/mijn/gegevens/contact': { outcomes: changing },
    '/mijn/gegevens/aanstellingen': { outcomes: changing },
    '/mijn/gegevens/aanstellingen/[rij]': { path: () => `${PAGE}/aanstellingen/nieuw`, outcomes: changing },
    '/mijn/gegevens/documenten': { outcomes: changing },
    '/mijn/gegevens/uitschrijven': { outcomes: changing },
    '/mijn/gegevens/geschiedenis': { outcomes: registrants(PAGE, 200) },
    '/mijn/gegevens/inzage': { outcomes: registrants(200, 200) },
  },
  actions: (world) => ({
    submitOwnName: {
      form: ownForm(world, `${PAGE}/naam`),
      values: () => ({ birthSurname: 'Eigennaam' }),
      leadsTo: `${PAGE}?na=naam`,
      outcomes: doneBy('owner'),
      effect: () => mustShow(world, 'K. Eigennaam'),
    },
    submitOwnContact: {
      form: ownForm(world, `${PAGE}/contact`),
      values: () => ({ privatePhone: '06 44445555' }),
      leadsTo: `${PAGE}?na=contact`,
      outcomes: doneBy('owner'),
      effect: () => mustShow(world, '06 44445555'),
    },
    submitOwnAppointment: {
      form: ownForm(world, `${PAGE}/aanstellingen/nieuw`),
      values: () => ({ ...steps.appointment.values, organisation: SECOND }),
      leadsTo: `${PAGE}?na=aanstelling`,
      outcomes: doneBy('owner'),
      effect: () => mustShow(world, SECOND),
    },
    submitOwnRemoval: {
      form: async () => ownForm(world, await lastAppointment(world))(),
      nth: 1,
      values: () => ({ sure: 'on' }),
      leadsTo: `${PAGE}?na=aanstelling`,
      outcomes: doneBy('owner'),
      effect: () => mustShow(world, SECOND, false),
    },
    submitOwnDocuments: {
      form: ownForm(world, `${PAGE}/documenten`),
      values: () => steps.documents.values,
      leadsTo: `${PAGE}?na=documenten`,
      outcomes: doneBy('owner'),
      effect: () => mustShow(world, 'aangevinkt op'),
    },
    submitDeregistration: {
      form: async () => {
        const { path } = await ownForm(world, `${PAGE}/uitschrijven`)();
        return { by: await leaverIn(world), path };
      },
      values: () => ({ sure: 'on' }),
      leadsTo: '/mijn?na=uitschrijven',
      outcomes: doneBy('owner'),
      ownerIsShown: true,
      effect: async () => {
        const { html } = await world.clients.visitor.get('/api/v1/register?q=vertrekker');
        if (html.includes(LEAVER)) throw new Error('still in the register');
      },
    },
  }),
  forms: ({ clients }) => ({
    'change a name': { client: () => clients.other, path: () => `${PAGE}/naam`, fine: steps.name.values },
    'change contact data': { client: () => clients.other, path: () => `${PAGE}/contact`, fine: steps.contact.values },
    'change an appointment': {
      client: () => clients.other,
      path: () => `${PAGE}/aanstellingen/1`,
      fine: steps.appointment.values,
    },
    'remove an appointment': {
      client: () => clients.other,
      path: () => `${PAGE}/aanstellingen/1`,
      nth: 1,
      fine: {},
    },
    'accept documents again': {
      client: () => clients.other,
      path: () => `${PAGE}/documenten`,
      fine: steps.documents.values,
    },
    deregister: { client: () => clients.other, path: () => `${PAGE}/uitschrijven`, fine: {} },
  }),
};

export const detailsPages: ShownPage[] = [
  { route: '/mijn/gegevens/naam', viewer: 'registrant', path: `${PAGE}/naam` },
  { route: '/mijn/gegevens/contact', viewer: 'registrant', path: `${PAGE}/contact` },
  { route: '/mijn/gegevens/aanstellingen', viewer: 'registrant', path: `${PAGE}/aanstellingen` },
  { route: '/mijn/gegevens/aanstellingen/[rij]', viewer: 'registrant', path: `${PAGE}/aanstellingen/1` },
  {
    route: '/mijn/gegevens/aanstellingen/[rij]',
    viewer: 'registrant',
    path: `${PAGE}/aanstellingen/nieuw`,
    as: 'errors',
    press: 'Bewaar',
  },
  {
    route: '/mijn/gegevens/aanstellingen/[rij]',
    viewer: 'registrant',
    path: `${PAGE}/aanstellingen/9`,
    as: 'no such appointment',
    status: 404,
  },
  { route: '/mijn/gegevens/documenten', viewer: 'registrant', path: `${PAGE}/documenten` },
  { route: '/mijn/gegevens/geschiedenis', viewer: 'registrant', path: `${PAGE}/geschiedenis` },
  { route: '/mijn/gegevens/inzage', viewer: 'registrant', path: `${PAGE}/inzage` },
  { route: '/mijn/gegevens/inzage', viewer: 'beginner', path: `${PAGE}/inzage`, as: 'nobody yet' },
  { route: '/mijn/gegevens/uitschrijven', viewer: 'registrant', path: `${PAGE}/uitschrijven` },
  {
    route: '/mijn/gegevens/uitschrijven',
    viewer: 'registrant',
    path: `${PAGE}/uitschrijven`,
    as: 'errors',
    press: 'Schrijf me uit',
  },
];
