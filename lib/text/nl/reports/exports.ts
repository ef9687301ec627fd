import type { ExportedList } from '@/lib/reports/exports';
import { invoiceExportColumns } from '@/lib/text/nl/invoices/invoices';

/** Names of files, and the words above their columns. Those of a figure are its series. */
export const exportText = {
  link: 'Download deze lijst als CSV',
  hint: 'Alles van deze keuze, ook wat op de volgende pagina’s staat. Je browser laat zien hoeveel er al binnen is, en meldt het als het misgaat. Wie downloadt, leggen we vast.',
  fileName: (list: ExportedList, day: string) => `${list}-${day}.csv`,
};

export const exportColumns = {
  aanvragen: {
    name: 'naam',
    state: 'status',
    submittedOn: 'ingediend op',
    answerDueOn: 'antwoord toegezegd op',
    holder: 'opgepakt door',
  },
  activiteiten: {
    title: 'activiteit',
    type: 'soort',
    owner: 'naam',
    number: 'registratienummer',
    lastDay: 'laatste dag',
    state: 'status',
    waitsSince: 'wacht sinds',
    holder: 'opgepakt door',
  },
  certificeringen: {
    name: 'naam',
    number: 'registratienummer',
    requestedOn: 'aangevraagd op',
    answerDueOn: 'antwoord toegezegd op',
    cycleStart: 'cyclus van',
    cycleEnd: 'cyclus tot en met',
    toReview: 'nog te beoordelen',
  },
  dossiers: { number: 'registratienummer', name: 'naam', state: 'status', shielded: 'afgeschermd' },
  accreditaties: {
    title: 'opleiding',
    provider: 'opleider',
    state: 'status',
    submittedOn: 'ingediend op',
    answerDueOn: 'antwoord toegezegd op',
    holder: 'opgepakt door',
    answered: 'oordelen binnen',
    asked: 'oordelen gevraagd',
  },
  opleiders: { name: 'opleider', state: 'status', mailbox: 'postadres', contact: 'aangevraagd door', since: 'sinds' },
  facturen: invoiceExportColumns,
  logboek: {
    at: 'wanneer',
    what: 'wat',
    by: 'door',
    role: 'als',
    about: 'waarover',
    id: 'kenmerk',
    details: 'bijzonderheden',
  },
  documenten: {
    name: 'naam',
    number: 'nummer',
    document: 'document',
    version: 'versie',
    since: 'gevraagd op',
    mendBy: 'uiterlijk op',
    absentUntil: 'afwezig tot en met',
  },
  taken: { kind: 'taak', who: 'over wie', createdOn: 'ontstaan op', dueOn: 'uiterlijk op' },
  mails: { what: 'mail', to: 'aan', state: 'status', createdAt: 'gemaakt' },
  onafgemaakt: { name: 'naam', since: 'account sinds' },
  berichten: {
    subject: 'onderwerp',
    state: 'status',
    receivers: 'ontvangers',
    sent: 'aantal verstuurd',
    by: 'opgesteld door',
    on: 'opgesteld op',
  },
  ontvangers: { name: 'naam', number: 'registratienummer', kind: 'status', outcome: 'bericht' },
  aanwezigheid: {
    name: 'naam',
    number: 'registratienummer',
    course: 'opleiding',
    provider: 'opleider',
    firstDay: 'eerste dag',
    lastDay: 'laatste dag',
    why: 'waarom bij de beheerder',
  },
  uitvoeringen: {
    course: 'opleiding',
    provider: 'opleider',
    firstDay: 'eerste dag',
    lastDay: 'laatste dag',
    place: 'waar',
  },
  medewerkers: {
    name: 'naam',
    email: 'e-mailadres',
    roles: 'rol',
    secondFactor: 'twee stappen',
    lastSeen: 'laatst actief',
  },
} as const;

/** One's own portfolio. */
export const portfolioExport = {
  link: 'Download je portfolio als CSV',
  pdf: 'Download je portfolio als PDF',
  fileName: (day: string, kind: 'csv' | 'pdf') => `portfolio-${day}.${kind}`,
  columns: {
    title: 'activiteit',
    organiser: 'organisator',
    type: 'soort',
    category: 'categorie',
    firstDay: 'eerste dag',
    lastDay: 'laatste dag',
    units: 'aantal',
    state: 'status',
    evidence: 'bewijsstukken',
    points: 'punten',
    certainty: 'hoe zeker',
  },
} as const;

export const yes = 'ja';
export const no = 'nee';
