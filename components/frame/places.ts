import { type PlaceCode, placeNames, type TaskCode, taskNames } from '@/lib/text/nl/site/frame';

export type Viewer = 'visitor' | 'registrant' | 'register_manager' | 'assessor' | 'provider';

export type NavigationItem = {
  label: string;
  href: string;
  current?: boolean;
  /** How much of it wasn't read yet. */
  unread?: number;
};

const placePaths = {
  home: '/',
  register: '/register',
  questions: '/vragen',
  catalogue: '/opleidingen',
  what_counts: '/wat-telt-mee',
  check_beforehand: '/kom-ik-in-aanmerking',
  sign_up: '/aanmelden',
  log_in: '/inloggen',
  log_out: '/uitloggen',
  my_register: '/mijn',
  my_portfolio: '/mijn/portfolio',
  my_groups: '/mijn/groepen',
  my_certification: '/mijn/certificering',
  my_application: '/mijn/aanvraag',
  my_details: '/mijn/gegevens',
  change_my_details: '/mijn/gegevens/wijzigen',
  my_messages: '/mijn/berichten',
  my_account: '/account',
  management: '/beheer',
  management_applications: '/beheer/aanvragen',
  management_activities: '/beheer/activiteiten',
  management_certifications: '/beheer/certificeringen',
  management_unfinished: '/beheer/onafgemaakt',
  management_dossiers: '/beheer/dossiers',
  management_tasks: '/beheer/taken',
  management_mails: '/beheer/mails',
  management_mailings: '/beheer/berichten',
  management_figures: '/beheer/cijfers',
  management_audit: '/beheer/logboek',
  management_settings: '/beheer/instellingen',
  management_documents: '/beheer/documenten',
  intranet: '/intranet',
  management_questions: '/beheer/vragen',
  management_intranet: '/beheer/intranet',
  management_texts: '/beheer/teksten',
  management_normsets: '/beheer/normen',
  management_people: '/beheer/medewerkers',
  assessing: '/beoordelen',
  providers: '/opleiders',
  provider_desk: '/opleider',
  provider_details: '/opleider/gegevens',
  provider_contacts: '/opleider/contactpersonen',
  provider_invoices: '/opleider/facturen',
  provider_runs: '/opleider/uitvoeringen',
  provider_claims: '/opleider/meldingen',
  my_claims: '/mijn/aanwezigheid',
  management_claims: '/beheer/aanwezigheid',
  management_runs: '/beheer/uitvoeringen',
  management_providers: '/beheer/opleiders',
  management_invoices: '/beheer/facturen',
  provider_courses: '/opleider/opleidingen',
  management_accreditations: '/beheer/accreditaties',
  contact: '/contact',
  accessibility: '/toegankelijkheid',
  privacy: '/privacy',
  demo: '/dev',
  demo_mailbox: '/dev/mailbox',
  demo_mails: '/dev/mails',
} satisfies Record<PlaceCode, string>;

export function place(code: PlaceCode): { label: string; href: string } {
  return { label: placeNames[code], href: placePaths[code] };
}

const menus = {
  visitor: {
    main: ['my_portfolio', 'register', 'catalogue', 'what_counts', 'questions', 'my_register'],
    account: ['sign_up', 'log_in'],
  },
  registrant: {
    main: ['my_portfolio', 'register', 'catalogue', 'what_counts', 'questions', 'intranet', 'my_register'],
    account: ['my_messages', 'my_account', 'log_out'],
  },
  register_manager: {
    main: [
      'my_portfolio',
      'register',
      'catalogue',
      'what_counts',
      'questions',
      'intranet',
      'my_register',
      'management',
    ],
    account: ['my_messages', 'my_account', 'log_out'],
  },
  assessor: {
    main: ['my_portfolio', 'register', 'catalogue', 'what_counts', 'questions', 'intranet', 'my_register', 'assessing'],
    account: ['my_messages', 'my_account', 'log_out'],
  },
  provider: {
    main: [
      'my_portfolio',
      'register',
      'catalogue',
      'what_counts',
      'questions',
      'intranet',
      'my_register',
      'provider_desk',
    ],
    account: ['my_messages', 'my_account', 'log_out'],
  },
} satisfies Record<Viewer, { main: PlaceCode[]; account: PlaceCode[] }>;

const own: readonly PlaceCode[] = ['my_portfolio', 'my_register', 'my_messages'];

type For = { hasOwnRegister?: boolean; isInRegister?: boolean };

/**
 * Mijn LKLR, the portfolio and messages are there for those who have, or may get, a register of their own; the intranet
 * for who is in the register, or works for it.
 */
export function menuFor(
  viewer: Viewer,
  current: PlaceCode | null,
  { hasOwnRegister = true, isInRegister = false }: For = {},
) {
  const item = (code: PlaceCode): NavigationItem => ({ ...place(code), current: code === current });
  const { main, account } = menus[viewer];
  const readsIntranet = isInRegister || viewer !== 'registrant';
  const isShown = (code: PlaceCode) =>
    (hasOwnRegister || !own.includes(code)) && (readsIntranet || code !== 'intranet');
  return { main: main.filter(isShown).map(item), account: account.filter(isShown).map(item) };
}

const taskPaths = {
  look_somebody_up: '/register',
  sign_up: '/aanmelden',
  log_in: '/inloggen',
  read_questions: '/vragen',
  read_what_counts: '/wat-telt-mee',
  check_beforehand: '/kom-ik-in-aanmerking',
  add_activity: '/mijn/portfolio/toevoegen',
  see_my_portfolio: '/mijn/portfolio',
  see_certification: '/mijn/certificering',
  go_on_with_application: '/mijn/aanvraag',
  see_my_register: '/mijn',
  change_my_details: '/mijn/gegevens/wijzigen',
  review_applications: '/beheer/aanvragen',
  open_assessing: '/beoordelen',
  open_provider_desk: '/opleider',
  log_out: '/uitloggen',
} satisfies Record<TaskCode, string>;

const tasks = {
  visitor: ['look_somebody_up', 'check_beforehand', 'log_in', 'read_questions', 'read_what_counts'],
  applicant: ['go_on_with_application', 'see_my_register', 'read_questions', 'read_what_counts', 'look_somebody_up'],
  registrant: ['add_activity', 'see_my_portfolio', 'see_certification', 'change_my_details', 'see_my_register'],
  register_manager: ['review_applications', 'look_somebody_up', 'read_questions', 'log_out', 'read_what_counts'],
  assessor: ['open_assessing', 'look_somebody_up', 'read_questions', 'log_out', 'read_what_counts'],
  provider: ['open_provider_desk', 'look_somebody_up', 'read_questions', 'log_out', 'read_what_counts'],
} satisfies Record<Viewer | 'applicant', TaskCode[]>;

const MOST_TASKS = 4;

/**
 * Never the page that one is on; whoever has an account and isn't in the register is an applicant. What waits for its
 * reader comes first, but on a page above it, which says so itself.
 */
export function snelmenuFor(
  viewer: Viewer | 'applicant',
  path = '',
  waits: NavigationItem | null = null,
): NavigationItem[] {
  const isForOneself = viewer === 'registrant' || viewer === 'applicant';
  const isAbove = path !== '' && waits !== null && waits.href.startsWith(`${path}/`);
  const first = isForOneself && !isAbove ? waits : null;
  const others = tasks[viewer].map((code) => ({ label: taskNames[code], href: taskPaths[code] }));
  const isSaid = ({ href }: NavigationItem) => first !== null && href === taskPaths.go_on_with_application;
  return [...(first ? [first] : []), ...others.filter((item) => !isSaid(item))]
    .filter(({ href }) => href !== path)
    .slice(0, MOST_TASKS);
}
