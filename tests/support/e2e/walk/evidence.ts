import { removalText } from '@/lib/text/nl/portfolio/evidence';
import { activityRemarkText, activityStateNames } from '@/lib/text/nl/portfolio/portfolio';
import { activityFormText } from '@/lib/text/nl/portfolio/portfolio-pages';
import { pdf } from '../../evidence-samples';
import type { HttpClient } from '../http';
import type { Facts, ShownPage } from '../pages';
import { type AreaRules, doneBy, everybody, type Outcomes, registrants, type Seen } from './rules';

const PAGE = '/mijn/portfolio';
const MANY = `${PAGE}/bestanden`;
const PHOTO = `${PAGE}/foto`;
const TOGETHER = `${PAGE}/indienen`;

let count = 0;

/** A draft with a file; its path. */
async function provenDraft(client: HttpClient): Promise<string> {
  count += 1;
  const title = `Met bewijs ${count}`;
  const { location } = await client.submit(
    await client.visit(`${PAGE}/toevoegen`),
    { type: 'peer_review', title, lastDay: '12-5-2026', units: '2' },
    { button: activityFormText.save },
  );
  const path = new URL(location ?? '', client.url).pathname;
  const sent = await send(client, path.replace(PAGE, '/api/uploads'));
  if (!sent.location?.includes('bewaard=1')) throw new Error(`no evidence was kept: ${sent.status} ${sent.location}`);
  return path;
}

/** As a browser posts its own form with one file. */
function send(client: HttpClient, path: string) {
  const form = new FormData();
  form.append('bestand', new File([new Uint8Array(pdf())], 'bewijs.pdf', { type: 'application/pdf' }));
  return client.post(path, form);
}

async function linkOn(client: HttpClient, path: string, start: string): Promise<string> {
  const { document } = await client.visit(path);
  const href = document.querySelector(`main a[href^="${start}"]`)?.getAttribute('href');
  if (!href) throw new Error(`${path} has no link to ${start}`);
  return href;
}

const fileOf = async (client: HttpClient) => linkOn(client, await provenDraft(client), '/bewijs/');
async function removalOf(client: HttpClient): Promise<string> {
  const path = await provenDraft(client);
  return linkOn(client, path, `${path}/bewijs/`);
}

/** What a post of nothing is answered with: back to the page in words, or to logging in. */
const postOfNothing = (page: string): Outcomes<Seen> => ({
  ...everybody<Seen>(page),
  visitor: '/inloggen?naar=',
});

/** Evidence of the other's activities, who is in the register from the start: nobody else's but a manager's. */
export const evidenceRules: AreaRules = {
  pages: {
    [MANY]: { outcomes: registrants(PAGE, 200) },
    [PHOTO]: { outcomes: registrants(PAGE, 200) },
    [TOGETHER]: { outcomes: registrants(200, 200) },
    // Whoever has nothing to fill in is led back.
    [`${PAGE}/invullen`]: { outcomes: registrants(PAGE, PAGE) },
    [`${PAGE}/[id]/bewijs/[bewijs]`]: {
      path: ({ clients }) => removalOf(clients.other),
      outcomes: registrants(404, 200),
    },
    'GET /bewijs/[id]': {
      path: ({ clients }) => fileOf(clients.other),
      // Of a draft: nobody's business but its owner's.
      outcomes: { visitor: '/inloggen?naar=', other: 200, owner: 404, assessor: 404, manager: 404, provider: 404 },
    },
    'GET /mijn/portfolio/[id]/agenda': {
      path: async ({ clients }) => `${await provenDraft(clients.other)}/agenda`,
      outcomes: { visitor: '/inloggen?naar=', other: 200, owner: 404, assessor: 404, manager: 404, provider: 404 },
    },
    'GET /mijn/portfolio/csv': { outcomes: registrants(404, 200) },
    'GET /mijn/portfolio/pdf': { outcomes: registrants(404, 200) },
    // Posted without a form: nothing is kept, whoever it is.
    'POST /api/uploads': { path: () => '/api/uploads', outcomes: postOfNothing(MANY) },
    'POST /api/uploads/[activityId]': {
      path: async ({ clients }) => (await provenDraft(clients.other)).replace(PAGE, '/api/uploads'),
      outcomes: postOfNothing(`${PAGE}/`),
    },
  },
  actions: ({ clients }) => {
    let path = '';
    return {
      submitActivitiesTogether: {
        form: async () => {
          path = await provenDraft(clients.owner);
          return { by: clients.owner, path: TOGETHER };
        },
        values: () => ({}),
        leadsTo: `${TOGETHER}?ingediend=`,
        outcomes: doneBy('owner'),
        effect: async () => {
          const { text } = await clients.owner.visit(path);
          if (!text.includes(activityStateNames.submitted)) throw new Error('the draft was not handed in');
        },
      },
      submitEvidenceRemoval: {
        form: async () => {
          path = await removalOf(clients.owner);
          return { by: clients.owner, path };
        },
        values: () => ({}),
        button: removalText.submit,
        leadsTo: `${PAGE}/`,
        outcomes: doneBy('owner'),
        effect: async () => {
          const { text } = await clients.owner.visit(path.replace(/\/bewijs\/.*/, ''));
          if (!text.includes(activityRemarkText({ code: 'evidence_needed' })))
            throw new Error('the file is still there');
        },
      },
    };
  },
  forms: ({ clients }) => {
    let path: Promise<string> | null = null;
    return {
      'remove evidence': {
        client: () => clients.other,
        path: () => {
          path ??= removalOf(clients.other);
          return path;
        },
        // One that never was: refused whatever else is right, so that one file serves for every bad text.
        fine: { evidenceId: '00000000-0000-4000-8000-000000000000' },
        button: removalText.submit,
      },
    };
  },
};

/** A file of a draft, for the page that asks before it goes. */
export async function evidenceFacts(registrant: HttpClient): Promise<Pick<Facts, 'removalPath'>> {
  return { removalPath: await removalOf(registrant) };
}

export const evidencePages: ShownPage[] = [
  { route: `${PAGE}/[id]/bewijs/[bewijs]`, viewer: 'registrant', path: ({ removalPath }) => removalPath },
  {
    route: `${PAGE}/[id]`,
    viewer: 'registrant',
    path: ({ removalPath }) => removalPath.replace(/\/bewijs\/.*/, ''),
    as: 'with evidence',
  },
  { route: MANY, viewer: 'registrant', path: MANY },
  { route: PHOTO, viewer: 'registrant', path: PHOTO },
  { route: TOGETHER, viewer: 'registrant', path: TOGETHER },
  {
    route: `${PAGE}/[id]/invullen`,
    viewer: 'registrant',
    path: ({ removalPath }) => removalPath.replace(/bewijs\/.*/, 'invullen'),
    as: 'with evidence',
  },
  { route: MANY, viewer: 'registrant', path: `${MANY}?bewaard=3&geweigerd=2-other_kind.4-too_large`, as: 'an outcome' },
  {
    route: `${PAGE}/[id]`,
    viewer: 'registrant',
    path: ({ draftPath }) => `${draftPath}?bewaard=1&geweigerd=2-picture_unreadable`,
    as: 'an outcome of uploads',
  },
  {
    route: `${PAGE}/[id]/bewijs/[bewijs]`,
    viewer: 'registrant',
    path: ({ draftPath }) => `${draftPath}/bewijs/00000000-0000-4000-8000-000000000000`,
    as: 'nobody’s',
    status: 404,
  },
];
