import type { WaitingKind } from '@/lib/casework/overview';
import type { FinishTaskReason } from '@/lib/casework/tasks';
import type { ReasonTexts } from '@/lib/shared/reason-texts';
import type { TaskKind } from '@/lib/shared/task-kinds';
import { counted, formatCount } from '@/lib/text/nl/shared/format';

/** What each task asks, in a word or two. */
export const taskKindTexts = {
  requirement_not_met: 'Voldoet niet meer aan een eis',
  mend_term_passed: 'Hersteltermijn voorbij',
  information_term_passed: 'Geen antwoord binnen de termijn',
  name_changed: 'Naam gewijzigd',
  appointments_changed: 'Aanstellingen gewijzigd',
  mail_failed: 'Mail mislukt',
  mail_service_refuses: 'De mailserver neemt geen mail aan',
  removal_proposed: 'Doorhaling voorgesteld',
  evidence_file_lost: 'Bestand van een bewijsstuk ontbreekt',
  unconfirmed_mail_held: 'Te veel mails naar adressen die niemand bevestigde',
  provider_requested: 'Een organisatie wil opleider worden',
  activity_disputed: 'Iemand zegt dat een activiteit niet klopt',
  document_asked: 'Niet iedereen heeft een nieuwe versie aangevinkt',
  setting_proposed: 'Wijziging van een instelling voorgesteld',
} satisfies Record<TaskKind, string>;

/** /beheer/taken. Dates are printed as in tables. */
export const tasksText = {
  title: 'Taken',
  label: 'Taken die nog openstaan',
  columns: { kind: 'Taak', who: 'Over', since: 'Sinds', due: 'Uiterlijk', done: 'Klaar' },
  noSubject: 'bekijk',
  late: 'te laat',
  noTerm: 'geen termijn',
  filter: {
    heading: 'Kies welke taken je ziet',
    label: 'Soort taak',
    all: (count: number) => `Alle taken (${formatCount(count)})`,
    due: { label: 'Uiterlijk', all: 'maakt niet uit', week: 'deze week', late: 'te laat' },
    submit: 'Toon',
  },
  withCount: (kind: TaskKind, count: number) => `${taskKindTexts[kind]} (${formatCount(count)})`,
  done: { submit: 'Afgehandeld', about: (kind: TaskKind, who: string) => `${taskKindTexts[kind]}: ${who}` },
  own: 'Deze taak gaat over jou zelf. Een andere beheerder handelt die af.',
  ownProposal: 'Je eigen voorstel. Een andere beheerder beslist.',
  notDone: 'De taak is niet afgehandeld',
  after: {
    afgehandeld: 'De taak is afgehandeld.',
    eerder: 'Deze taak was al afgehandeld, door een collega of vanzelf.',
  },
  empty: {
    heading: 'Er zijn geen open taken',
    text: 'Zodra er iets gebeurt waar je naar moet kijken, staat dat hier.',
    narrowed: {
      heading: 'Geen taken die hieraan voldoen',
      text: 'Kies een andere soort of termijn, of bekijk alle taken.',
    },
  },
};

export const finishTaskReasonTexts: ReasonTexts<FinishTaskReason> = {
  task_unknown: () => 'Deze taak is er niet.',
  own_task: () => 'Deze taak gaat over jou zelf. Vraag een andere beheerder om te kijken.',
  task_done_before: () => tasksText.after.eerder,
};

/** /beheer: what waits. */
export const overviewText = {
  waiting: {
    heading: 'Wat er wacht',
    caption: 'Wat er wacht, per soort',
    columns: {
      kind: 'Soort',
      waiting: 'Wacht',
      week: 'Deze week toegezegd',
      late: 'Te laat',
      free: 'Nog niet opgepakt',
    },
    kinds: {
      applications: 'Aanvragen',
      accreditations: 'Accreditaties',
      tasks: 'Taken',
      activities: 'Activiteiten',
      certifications: 'Certificeringen',
      providers: 'Nieuwe opleiders',
      claims: 'Meldingen van aanwezigheid',
      runs: 'Uitvoeringen zonder presentielijst',
      invoices: 'Open facturen',
    } satisfies Record<WaitingKind, string>,
    late: (count: number) => `${formatCount(count)} te laat`,
    notPromised: 'niet van toepassing',
    nothing: 'Er wacht nu niets.',
  },
  workloads: {
    heading: 'Per collega',
    caption: 'Wat collega’s hebben opgepakt',
    columns: {
      name: 'Collega',
      kind: 'Soort',
      held: 'Opgepakt',
      week: 'Deze week toegezegd',
      late: 'Te laat',
    },
    none: 'Niemand heeft nu iets opgepakt.',
  },
  tasks: { heading: 'Open taken' },
  mails: {
    failed: (count: number) =>
      count === 0 ? 'Er zijn geen mislukte mails.' : `${counted(count, 'mail is', 'mails zijn')} mislukt.`,
  },
  unfinished: {
    count: (count: number) =>
      count === 0
        ? 'Niemand is halverwege een aanvraag.'
        : `${counted(count, 'account heeft', 'accounts hebben')} geen ingediende aanvraag.`,
  },
  answers: (count: number) =>
    `${counted(count, 'aanvraag wacht', 'aanvragen wachten')} op een antwoord van de aanvrager.`,
  elsewhere: {
    heading: 'Verder',
    people: 'Mensen',
    written: 'Wat je schrijft',
    ruled: 'Regels en verantwoording',
    dossiers: 'Zoek iemand op, verbeter gegevens of schrijf een bericht.',
    colleagues: 'Wie beheert het register, en wie beoordeelt?',
    documents: 'Nieuwe versies, en wie die nog niet heeft aangevinkt.',
    figures: 'Hoe het register groeit en hoe snel we beslissen.',
    audit: 'Wie deed wat, en wanneer?',
    questions: 'De vragen en antwoorden op de website.',
    intranet: 'Nieuws voor geregistreerden.',
    texts: 'Verklaringen, inleidingen van mails en standaardvragen.',
    normsets: (proposals: number) =>
      proposals === 0
        ? 'De regels van de punten: overnemen, wijzigen en bekendmaken.'
        : `${counted(proposals, 'voorstel wacht', 'voorstellen wachten')} op een tweede beheerder.`,
    mailings: (stopped: number) =>
      stopped === 0
        ? 'Schrijf een bericht aan iedereen die bij je keuze past.'
        : `${counted(stopped, 'bericht staat', 'berichten staan')} stil.`,
    settings: (proposals: number) =>
      proposals === 0
        ? 'Termijnen, tarieven, grenzen en adressen.'
        : `${counted(proposals, 'voorstel wacht', 'voorstellen wachten')} op een tweede beheerder.`,
  },
  dailyRun: {
    heading: 'Dagelijkse controle',
    last: (at: string) => `Laatst gelukt op ${at}.`,
    never: 'De eerste ronde is nog niet klaar.',
    overdue:
      'De ronde van gisteren is niet klaar. Herinneringen en taken kunnen ontbreken. Vraag wie het systeem beheert om te kijken.',
  },
};
