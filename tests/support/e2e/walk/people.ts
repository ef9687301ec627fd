import { newApplicant, newPerson, pathOf } from '../applicant';
import { turnOnSecondFactor } from '../colleague';
import { HttpClient } from '../http';
import type { Place } from '../lent-server';
import { linkIn, waitForMail } from '../mailbox';
import type { Facts, ShownPage } from '../pages';
import { personas } from '../personas';
import {
  type ActionRule,
  type AreaRules,
  doneBy,
  everybody,
  type FormCase,
  onlyFor,
  type Seen,
  type World,
} from './rules';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const LIST = '/beheer/medewerkers';
const INVITE = `${LIST}/uitnodigen`;

type Person = { email: string; name: string };

/** Managers, assessors and invitations. */
export const peopleRules: AreaRules = {
  pages: {
    [LIST]: { outcomes: onlyFor('manager') },
    [INVITE]: { outcomes: onlyFor('manager') },
    [`${LIST}/[id]`]: { path: ({ clients }) => assessorPath(clients.manager), outcomes: onlyFor('manager') },
    [`${LIST}/[id]/intrekken`]: {
      path: async ({ clients }) => `${await assessorPath(clients.manager)}/intrekken?rol=assessor`,
      outcomes: onlyFor('manager'),
    },
    [`${LIST}/[id]/tweede-stap`]: {
      path: async ({ clients }) => `${await assessorPath(clients.manager)}/tweede-stap`,
      outcomes: onlyFor('manager'),
    },
    [`${LIST}/uitnodigingen/[id]`]: {
      path: async (world) => (await invite(world.server, world.clients.manager, world.fresh('genodigde'))).page,
      outcomes: onlyFor('manager'),
    },
    '/uitnodiging/[token]': { path: () => '/uitnodiging/onbekend', outcomes: everybody<Seen>(200) },
  },
  actions: (world) => ({ ...managersActions(world), ...inviteesActions(world) }),
  forms: (world) => ({ ...managersForms(world), ...inviteesForms(world) }),
};

function managersActions({ server, clients, fresh }: World): Record<string, ActionRule> {
  let last: Person = newPerson('nog niemand');
  const invited = async () => {
    last = fresh('genodigde');
    return { by: clients.manager, path: (await invite(server, clients.manager, last)).page };
  };
  return {
    submitInvitation: {
      form: async () => ({ by: clients.manager, path: INVITE }),
      values: () => {
        last = fresh('genodigde');
        return { email: last.email, name: last.name, role: 'assessor' };
      },
      leadsTo: `${LIST}?na=uitgenodigd`,
      outcomes: doneBy('manager'),
      effect: async () => void (await waitForMail(server.dataDir, { to: last.email, subject: 'uitgenodigd' })),
    },
    submitInvitationAgain: {
      form: invited,
      values: () => ({}),
      button: 'Verstuur opnieuw',
      leadsTo: `${LIST}?na=opnieuw`,
      outcomes: doneBy('manager'),
      effect: async () => void (await linkTo(clients.manager, last.email)),
    },
    submitInvitationWithdrawal: {
      form: invited,
      values: () => ({}),
      button: 'Trek de uitnodiging in',
      leadsTo: `${LIST}?na=ingetrokken`,
      outcomes: doneBy('manager'),
      effect: async () => void (await waitForMail(server.dataDir, { to: last.email, subject: 'ingetrokken' })),
    },
    submitSecondFactorReset: {
      form: async () => {
        const person = fresh('vergeten');
        last = person;
        await turnOnSecondFactor(await newAssessor(server, clients.manager, person), person.password);
        return { by: clients.manager, path: `${await linkTo(clients.manager, last.email)}/tweede-stap` };
      },
      values: () => ({ confirmed: 'on' }),
      leadsTo: `${LIST}?na=tweede_stap`,
      outcomes: doneBy('manager'),
      effect: async () => void (await waitForMail(server.dataDir, { to: last.email, subject: 'gewist' })),
    },
    submitRevocation: {
      form: async () => {
        const person = fresh('medewerker');
        last = person;
        const { link } = await invite(server, clients.manager, person);
        await new HttpClient(server.url).fillIn(link, { password: person.password });
        return { by: clients.manager, path: `${await linkTo(clients.manager, person.email)}/intrekken?rol=assessor` };
      },
      values: () => ({ confirmed: 'on' }),
      leadsTo: `${LIST}?na=rol`,
      outcomes: doneBy('manager'),
      effect: async () => {
        if ((await clients.manager.visit(LIST)).text.includes(last.email)) throw new Error('still a colleague');
      },
    },
  };
}

/** Whoever holds the link accepts, also while logged in as somebody else. */
function inviteesActions({ server, clients, fresh }: World): Record<string, ActionRule> {
  let password = '';
  let email = '';
  const isColleague = async () => void (await linkTo(clients.manager, email));
  const form = async (withAccount: boolean) => {
    const person = fresh('nieuweling');
    ({ password, email } = person);
    if (withAccount) await newApplicant(server, person);
    const { link } = await invite(server, clients.manager, person);
    return { by: new HttpClient(server.url), path: link };
  };
  const accepted = { values: () => ({ password }), leadsTo: '/account/tweede-factor', effect: isColleague };
  return {
    submitFirstPassword: { ...accepted, form: () => form(false), outcomes: everybody('done') },
    submitAcceptance: { ...accepted, form: () => form(true), outcomes: everybody('done') },
  };
}

function managersForms({ server, clients, fresh }: World): Record<string, FormCase> {
  const client = () => clients.manager;
  const onInvitation = (button: string): FormCase => ({
    client,
    button,
    fine: {},
    ...renewed(async () => (await invite(server, clients.manager, fresh('genodigde'))).page),
  });
  return {
    'invite a colleague': {
      client,
      path: () => INVITE,
      fine: { email: 'collega@voorbeeld.example', name: 'Noor Bakker', role: '' },
    },
    'send an invitation again': onInvitation('Verstuur opnieuw'),
    'withdraw an invitation': onInvitation('Trek de uitnodiging in'),
    'take a second factor off': {
      client,
      path: async () => `${await assessorPath(clients.manager)}/tweede-stap`,
      fine: { confirmed: null },
    },
    'revoke a role': {
      client,
      path: async () => `${await assessorPath(clients.manager)}/intrekken?rol=assessor`,
      fine: { confirmed: null },
    },
  };
}

function inviteesForms({ server, clients, fresh }: World): Record<string, FormCase> {
  const client = () => clients.visitor;
  const bram = { email: personas.bram, name: 'Bram' };
  return {
    'accept an invitation with a first password': {
      client,
      fine: { password: 'kort' },
      secret: ['password'],
      ...renewed(async () => (await invite(server, clients.manager, fresh('nieuweling'))).link),
    },
    'accept an invitation with an account': {
      client,
      fine: { password: 'niet het wachtwoord' },
      secret: ['password'],
      ...renewed(async () => (await invite(server, clients.manager, bram)).link),
    },
  };
}

/** A path that is made once, and anew after a form on it was accepted. */
function renewed(make: () => Promise<string>): { path: () => Promise<string>; renew: () => Promise<void> } {
  let made: Promise<string> | undefined;
  return {
    path: () => {
      made ??= make();
      return made;
    },
    renew: async () => {
      made = undefined;
    },
  };
}

/** Invites somebody as an assessor: the invitation's page, and the link in the mail. */
async function invite(server: Place, manager: HttpClient, { email, name }: Person) {
  await manager.send(INVITE, { email, name, role: 'assessor' });
  const page = await linkTo(manager, email);
  return { page, link: pathOf(linkIn(await waitForMail(server.dataDir, { to: email, subject: 'uitgenodigd' }))) };
}

/** Where the list of colleagues and invitations leads to for somebody's address. */
async function linkTo(manager: HttpClient, email: string): Promise<string> {
  const { document, text } = await manager.visit(LIST);
  const row = [...document.querySelectorAll('main tr')].find((one) => one.textContent?.includes(email));
  const href = row?.querySelector('a')?.getAttribute('href');
  if (!href) throw new Error(`${email} isn't among the colleagues: ${text.slice(0, 500)}`);
  return href;
}

/** Somebody who accepted being an assessor, logged in. */
export async function newAssessor(server: Place, manager: HttpClient, person: Person & { password: string }) {
  const { link } = await invite(server, manager, person);
  const client = new HttpClient(server.url);
  await client.send(link, { password: person.password });
  return client;
}

const assessorPath = (manager: HttpClient) => linkTo(manager, personas.assessor);

type PeopleFacts = Pick<Facts, 'colleaguePath' | 'invitationPath' | 'invitationLink'>;

/** A colleague and an open invitation, for the pages that show them. */
export async function peopleFacts(server: Place, manager: HttpClient): Promise<PeopleFacts> {
  const colleaguePath = await assessorPath(manager);
  const { page, link } = await invite(server, manager, newPerson('uitgenodigde-collega'));
  return { colleaguePath, invitationPath: page, invitationLink: link };
}

const revokePath = ({ colleaguePath }: Facts) => `${colleaguePath}/intrekken?rol=assessor`;
const acceptRoute = '/uitnodiging/[token]';

export const peoplePages: ShownPage[] = [
  { route: LIST, viewer: 'manager', path: LIST },
  { route: LIST, viewer: 'manager', path: `${LIST}?na=uitgenodigd`, as: 'just invited' },
  { route: INVITE, viewer: 'manager', path: INVITE },
  { route: INVITE, viewer: 'manager', path: INVITE, as: 'errors', press: 'Verstuur de uitnodiging' },
  { route: `${LIST}/[id]`, viewer: 'manager', path: ({ colleaguePath }) => colleaguePath },
  { route: `${LIST}/[id]/intrekken`, viewer: 'manager', path: revokePath },
  { route: `${LIST}/[id]/intrekken`, viewer: 'manager', path: revokePath, as: 'errors', press: 'Trek de rol in' },
  { route: `${LIST}/[id]/tweede-stap`, viewer: 'manager', path: ({ colleaguePath }) => `${colleaguePath}/tweede-stap` },
  { route: `${LIST}/uitnodigingen/[id]`, viewer: 'manager', path: ({ invitationPath }) => invitationPath },
  { viewer: 'manager', path: `${LIST}/${UNKNOWN}`, as: 'no such colleague', status: 404 },
  { route: acceptRoute, viewer: 'visitor', path: ({ invitationLink }) => invitationLink },
  {
    route: acceptRoute,
    viewer: 'visitor',
    path: ({ invitationLink }) => invitationLink,
    as: 'errors',
    press: 'Neem de uitnodiging aan',
  },
  { route: acceptRoute, viewer: 'visitor', path: '/uitnodiging/onbekend', as: 'unknown' },
];
