import { readdirSync } from 'node:fs';
import { decisionText } from '@/lib/text/nl/casework/management';
import type { HttpClient } from './http';

/** Every page of the product as its folder in `app` says it: `/register/[number]`, sorted. */
export function pageRoutes(): string[] {
  return readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|[\\/])page\.tsx$/.test(file))
    .map(
      (file) =>
        `/${file
          .split(/[\\/]/)
          .slice(0, -1)
          .filter((part) => !/^\(.*\)$/.test(part))
          .join('/')}`,
    )
    .sort();
}

/** Who looks: nobody logged in, somebody halfway (password given, code not yet), or a persona with a story. */
export type Viewer =
  | 'visitor'
  | 'halfway'
  | 'beginner'
  | 'applicant'
  | 'submitter'
  | 'asked'
  | 'rejected'
  | 'registrant'
  | 'candidate'
  | 'enrolling'
  | 'lapsed'
  | 'gone'
  | 'manager'
  | 'assessor'
  | 'provider'
  | 'secured';

/** Addresses that only a running installation knows. */
export type Facts = {
  number: string;
  casePath: string;
  decidedCasePath: string;
  assessedCasePath: string;
  confirmLink: string;
  usedLink: string;
  resetLink: string;
  mailId: string;
  failedMailId: string;
  /** The registrant’s dossier, and a message to them. */
  dossierPath: string;
  messagePath: string;
  /** A question as a manager opens it to change it. */
  questionPath: string;
  /** Where two registrations can be merged, and where a merge of two others can be undone. */
  mergeNumbersPath: string;
  undoPath: string;
  newsPath: string;
  attachmentPath: string;
  /** The registrant’s own activities. */
  draftPath: string;
  submittedPath: string;
  /** Carla’s, of the register before. */
  takenOverPath: string;
  /** Where the registrant takes evidence out of a draft. */
  removalPath: string;
  /** Activities to review, as a manager and an assessor open them, and a rejected one as its owner does. */
  reviewedActivityPath: string;
  /** Where the registrant answers a question about one. */
  askedActivityPath: string;
  assessedActivityPath: string;
  rejectedActivityPath: string;
  /** Requests for certification, as a manager opens them: one that waits, and one that was refused. */
  certificationPath: string;
  refusedCertificationPath: string;
  /** The dossier of whoever was shielded, then removed. */
  gonePath: string;
  colleaguePath: string;
  invitationPath: string;
  invitationLink: string;
  confirmEmailLink: string;
  confirmedEmailLink: string;
  undoEmailLink: string;
  /** Organisations as the manager opens them, and what links of requests lead to. */
  providerPath: string;
  providerRequestPath: string;
  mergePath: string;
  admissionLink: string;
  refusedAdmissionLink: string;
  /** Courses as their provider opens them, and their requests as a manager and an assessor do. */
  emptyCoursePath: string;
  documentedCoursePath: string;
  documentRemovalPath: string;
  askedCoursePath: string;
  accreditedCoursePath: string;
  rejectedCoursePath: string;
  newRequestPath: string;
  runningRequestPath: string;
  differingRequestPath: string;
  agreedRequestPath: string;
  accreditedRequestPath: string;
  /** Runs as their provider opens them. */
  planRunPath: string;
  emptyRunPath: string;
  previewedRunPath: string;
  listedRunPath: string;
  closedRunPath: string;
  closedRowPath: string;
  /** A closed run that the registrant wasn’t on the list of; a claim as they, its provider and a manager open it. */
  claimableRunPath: string;
  deniedClaimPath: string;
  providerClaimPath: string;
  managedClaimPath: string;
  /** Groups as the registrant opens them. */
  groupPath: string;
  emptyGroupPath: string;
  askedGroupPath: string;
  /** Invoices as the manager opens them. */
  invoicePath: string;
  creditedInvoicePath: string;
  creditNotePath: string;
  /** A version of a document that is to come. */
  documentVersionPath: string;
  /** A message to a selection whose receivers were found. */
  mailingPath: string;
  /** Norm sets as the manager opens them: one that is published, a fresh draft, one that was previewed. */
  normsetPath: string;
  draftNormsetPath: string;
  previewedNormsetPath: string;
};

export type ShownPage = {
  /** The page's route; absent where the address isn't a page's, such as of one that isn't there. */
  route?: string;
  viewer: Viewer;
  path: string | ((facts: Facts) => string);
  /** What is special about it; a route's plain page has none. */
  as?: string;
  status?: number;
  /** Chooses by this label before, such as which of several forms is open. */
  choose?: string;
  /** Presses this button of the page first, to see what it says when something is wrong. */
  press?: string;
  /** Fills in fields by their names before. */
  fill?: Record<string, string>;
  /** Happens in another window of the viewer's before. */
  meanwhile?: (client: HttpClient) => Promise<unknown>;
  /** How long it is left open first, by the page's own clock. */
  leftOpenFor?: string;
  /** Words without which it isn't as it should be. */
  says?: string | RegExp;
};

const CHECK = '/kom-ik-in-aanmerking';
const answered = (work: string, hours: number, agrees: string) =>
  `${CHECK}?functie=${work}&werkgever=rbl&uren=${hours}&onderschrijf=${agrees}`;

/** A page of every route, and of each state in which it looks different. */
export const shownPages: ShownPage[] = [
  { route: '/', viewer: 'visitor', path: '/' },
  { route: '/register', viewer: 'visitor', path: '/register' },
  { route: '/register', viewer: 'visitor', path: '/register?q=oudenampsen', as: 'one found' },
  { route: '/register', viewer: 'visitor', path: '/register?q=jansen', as: 'another found' },
  { route: '/register', viewer: 'visitor', path: '/register?q=Oudenamsen', as: 'a close spelling' },
  { route: '/register', viewer: 'visitor', path: '/register?q=Niemandsnaam', as: 'nobody found' },
  { route: '/register', viewer: 'visitor', path: '/register?q=LKLR-999999', as: 'no such number' },
  { route: '/register', viewer: 'visitor', path: '/register?q=a', as: 'too short' },
  { route: '/register/[number]', viewer: 'visitor', path: ({ number }) => `/register/${number}` },
  { route: '/register/[number]', viewer: 'visitor', path: '/register/LKLR-999999', as: 'nobody', status: 404 },
  { route: '/[...rest]', viewer: 'visitor', path: '/nergens', status: 404 },
  { route: '/vragen', viewer: 'visitor', path: '/vragen' },
  { route: '/vragen', viewer: 'visitor', path: '/vragen?zoek=partner', as: 'a few found' },
  { route: '/vragen', viewer: 'visitor', path: '/vragen?zoek=niemendal', as: 'nothing found' },
  { route: CHECK, viewer: 'visitor', path: CHECK },
  { route: CHECK, viewer: 'visitor', path: `${CHECK}?uren=veel`, as: 'errors' },
  { route: CHECK, viewer: 'visitor', path: answered('attendance_officer', 24, 'ja'), as: 'eligible' },
  { route: CHECK, viewer: 'visitor', path: answered('other', 2, 'nee'), as: 'not eligible' },
  { route: '/contact', viewer: 'visitor', path: '/contact' },
  { route: '/privacy', viewer: 'visitor', path: '/privacy' },
  { route: '/toegankelijkheid', viewer: 'visitor', path: '/toegankelijkheid' },
  { route: '/aanmelden', viewer: 'visitor', path: '/aanmelden' },
  { route: '/aanmelden', viewer: 'visitor', path: '/aanmelden', as: 'errors', press: 'Account maken' },
  { route: '/aanmelden/verstuurd', viewer: 'visitor', path: '/aanmelden/verstuurd' },
  { route: '/bevestigen/[token]', viewer: 'visitor', path: ({ confirmLink }) => confirmLink },
  {
    route: '/bevestigen/[token]',
    viewer: 'visitor',
    path: ({ confirmLink }) => confirmLink,
    as: 'errors',
    press: 'Account bevestigen',
  },
  { route: '/bevestigen/[token]', viewer: 'visitor', path: ({ usedLink }) => usedLink, as: 'used' },
  { route: '/bevestigen/[token]', viewer: 'visitor', path: '/bevestigen/onbekend', as: 'unknown' },
  { route: '/inloggen', viewer: 'visitor', path: '/inloggen' },
  { route: '/inloggen', viewer: 'visitor', path: '/inloggen?naar=%2Fmijn', as: 'asked for' },
  { route: '/inloggen', viewer: 'visitor', path: '/inloggen', as: 'errors', press: 'Inloggen' },
  { route: '/inloggen/code', viewer: 'halfway', path: '/inloggen/code' },
  { route: '/inloggen/code', viewer: 'halfway', path: '/inloggen/code', as: 'errors', press: 'Verder' },
  { route: '/uitloggen', viewer: 'registrant', path: '/uitloggen' },
  { route: '/uitloggen', viewer: 'visitor', path: '/uitloggen', as: 'nobody logged in' },
  { route: '/wachtwoord-vergeten', viewer: 'visitor', path: '/wachtwoord-vergeten' },
  {
    route: '/wachtwoord-vergeten',
    viewer: 'visitor',
    path: '/wachtwoord-vergeten',
    as: 'errors',
    press: 'Stuur me een mail',
  },
  { route: '/wachtwoord-vergeten/verstuurd', viewer: 'visitor', path: '/wachtwoord-vergeten/verstuurd' },
  { route: '/wachtwoord-vergeten/[token]', viewer: 'visitor', path: ({ resetLink }) => resetLink },
  {
    route: '/wachtwoord-vergeten/[token]',
    viewer: 'visitor',
    path: ({ resetLink }) => resetLink,
    as: 'errors',
    press: 'Wachtwoord opslaan',
  },
  { route: '/wachtwoord-vergeten/[token]', viewer: 'visitor', path: '/wachtwoord-vergeten/onbekend', as: 'unknown' },
  { route: '/mijn', viewer: 'applicant', path: '/mijn' },
  { route: '/mijn', viewer: 'submitter', path: '/mijn', as: 'submitted' },
  { route: '/mijn', viewer: 'rejected', path: '/mijn', as: 'rejected' },
  { route: '/mijn', viewer: 'registrant', path: '/mijn', as: 'registered' },
  { route: '/mijn/gegevens', viewer: 'registrant', path: '/mijn/gegevens' },
  { route: '/mijn/gegevens', viewer: 'applicant', path: '/mijn/gegevens', as: 'before registration' },
  { route: '/mijn/gegevens/wijzigen', viewer: 'applicant', path: '/mijn/gegevens/wijzigen' },
  { route: '/mijn/aanvraag', viewer: 'applicant', path: '/mijn/aanvraag' },
  { route: '/mijn/aanvraag', viewer: 'submitter', path: '/mijn/aanvraag', as: 'submitted' },
  { route: '/mijn/aanvraag', viewer: 'rejected', path: '/mijn/aanvraag', as: 'rejected' },
  { route: '/mijn/aanvraag', viewer: 'registrant', path: '/mijn/aanvraag', as: 'registered' },
  { viewer: 'manager', path: '/mijn/aanvraag', as: 'not for a manager', status: 404 },
  { route: '/mijn/aanvraag/verder', viewer: 'applicant', path: '/mijn/aanvraag/verder' },
  { route: '/mijn/aanvraag/naam', viewer: 'applicant', path: '/mijn/aanvraag/naam' },
  { route: '/mijn/aanvraag/naam', viewer: 'beginner', path: '/mijn/aanvraag/naam', as: 'a proposal' },
  { route: '/mijn/aanvraag/contact', viewer: 'applicant', path: '/mijn/aanvraag/contact' },
  {
    route: '/mijn/aanvraag/contact',
    viewer: 'beginner',
    path: '/mijn/aanvraag/contact',
    as: 'errors',
    press: 'Bewaar en ga verder',
  },
  { route: '/mijn/aanvraag/aanstellingen', viewer: 'applicant', path: '/mijn/aanvraag/aanstellingen' },
  { route: '/mijn/aanvraag/aanstellingen', viewer: 'beginner', path: '/mijn/aanvraag/aanstellingen', as: 'the first' },
  {
    route: '/mijn/aanvraag/aanstellingen',
    viewer: 'beginner',
    path: '/mijn/aanvraag/aanstellingen',
    as: 'errors',
    press: 'Aanstelling bewaren',
  },
  { route: '/mijn/aanvraag/aanstellingen/[rij]', viewer: 'applicant', path: '/mijn/aanvraag/aanstellingen/1' },
  { route: '/mijn/aanvraag/documenten', viewer: 'applicant', path: '/mijn/aanvraag/documenten' },
  { route: '/mijn/aanvraag/overzicht', viewer: 'applicant', path: '/mijn/aanvraag/overzicht' },
  { route: '/mijn/aanvraag/overzicht', viewer: 'beginner', path: '/mijn/aanvraag/overzicht', as: 'nothing filled in' },
  {
    route: '/mijn/aanvraag/overzicht',
    viewer: 'beginner',
    path: '/mijn/aanvraag/overzicht',
    as: 'refused',
    press: 'Aanvraag indienen',
  },
  { route: '/mijn/aanvraag/intrekken', viewer: 'applicant', path: '/mijn/aanvraag/intrekken' },
  { route: '/beheer', viewer: 'manager', path: '/beheer' },
  { route: '/beheer/cijfers', viewer: 'manager', path: '/beheer/cijfers' },
  { route: '/beheer/cijfers', viewer: 'manager', path: '/beheer/cijfers?soort=activiteiten', as: 'activities' },
  { route: '/beheer/cijfers', viewer: 'manager', path: '/beheer/cijfers?soort=certificeringen', as: 'certifications' },
  { route: '/beheer/logboek', viewer: 'manager', path: '/beheer/logboek' },
  { route: '/beheer/logboek', viewer: 'manager', path: '/beheer/logboek?q=999999', as: 'nobody known' },
  { route: '/beheer/logboek', viewer: 'manager', path: '/beheer/logboek?van=morgen', as: 'no day' },
  { route: '/beheer/aanvragen', viewer: 'manager', path: '/beheer/aanvragen' },
  { route: '/beheer/aanvragen/[id]', viewer: 'manager', path: ({ casePath }) => casePath },
  {
    route: '/beheer/aanvragen/[id]',
    viewer: 'manager',
    path: ({ casePath }) => casePath,
    as: 'errors of approving',
    choose: decisionText.approve.heading,
    press: 'Registreer deze persoon',
  },
  {
    route: '/beheer/aanvragen/[id]',
    viewer: 'manager',
    path: ({ casePath }) => casePath,
    as: 'errors of rejecting',
    choose: decisionText.reject.heading,
    press: 'Wijs deze aanvraag af',
  },
  { route: '/beheer/aanvragen/[id]', viewer: 'manager', path: ({ decidedCasePath }) => decidedCasePath, as: 'decided' },
  { route: '/beoordelen', viewer: 'assessor', path: '/beoordelen' },
  { route: '/dev', viewer: 'visitor', path: '/dev' },
  { route: '/dev/mailbox', viewer: 'visitor', path: '/dev/mailbox' },
  { route: '/dev/mailbox/[id]', viewer: 'visitor', path: ({ mailId }) => `/dev/mailbox/${mailId}` },
];
