export type PlaceCode =
  | 'home'
  | 'register'
  | 'questions'
  | 'catalogue'
  | 'what_counts'
  | 'check_beforehand'
  | 'catalogue'
  | 'sign_up'
  | 'log_in'
  | 'log_out'
  | 'my_register'
  | 'my_portfolio'
  | 'my_groups'
  | 'my_certification'
  | 'my_application'
  | 'my_details'
  | 'change_my_details'
  | 'my_messages'
  | 'my_account'
  | 'management'
  | 'management_applications'
  | 'management_activities'
  | 'management_certifications'
  | 'management_unfinished'
  | 'management_dossiers'
  | 'management_tasks'
  | 'management_mails'
  | 'management_mailings'
  | 'management_figures'
  | 'management_audit'
  | 'management_settings'
  | 'management_documents'
  | 'intranet'
  | 'management_questions'
  | 'management_intranet'
  | 'management_texts'
  | 'management_normsets'
  | 'management_people'
  | 'assessing'
  | 'providers'
  | 'provider_desk'
  | 'provider_details'
  | 'provider_contacts'
  | 'provider_invoices'
  | 'provider_runs'
  | 'provider_claims'
  | 'my_claims'
  | 'management_claims'
  | 'management_runs'
  | 'management_providers'
  | 'management_invoices'
  | 'provider_courses'
  | 'management_accreditations'
  | 'contact'
  | 'accessibility'
  | 'privacy'
  | 'demo'
  | 'demo_mailbox'
  | 'demo_mails';

export const placeNames = {
  home: 'Home',
  register: 'Registers raadplegen',
  questions: 'Vragen',
  catalogue: 'Opleidingen',
  what_counts: 'Wat telt mee',
  check_beforehand: 'Kom ik in aanmerking?',
  sign_up: 'Aanmelden',
  log_in: 'Inloggen',
  log_out: 'Uitloggen',
  my_register: 'Mijn LKLR',
  my_portfolio: 'Digitaal portfolio',
  my_groups: 'Groepen',
  my_certification: 'Certificering',
  my_application: 'Mijn aanvraag',
  my_details: 'Mijn gegevens',
  change_my_details: 'Wijzig gegevens',
  my_messages: 'Berichten',
  my_account: 'Mijn account',
  management: 'Beheer',
  management_applications: 'Aanvragen',
  management_activities: 'Activiteiten',
  management_certifications: 'Certificeringen',
  management_unfinished: 'Niet afgemaakt',
  management_dossiers: 'Dossiers',
  management_tasks: 'Taken',
  management_mails: 'Mails',
  management_mailings: 'Berichten',
  management_figures: 'Cijfers',
  management_audit: 'Logboek',
  management_settings: 'Instellingen',
  management_documents: 'Documenten',
  intranet: 'Intranet',
  management_questions: 'Vragen',
  management_intranet: 'Intranet',
  management_texts: 'Teksten',
  management_normsets: 'Normen',
  management_people: 'Medewerkers',
  assessing: 'Beoordelen',
  providers: 'Voor opleiders',
  provider_desk: 'Opleider',
  provider_details: 'Gegevens van de organisatie',
  provider_contacts: 'Contactpersonen',
  provider_invoices: 'Facturen',
  provider_runs: 'Uitvoeringen',
  provider_claims: 'Meldingen van aanwezigheid',
  my_claims: 'Ik was erbij',
  management_claims: 'Aanwezigheid',
  management_runs: 'Presentielijsten',
  management_providers: 'Opleiders',
  management_invoices: 'Facturen',
  provider_courses: 'Opleidingen',
  management_accreditations: 'Accreditaties',
  contact: 'Contact',
  accessibility: 'Toegankelijkheid',
  privacy: 'Privacy',
  demo: 'Demo',
  demo_mailbox: 'Postvak',
  demo_mails: 'Alle mails',
} satisfies Record<PlaceCode, string>;

export type TaskCode =
  | 'look_somebody_up'
  | 'sign_up'
  | 'log_in'
  | 'read_questions'
  | 'read_what_counts'
  | 'add_activity'
  | 'see_my_portfolio'
  | 'see_certification'
  | 'check_beforehand'
  | 'go_on_with_application'
  | 'see_my_register'
  | 'change_my_details'
  | 'review_applications'
  | 'open_assessing'
  | 'open_provider_desk'
  | 'log_out';

export const taskNames = {
  look_somebody_up: 'Zoek iemand op',
  sign_up: 'Maak een account',
  log_in: 'Log in',
  read_questions: 'Lees vragen en antwoorden',
  read_what_counts: 'Lees wat meetelt',
  add_activity: 'Voeg een activiteit toe',
  see_my_portfolio: 'Bekijk je portfolio',
  see_certification: 'Naar certificering',
  check_beforehand: 'Kijk of je in aanmerking komt',
  go_on_with_application: 'Ga naar je aanvraag',
  see_my_register: 'Bekijk Mijn LKLR',
  change_my_details: 'Wijzig je gegevens',
  review_applications: 'Beoordeel aanvragen',
  open_assessing: 'Open je beoordelingen',
  open_provider_desk: 'Ga naar je organisatie',
  log_out: 'Log uit',
} satisfies Record<TaskCode, string>;

/** Where the whole name of the register doesn't fit. */
export const registerInShort = 'LKLR';

/** Names of the landmarks, read aloud by screen readers; the Snelmenu's is on the screen too. */
export const landmarkNames = {
  skipToContent: 'Ga naar de inhoud',
  menu: 'Hoofdmenu',
  menuSwitch: 'Menu',
  breadcrumb: 'Je bent hier',
  snelmenu: 'Snelmenu',
  footer: 'Over deze website',
  contact: 'Contact',
  pages: 'Pagina’s',
  pagesOf: (list: string) => `Pagina’s van ${list}`,
  steps: 'Stappen',
};

export const demoBannerText = {
  word: 'Demo',
  sentence: 'Alles hier is verzonnen. Vul geen echte gegevens in.',
  link: 'Personen en postvak',
};

export const footerText = {
  version: (version: string) => `Versie ${version}`,
};

export type TroubleCode = 'not_found' | 'failed' | 'refused' | 'too_often' | 'unavailable';

type TroubleText = { title: string; whatHappened: string; whatYouCanDo: string[] };

export const troubleTexts = {
  not_found: {
    title: 'Deze pagina is er niet',
    whatHappened: 'Het adres klopt niet, of de pagina is verplaatst of verwijderd.',
    whatYouCanDo: [
      'Kijk of het adres goed is overgenomen.',
      'Zoek je iemand in het register? Gebruik dan Registers raadplegen.',
      'Begin opnieuw op de homepage.',
    ],
  },
  failed: {
    title: 'Er ging iets mis bij ons',
    whatHappened: 'We konden deze pagina niet laten zien. Dat ligt niet aan jou.',
    whatYouCanDo: [
      'Laad de pagina over een minuut opnieuw.',
      'Blijft het misgaan? Neem contact op en noem de code die hieronder staat.',
    ],
  },
  refused: {
    title: 'Deze pagina is niet voor jou',
    whatHappened: 'Je bent ingelogd, maar je account geeft geen toegang tot deze pagina.',
    whatYouCanDo: ['Heb je nog een ander account? Log dan uit en log daarmee in.', 'Ga naar Mijn LKLR.'],
  },
  too_often: {
    title: 'Even wachten',
    whatHappened: 'Je hebt dit in korte tijd te vaak gevraagd.',
    whatYouCanDo: ['Wacht een minuut en probeer het dan opnieuw.'],
  },
  unavailable: {
    title: 'We kunnen nu geen antwoord geven',
    whatHappened: 'Het register is even niet bereikbaar. Of iemand erin staat, weten we daardoor nu niet.',
    whatYouCanDo: ['Probeer het over een paar minuten opnieuw.'],
  },
} satisfies Record<TroubleCode, TroubleText>;

export const troubleLabels = {
  whatYouCanDo: 'Wat je kunt doen',
  reference: 'Code van deze fout',
  toHome: 'Naar de homepage',
  tryAgain: 'Probeer opnieuw',
};

export const alertWords = {
  info: 'Informatie',
  success: 'Gelukt',
  warning: 'Let op',
  danger: 'Fout',
} satisfies Record<'info' | 'success' | 'warning' | 'danger', string>;

export const paginationText = {
  previous: 'Vorige',
  next: 'Volgende',
  page: (page: number) => `Pagina ${page}`,
  skipped: 'overgeslagen pagina’s',
};

/** "Stap 2 van 5", and the state of each step in words. */
export const stepText = {
  position: (current: number, total: number) => `Stap ${current} van ${total}`,
  states: { done: 'klaar', current: 'hier ben je', ahead: 'komt nog' } satisfies Record<
    'done' | 'current' | 'ahead',
    string
  >,
};

export const searchBoxText = {
  label: 'Achternaam, voorletters of nummer',
  hint: (exampleNumber: string) => `Bijvoorbeeld: Jansen, J.F.R. van den Berg of ${exampleNumber}.`,
  button: 'Zoek in het register',
};
