import { admissionText } from '@/lib/text/nl/providers/admission';
import { contactsText } from '@/lib/text/nl/providers/provider-desk';
import { providerText } from '@/lib/text/nl/providers/provider-management';
import { HttpClient } from '../http';
import { waitForMail } from '../mailbox';
import {
  ASK,
  acceptAs,
  accountIn,
  ask,
  CONTACTS,
  DESK,
  DETAILS,
  INVITE,
  LIST,
  letIn,
  mustSay,
  requestOf,
  waiting,
} from './provider-steps';
import { type ActionRule, type AreaRules, doneBy, everybody, onlyFor, type Seen, type World } from './rules';

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
  let last = fresh('collega');
  const onContacts = async () => ({ by: clients.provider, path: CONTACTS });
  const invite = async () => {
    last = fresh('collega');
    await clients.provider.send(CONTACTS, { name: last.name, email: last.email }, inviteButton);
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
        last = fresh('collega');
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
    await clients.manager.send(path, { name: renew().name, email: last.email }, { button: contactsText.invite.submit });
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
