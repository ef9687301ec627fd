import { myAccountText } from '@/lib/text/nl/access/own-account';
import { stopNewsMailText } from '@/lib/text/nl/access/stop-news-mail';
import { newApplicant } from '../applicant';
import { confirmLinkFor, undoLinkFor } from '../email-change';
import { HttpClient } from '../http';
import { waitForMail } from '../mailbox';
import { newsMailPageOf } from '../news-mail';
import type { ShownPage } from '../pages';
import { clientOf } from '../personas';
import { type AreaRules, type Did, doneBy, everybody, type Seen, whoeverIsLoggedIn } from './rules';

const NEW_PASSWORD = 'nog een heel ander wachtwoord';

/** One's own account: password, address, and its end. Each but a tick is done with one's own password, so by its owner alone. */
export const accountRules: AreaRules = {
  pages: {
    '/account': { outcomes: whoeverIsLoggedIn() },
    '/account/wachtwoord': { outcomes: whoeverIsLoggedIn() },
    '/account/e-mailadres': { outcomes: whoeverIsLoggedIn() },
    '/account/verwijderen': { outcomes: whoeverIsLoggedIn() },
    '/account/verwijderd': { outcomes: everybody<Seen>(200) },
    '/e-mailadres/bevestigen/[token]': {
      path: () => '/e-mailadres/bevestigen/onbekend',
      outcomes: everybody<Seen>(200),
    },
    '/e-mailadres/terugdraaien/[token]': {
      path: () => '/e-mailadres/terugdraaien/onbekend',
      outcomes: everybody<Seen>(200),
    },
    '/nieuwsmail/[token]': { path: () => '/nieuwsmail/onbekend', outcomes: everybody<Seen>(200) },
    'GET /nieuwsmail/[token]/meteen': {
      path: () => '/nieuwsmail/onbekend/meteen',
      outcomes: everybody<Seen>('/nieuwsmail/onbekend'),
    },
    // Posted without what a mail program says.
    'POST /nieuwsmail/[token]/meteen': {
      path: () => '/nieuwsmail/onbekend/meteen',
      outcomes: everybody<Seen>(400),
    },
  },
  actions: ({ server, clients, owner, fresh }) => {
    let newsMailPage = '';
    let asked = '';
    let mover = { email: '', name: '', password: '' };
    const ownersPage = (path: string) => async () => ({ by: clients.owner, path });
    const change = () => {
      asked = fresh('nieuwadres').email;
      return { email: asked, password: mover.password };
    };
    const newMover = async () => {
      mover = fresh('verhuizer');
      return newApplicant(server, mover);
    };
    return {
      submitPasswordChange: {
        form: ownersPage('/account/wachtwoord'),
        values: () => ({ currentPassword: owner.password, password: NEW_PASSWORD }),
        leadsTo: '/account?na=wachtwoord',
        outcomes: doneBy('owner'),
        effect: async (client) => {
          await clientOf(server, owner.email, NEW_PASSWORD);
          // Back, so that whoever walks on knows it.
          const back = { currentPassword: NEW_PASSWORD, password: owner.password };
          await client.send('/account/wachtwoord', back);
          // Their session goes on under another cookie.
          for (const [name, value] of client.cookies) clients.owner.cookies.set(name, value);
          await clientOf(server, owner.email, owner.password);
        },
      },
      submitNewsMail: {
        form: async () => ({ by: clients.other, path: '/account' }),
        button: myAccountText.news.submit,
        values: () => ({ newsMail: null }),
        leadsTo: '/account?na=nieuws',
        // Each chooses for themselves.
        outcomes: doneBy('other', 'owner', 'assessor', 'manager', 'provider'),
        effect: async (client) => {
          const { document } = await client.visit('/account');
          if (document.querySelector('[name=newsMail][checked]')) throw new Error('news is still mailed');
        },
      },
      submitNewsMailStop: {
        form: async () => {
          newsMailPage = await newsMailPageOf(server, owner.email);
          return { by: clients.visitor, path: newsMailPage };
        },
        values: () => ({}),
        leadsTo: '/nieuwsmail/',
        outcomes: everybody<Did>('done'),
        effect: async (client) => {
          const { text } = await client.visit(newsMailPage);
          if (!text.includes(stopNewsMailText.stopped.title)) throw new Error('news is still mailed');
        },
      },
      submitEmailChange: {
        form: ownersPage('/account/e-mailadres'),
        values: () => {
          asked = fresh('nieuwadres').email;
          return { currentPassword: owner.password, email: asked };
        },
        leadsTo: '/account?na=e-mailadres',
        outcomes: doneBy('owner'),
        effect: async () => void (await waitForMail(server.dataDir, { to: asked, subject: 'Bevestig je nieuwe' })),
      },
      submitEmailConfirmation: {
        form: async () => {
          const client = await newMover();
          return { by: new HttpClient(server.url), path: await confirmLinkFor(server, client, change()) };
        },
        values: () => ({}),
        leadsTo: '/e-mailadres/bevestigen/',
        outcomes: everybody<Did>('done'),
        effect: async () => void (await clientOf(server, asked, mover.password)),
      },
      submitEmailUndo: {
        form: async () => {
          const client = await newMover();
          const confirmLink = await confirmLinkFor(server, client, change());
          const path = await undoLinkFor(server, { confirmLink, from: mover.email });
          return { by: new HttpClient(server.url), path };
        },
        values: () => ({}),
        leadsTo: '/wachtwoord-vergeten?na=teruggedraaid',
        outcomes: everybody<Did>('done'),
        effect: async () => void (await clientOf(server, mover.email, mover.password)),
      },
      submitAccountDeletion: {
        form: async () => ({ by: await newMover(), path: '/account/verwijderen' }),
        values: () => ({ currentPassword: mover.password }),
        leadsTo: '/account/verwijderd',
        outcomes: doneBy('owner'),
        ownerIsShown: true,
        effect: async () => {
          const isThere = await clientOf(server, mover.email, mover.password).then(
            () => true,
            () => false,
          );
          if (isThere) throw new Error('the account is still there');
        },
      },
    };
  },
  forms: ({ server, clients, fresh }) => {
    let link = '';
    let undoLink = '';
    const newConfirmLink = async () => {
      const mover = fresh('bevestigadres');
      const change = { email: fresh('nieuwadres').email, password: mover.password };
      link = await confirmLinkFor(server, await newApplicant(server, mover), change);
      return mover;
    };
    const newUndoLink = async () => {
      const { email: from } = await newConfirmLink();
      undoLink = await undoLinkFor(server, { confirmLink: link, from });
      link = '';
    };
    return {
      'change the password': {
        client: () => clients.owner,
        path: () => '/account/wachtwoord',
        fine: { currentPassword: 'niet het goede', password: 'kort' },
        secret: ['currentPassword', 'password'],
      },
      'choose news by mail': {
        client: () => clients.other,
        path: () => '/account',
        button: myAccountText.news.submit,
        fine: { newsMail: 'on' },
      },
      'change the address': {
        client: () => clients.owner,
        path: () => '/account/e-mailadres',
        fine: { currentPassword: 'niet het goede', email: 'leerplicht@voorbeeld.example' },
        secret: ['currentPassword'],
      },
      'change the address to a shared mailbox': {
        client: () => clients.owner,
        path: () => '/account/e-mailadres',
        fine: { currentPassword: 'niet het goede', email: 'leerplicht@voorbeeld.example', keepAddress: 'on' },
        secret: ['currentPassword'],
      },
      'confirm an address': {
        client: () => clients.visitor,
        path: async () => {
          if (!link) await newConfirmLink();
          return link;
        },
        fine: {},
        renew: async () => void (await newConfirmLink()),
      },
      'undo a change of address': {
        client: () => clients.visitor,
        path: async () => {
          if (!undoLink) await newUndoLink();
          return undoLink;
        },
        fine: {},
        renew: newUndoLink,
      },
      'delete the account': {
        client: () => clients.owner,
        path: () => '/account/verwijderen',
        fine: { currentPassword: 'niet het goede' },
        secret: ['currentPassword'],
      },
    };
  },
};

export const accountPages: ShownPage[] = [
  { route: '/account', viewer: 'registrant', path: '/account' },
  { route: '/account', viewer: 'beginner', path: '/account', as: 'who may delete it' },
  { route: '/account', viewer: 'manager', path: '/account', as: 'of a manager' },
  { route: '/account', viewer: 'registrant', path: '/account?na=wachtwoord', as: 'after a new password' },
  { route: '/account', viewer: 'registrant', path: '/account?na=nieuws', as: 'after a choice of news by mail' },
  { route: '/account/wachtwoord', viewer: 'registrant', path: '/account/wachtwoord' },
  {
    route: '/account/wachtwoord',
    viewer: 'registrant',
    path: '/account/wachtwoord',
    as: 'errors',
    press: 'Wachtwoord wijzigen',
  },
  { route: '/account/e-mailadres', viewer: 'registrant', path: '/account/e-mailadres' },
  { route: '/account/e-mailadres', viewer: 'assessor', path: '/account/e-mailadres', as: 'of an assessor' },
  {
    route: '/account/e-mailadres',
    viewer: 'registrant',
    path: '/account/e-mailadres',
    as: 'errors',
    press: 'Stuur me een mail',
  },
  { route: '/account/verwijderen', viewer: 'beginner', path: '/account/verwijderen' },
  {
    route: '/account/verwijderen',
    viewer: 'beginner',
    path: '/account/verwijderen',
    as: 'errors',
    press: 'Verwijder mijn account',
  },
  { route: '/account/verwijderen', viewer: 'registrant', path: '/account/verwijderen', as: 'not for the registered' },
  { route: '/account/verwijderen', viewer: 'manager', path: '/account/verwijderen', as: 'not for a manager' },
  { route: '/account/verwijderd', viewer: 'visitor', path: '/account/verwijderd' },
  {
    route: '/wachtwoord-vergeten',
    viewer: 'visitor',
    path: '/wachtwoord-vergeten?na=teruggedraaid',
    as: 'after an undone change of address',
  },
  {
    route: '/e-mailadres/bevestigen/[token]',
    viewer: 'visitor',
    path: ({ confirmEmailLink }) => confirmEmailLink,
  },
  {
    route: '/e-mailadres/bevestigen/[token]',
    viewer: 'visitor',
    path: '/e-mailadres/bevestigen/onbekend',
    as: 'unknown',
  },
  {
    route: '/e-mailadres/bevestigen/[token]',
    viewer: 'visitor',
    path: ({ confirmedEmailLink }) => `${confirmedEmailLink}?na=bevestigd`,
    as: 'done',
  },
  { route: '/nieuwsmail/[token]', viewer: 'visitor', path: '/nieuwsmail/onbekend' },
  { route: '/e-mailadres/terugdraaien/[token]', viewer: 'visitor', path: ({ undoEmailLink }) => undoEmailLink },
  {
    route: '/e-mailadres/terugdraaien/[token]',
    viewer: 'visitor',
    path: '/e-mailadres/terugdraaien/onbekend',
    as: 'unknown',
  },
];
