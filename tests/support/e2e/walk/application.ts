import { answerText, askText } from '@/lib/text/nl/application/information';
import { casePath, expectLocation, newApplicant, submitWhole } from '../applicant';
import { HttpClient } from '../http';
import type { ShownPage } from '../pages';
import { type AreaRules, doneBy, once, registrants, type World } from './rules';

const question = 'Wie bij je werkgever kan dit bevestigen?';
const asking = { 'templates.hours': 'on', 'points.0.question': question };
const answering = { 'points.0.answer': 'Vierentwintig uur.', 'points.1.answer': 'Mijn teamleider.' };
const askButton = { button: askText.submit };

let count = 0;

/** Somebody new whose application waits in the queue, with the path of their case. */
async function sentIn({ server, clients, fresh }: World): Promise<{ client: HttpClient; path: string }> {
  count += 1;
  const surname = `Gevraagde${String.fromCharCode(96 + count)}`;
  const client = await newApplicant(server, fresh('gevraagde'));
  await submitWhole(client, { birthSurname: surname });
  return { client, path: await casePath(clients.manager, surname) };
}

/** Somebody new who was asked two things. */
async function askedOf(world: World): Promise<HttpClient> {
  const { client, path } = await sentIn(world);
  const { manager } = world.clients;
  expectLocation(await manager.submit(await manager.visit(path), asking, askButton), '/beheer/aanvragen');
  return client;
}

/** Another's login in a client that was handed out already. */
function become(client: HttpClient, somebody: HttpClient) {
  for (const [name, value] of somebody.cookies) client.cookies.set(name, value);
}

/** Questions about an application and their answers; the rest of an application is in the walks themselves. */
export const applicationRules: AreaRules = {
  pages: {
    // The owner has a draft and the other is registered: neither was asked anything.
    '/mijn/aanvraag/vragen': { outcomes: registrants('/mijn/aanvraag', '/mijn/aanvraag') },
  },
  actions: (world) => {
    const waiting = once(() => sentIn(world));
    const asked = once(() => askedOf(world));
    return {
      submitQuestions: {
        form: async () => ({ by: world.clients.manager, path: (await waiting()).path }),
        values: () => asking,
        ...askButton,
        leadsTo: '/beheer/aanvragen',
        outcomes: doneBy('manager'),
        effect: async () => {
          const { client, path } = await waiting();
          const pages = [await client.visit('/mijn/aanvraag/vragen'), await world.clients.manager.visit(path)];
          if (!pages.every(({ text }) => text.includes(question))) throw new Error('the question isn’t there');
        },
      },
      submitAnswers: {
        form: async () => ({ by: await asked(), path: '/mijn/aanvraag/vragen' }),
        values: () => answering,
        leadsTo: '/mijn/aanvraag?na=antwoord',
        outcomes: doneBy('owner'),
        ownerIsShown: true,
        effect: async (client) => {
          const { text } = await client.visit('/mijn/aanvraag');
          if (!text.includes('Mijn teamleider.')) throw new Error('the answer isn’t there');
        },
      },
    };
  },
  forms: (world) => {
    const waiting = once(() => sentIn(world));
    const answerer = once(() => askedOf(world));
    const answering = new HttpClient('');
    // A version that never was: refused whatever else is right, so that one form serves for every bad text.
    const fine = { version: '0' };
    return {
      'ask for information': {
        client: () => world.clients.manager,
        path: async () => (await waiting()).path,
        fine,
        ...askButton,
      },
      'answer questions': {
        client: () => Object.assign(answering, { url: world.server.url }),
        path: async () => {
          become(answering, await answerer());
          return '/mijn/aanvraag/vragen';
        },
        fine,
      },
    };
  },
};

/** `asked` was asked two things. */
export const applicationPages: ShownPage[] = [
  { route: '/mijn/aanvraag/vragen', viewer: 'asked', path: '/mijn/aanvraag/vragen' },
  { route: '/mijn/aanvraag/vragen', viewer: 'asked', path: '/mijn/aanvraag/vragen?na=bewaard', as: 'saved' },
  {
    route: '/mijn/aanvraag/vragen',
    viewer: 'asked',
    path: '/mijn/aanvraag/vragen',
    as: 'errors',
    press: answerText.submit,
  },
  { route: '/mijn', viewer: 'asked', path: '/mijn', as: 'asked' },
  { route: '/mijn/aanvraag', viewer: 'asked', path: '/mijn/aanvraag', as: 'asked' },
  { route: '/mijn/aanvraag/naam', viewer: 'asked', path: '/mijn/aanvraag/naam', as: 'a correction' },
  { route: '/mijn/aanvraag/aanstellingen', viewer: 'asked', path: '/mijn/aanvraag/aanstellingen', as: 'a correction' },
  { route: '/mijn/aanvraag/documenten', viewer: 'asked', path: '/mijn/aanvraag/documenten', as: 'a correction' },
];
