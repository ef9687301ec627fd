import { admissionText } from '@/lib/text/nl/courses/admission';
import { contactsText, ownDetailsText } from '@/lib/text/nl/courses/provider-desk';
import { inviteProviderText, mergeText, providerText } from '@/lib/text/nl/courses/provider-management';
import { pathOf } from '../applicant';
import { HttpClient } from '../http';
import { linkIn, waitForMail } from '../mailbox';
import type { Facts, ShownPage } from '../pages';
import type { TestServer } from '../server';
import { type ActionRule, type AreaRules, doneBy, everybody, onlyFor, type Seen, type World } from './rules';

const ASK = '/opleiders';
const DESK = '/opleider';
const DETAILS = `${DESK}/gegevens`;
const CONTACTS = `${DESK}/contactpersonen`;
const LIST = '/beheer/opleiders';
const INVITE = `${LIST}/uitnodigen`;
const UNKNOWN = '00000000-0000-4000-8000-000000000000';

type Place = Pick<TestServer, 'url' | 'dataDir'>;
type Person = { email: string; name: string; password: string };

const organisationOf = ({ name }: Pick<Person, 'name'>) => ({
  organisation: `Academie ${name}`,
  mailbox: 'info@academie.example',
  invoiceAddress: 'Postbus 1\n3500 AA Utrecht',
});
const requestOf = ({ name, email }: Pick<Person, 'name' | 'email'>) => ({ ...organisationOf({ name }), name, email });

/** The link that confirms a new request. */
async function ask(server: Place, person: Person): Promise<string> {
  await new HttpClient(server.url).fillIn(ASK, requestOf(person));
  return pathOf(linkIn(await waitForMail(server.dataDir, { to: person.email, subject: 'Bevestig' })));
}

/** The manager's page of an organisation that is called so. */
async function pageOf(manager: HttpClient, { name }: Person): Promise<string> {
  const { document } = await manager.visit(`${LIST}?${new URLSearchParams({ q: name })}`);
  const href = document.querySelector(`main td a, main th a`)?.getAttribute('href');
  if (!href) throw new Error(`no organisation of ${name}`);
  return href;
}

/** A request that waits for the manager. */
async function waiting({ server, clients }: Pick<World, 'server' | 'clients'>, person: Person): Promise<string> {
  const link = await ask(server, person);
  await new HttpClient(server.url).fillIn(link, {});
  return pageOf(clients.manager, person);
}

/** An organisation that the manager let in, whose contact didn't accept yet. */
async function letIn(manager: HttpClient, person: Person): Promise<string> {
  await manager.fillIn(INVITE, requestOf(person));
  return pageOf(manager, person);
}

async function acceptAs(server: Place, { email, password }: Person) {
  const mail = await waitForMail(server.dataDir, { to: email, subject: 'uitgenodigd' });
  const client = new HttpClient(server.url);
  const { path } = await client.fillIn(pathOf(linkIn(mail)), { password });
  if (!path.startsWith(DESK)) throw new Error(`${email} is no contact: ${path}`);
}

/** Of the row of a contact with this address: what its form says of whom it is about. */
async function accountIn(client: HttpClient, path: string, { email }: Person): Promise<string> {
  const { document } = await client.visit(path);
  const row = [...document.querySelectorAll('main tr')].find((one) => one.textContent?.includes(email));
  const id = row?.querySelector<HTMLInputElement>('[name=accountId]')?.value;
  if (!id) throw new Error(`${email} isn't among the contacts`);
  return id;
}

const mustSay = async (client: HttpClient, path: string, words: string) => {
  if (!(await client.visit(path)).text.includes(words)) throw new Error(`${path} doesn't say ${words}`);
};

/** Providers: asking to be let in, the manager's side, and an organisation's own desk. */
export const providersRules: AreaRules = {
  pages: {
    [ASK]: { outcomes: everybody<Seen>(200) },
    [`${ASK}/verstuurd`]: { outcomes: everybody<Seen>(200) },
    [`${ASK}/bevestigen/[token]`]: { path: () => `${ASK}/bevestigen/onbekend`, outcomes: everybody<Seen>(200) },
    [DESK]: { outcomes: onlyFor('provider') },
    [DETAILS]: { outcomes: onlyFor('provider') },
    [CONTACTS]: { outcomes: onlyFor('provider') },
    [LIST]: { outcomes: onlyFor('manager') },
    [INVITE]: { outcomes: onlyFor('manager') },
    [`${LIST}/[id]`]: {
      path: ({ clients, fresh }) => letIn(clients.manager, fresh('opleider')),
      outcomes: onlyFor('manager'),
    },
    [`${LIST}/[id]/samenvoegen`]: {
      path: async ({ clients, fresh }) => `${await letIn(clients.manager, fresh('opleider'))}/samenvoegen`,
      outcomes: onlyFor('manager'),
    },
  },
  actions: (world) => ({ ...visitorsActions(world), ...contactsActions(world), ...managersActions(world) }),
  forms: ({ server, clients, fresh }) => {
    const confirming = { path: '' };
    return {
      'ask to be let in': {
        client: () => clients.visitor,
        path: () => ASK,
        // Without an invoice address, so that nothing is asked.
        fine: { ...requestOf({ name: 'Noor Bakker', email: 'noor@academie.example' }), invoiceAddress: '' },
      },
      'confirm a request to be let in': {
        client: () => clients.visitor,
        path: async () => {
          confirming.path ||= await ask(server, fresh('aanvrager'));
          return confirming.path;
        },
        fine: {},
        renew: async () => {
          confirming.path = '';
        },
      },
      'let in an organisation': {
        client: () => clients.manager,
        path: () => INVITE,
        fine: { ...requestOf({ name: 'Noor Bakker', email: 'noor@academie.example' }), invoiceAddress: '' },
      },
    };
  },
};

function visitorsActions({ server, clients, fresh }: World): Record<string, ActionRule> {
  let last = fresh('aanvrager');
  let link = '';
  return {
    submitAdmission: {
      form: async () => ({ by: clients.visitor, path: ASK }),
      values: () => {
        last = fresh('aanvrager');
        return requestOf(last);
      },
      leadsTo: `${ASK}/verstuurd`,
      outcomes: everybody('done'),
      effect: async () => void (await waitForMail(server.dataDir, { to: last.email, subject: 'Bevestig' })),
    },
    submitAdmissionConfirmation: {
      form: async () => {
        link = await ask(server, fresh('aanvrager'));
        return { by: new HttpClient(server.url), path: link };
      },
      values: () => ({}),
      leadsTo: `${ASK}/bevestigen/`,
      outcomes: everybody('done'),
      effect: (client) => mustSay(client, link, admissionText.states.confirmed.title),
    },
  };
}

function contactsActions({ server, clients, fresh }: World): Record<string, ActionRule> {
  let last = fresh('contact');
  const onContacts = async () => ({ by: clients.provider, path: CONTACTS });
  const invite = async () => {
    last = fresh('contact');
    await clients.provider.fillIn(CONTACTS, { name: last.name, email: last.email }, inviteButton);
  };
  const inviteButton = { button: contactsText.invite.submit };
  return {
    submitProviderDetails: {
      form: async () => ({ by: clients.provider, path: DETAILS }),
      values: () => ({ invoiceReference: last.name }),
      leadsTo: `${DETAILS}?organisatie=`,
      outcomes: doneBy('provider'),
      effect: async (client) => {
        const { document } = await client.visit(DETAILS);
        const kept = document.querySelector<HTMLInputElement>('[name=invoiceReference]')?.value;
        if (kept !== last.name) throw new Error(`the reference is ${kept}`);
      },
    },
    submitContactInvitation: {
      form: onContacts,
      ...inviteButton,
      values: () => {
        last = fresh('contact');
        return { name: last.name, email: last.email };
      },
      leadsTo: `${CONTACTS}?organisatie=`,
      outcomes: doneBy('provider'),
      effect: async () => void (await waitForMail(server.dataDir, { to: last.email, subject: 'uitgenodigd' })),
    },
    submitContactInvitationWithdrawal: {
      form: async () => {
        await invite();
        return onContacts();
      },
      button: contactsText.invitations.withdraw,
      values: async () => {
        const { document } = await clients.provider.visit(CONTACTS);
        const row = [...document.querySelectorAll('main tr')].find((one) => one.textContent?.includes(last.email));
        return { invitationId: row?.querySelector<HTMLInputElement>('[name=invitationId]')?.value ?? '' };
      },
      leadsTo: `${CONTACTS}?organisatie=`,
      outcomes: doneBy('provider'),
      effect: async () => void (await waitForMail(server.dataDir, { to: last.email, subject: 'ingetrokken' })),
    },
    submitContactRemoval: {
      form: async () => {
        await invite();
        await acceptAs(server, last);
        return onContacts();
      },
      button: contactsText.remove,
      values: async () => ({ accountId: await accountIn(clients.provider, CONTACTS, last) }),
      leadsTo: `${CONTACTS}?organisatie=`,
      outcomes: doneBy('provider'),
      effect: async () => void (await waitForMail(server.dataDir, { to: last.email, subject: 'geen contactpersoon' })),
    },
  };
}

function managersActions(world: World): Record<string, ActionRule> {
  const { server, clients, fresh } = world;
  let last = fresh('opleider');
  let page = '';
  const renew = () => {
    last = fresh('opleider');
    return last;
  };
  const mailed = (subject: string) => async () => void (await waitForMail(server.dataDir, { to: last.email, subject }));
  const onRequest = async () => ({ by: clients.manager, path: await waiting(world, renew()) });
  const onProvider = async () => {
    page = await letIn(clients.manager, renew());
    return { by: clients.manager, path: page };
  };
  const onceIn = async () => {
    const { path } = await onProvider();
    await acceptAs(server, last);
    const first = last;
    await clients.manager.fillIn(
      path,
      { name: renew().name, email: last.email },
      { button: contactsText.invite.submit },
    );
    await acceptAs(server, last);
    return { by: clients.manager, path, first };
  };
  const byManager = { leadsTo: `${LIST}/`, outcomes: doneBy('manager') } as const;
  return {
    submitProviderAdmission: {
      ...byManager,
      form: onRequest,
      button: providerText.admit.submit,
      values: () => ({}),
      effect: mailed('uitgenodigd'),
    },
    submitProviderRefusal: {
      ...byManager,
      form: onRequest,
      button: providerText.refuse.submit,
      values: () => ({ explanation: 'Jullie geven geen scholing.' }),
      effect: mailed('antwoord'),
    },
    submitProviderInvitation: {
      ...byManager,
      form: async () => ({ by: clients.manager, path: INVITE }),
      values: () => requestOf(renew()),
      effect: mailed('uitgenodigd'),
    },
    submitProviderChange: {
      ...byManager,
      form: onProvider,
      button: providerText.change.submit,
      values: () => ({ mailbox: 'nieuw@academie.example' }),
      effect: () => mustSay(clients.manager, page, 'nieuw@academie.example'),
    },
    submitProviderMerge: {
      ...byManager,
      form: async () => {
        const into = (await letIn(clients.manager, renew())).split('/').at(-1);
        const { path } = await onProvider();
        return { by: clients.manager, path: `${path}/samenvoegen?met=${into}` };
      },
      values: () => ({ confirmed: 'on' }),
      effect: () => mustSay(clients.manager, page, providerText.facts.mergedInto),
    },
    submitInvitationOfContact: {
      ...byManager,
      form: onProvider,
      button: contactsText.invite.submit,
      values: () => ({ name: 'Een ander', email: renew().email }),
      effect: mailed('uitgenodigd'),
    },
    submitWithdrawalOfContact: {
      ...byManager,
      form: onProvider,
      button: contactsText.invitations.withdraw,
      values: () => ({}),
      effect: mailed('ingetrokken'),
    },
    submitRemovalOfContact: {
      ...byManager,
      form: onceIn,
      button: contactsText.remove,
      values: async () => ({ accountId: await accountIn(clients.manager, page, last) }),
      effect: mailed('geen contactpersoon'),
    },
  };
}

type ProviderFacts = Pick<
  Facts,
  'providerPath' | 'providerRequestPath' | 'mergePath' | 'admissionLink' | 'refusedAdmissionLink'
>;

const person = (called: string): Person => ({
  email: `${called}@academie.example`,
  name: `${called} van den Berg-Oudenampsen`,
  password: 'twaalf ganzen op een rij',
});

/** Organisations in the states that pages show. */
export async function providerFacts(server: TestServer, manager: HttpClient): Promise<ProviderFacts> {
  const providerPath = await letIn(manager, person('toegelaten'));
  const other = await letIn(manager, person('anders'));
  const at = { server, clients: { manager } as World['clients'] };
  const refused = person('geweigerd');
  const refusedAdmissionLink = await ask(server, refused);
  await new HttpClient(server.url).fillIn(refusedAdmissionLink, {});
  const explanation = 'Jullie geven geen scholing.\n\nVraag het gerust opnieuw als dat verandert.';
  await manager.fillIn(await pageOf(manager, refused), { explanation }, { button: providerText.refuse.submit });
  return {
    providerPath,
    mergePath: `${providerPath}/samenvoegen?met=${other.split('/').at(-1)}`,
    providerRequestPath: await waiting(at, person('wachtend')),
    admissionLink: await ask(server, person('onbevestigd')),
    refusedAdmissionLink,
  };
}

const confirmRoute = `${ASK}/bevestigen/[token]`;

/** `provider` is alone in the demo's organisation with a colleague, without a second factor; `secured` has one. */
export const providerPages: ShownPage[] = [
  { route: ASK, viewer: 'visitor', path: ASK },
  { route: ASK, viewer: 'visitor', path: ASK, as: 'errors', press: 'Verstuur het verzoek' },
  { route: `${ASK}/verstuurd`, viewer: 'visitor', path: `${ASK}/verstuurd` },
  { route: confirmRoute, viewer: 'visitor', path: ({ admissionLink }) => admissionLink },
  { route: confirmRoute, viewer: 'visitor', path: ({ refusedAdmissionLink }) => refusedAdmissionLink, as: 'refused' },
  { route: confirmRoute, viewer: 'visitor', path: `${ASK}/bevestigen/onbekend`, as: 'unknown' },
  { route: DESK, viewer: 'provider', path: DESK },
  { route: DETAILS, viewer: 'secured', path: DETAILS },
  { route: DETAILS, viewer: 'secured', path: `${DETAILS}?na=bewaard`, as: 'saved', says: ownDetailsText.done },
  { route: DETAILS, viewer: 'provider', path: DETAILS, as: 'without a second factor' },
  { route: CONTACTS, viewer: 'secured', path: CONTACTS },
  { route: CONTACTS, viewer: 'secured', path: CONTACTS, as: 'errors', press: contactsText.invite.submit },
  { route: CONTACTS, viewer: 'provider', path: CONTACTS, as: 'without a second factor' },
  { viewer: 'provider', path: `${DESK}?organisatie=${UNKNOWN}`, as: 'another’s organisation', status: 404 },
  { route: LIST, viewer: 'manager', path: LIST },
  { route: LIST, viewer: 'manager', path: `${LIST}?stand=geweigerd`, as: 'refused ones' },
  { route: LIST, viewer: 'manager', path: `${LIST}?q=nergens`, as: 'none' },
  { route: INVITE, viewer: 'manager', path: INVITE },
  { route: INVITE, viewer: 'manager', path: INVITE, as: 'errors', press: inviteProviderText.submit },
  { route: `${LIST}/[id]`, viewer: 'manager', path: ({ providerPath }) => providerPath },
  { route: `${LIST}/[id]`, viewer: 'manager', path: ({ providerRequestPath }) => providerRequestPath, as: 'a request' },
  {
    route: `${LIST}/[id]`,
    viewer: 'manager',
    path: ({ providerRequestPath }) => providerRequestPath,
    as: 'errors of refusing',
    press: providerText.refuse.submit,
  },
  { route: `${LIST}/[id]/samenvoegen`, viewer: 'manager', path: ({ providerPath }) => `${providerPath}/samenvoegen` },
  { route: `${LIST}/[id]/samenvoegen`, viewer: 'manager', path: ({ mergePath }) => mergePath, as: 'asked first' },
  {
    route: `${LIST}/[id]/samenvoegen`,
    viewer: 'manager',
    path: ({ mergePath }) => mergePath,
    as: 'errors',
    press: mergeText.sure.submit,
  },
];
