import type { ClaimableReason, ClaimReason, ClaimState } from '@/lib/attendance/claim-states';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { formatDate, formatPeriod, plural } from '@/lib/text/nl/shared/format';

export const claimStateNames = {
  open: 'Wacht op de opleider',
  escalated: 'Wacht op de beheerder',
  confirmed: 'Bevestigd',
  denied: 'Afgewezen',
} satisfies Record<ClaimState, string>;

export const claimText = {
  /** Why a row was added to a list that was closed. */
  rowReason: 'Na een melding van de deelnemer',
  days: formatPeriod,
  notDone: 'De melding is niet verwerkt',
  columns: {
    course: 'Opleiding',
    provider: 'Opleider',
    days: 'Wanneer',
    state: 'Status',
    who: 'Wie',
    dueOn: 'Antwoord tot en met',
    why: 'Waarom bij jou',
    place: 'Waar',
  },
  standing: 'E-learning',
};

/** /mijn/aanwezigheid */
export const ownClaimsText = {
  title: 'Ik was erbij',
  lead: 'Was je bij een geaccrediteerde opleiding, en staat die niet in je portfolio? Dan sta je misschien niet op de lijst van de opleider. Meld dat hier.',
  search: {
    heading: 'Zoek de opleiding',
    words: 'Woorden uit de titel of de naam van de opleider',
    day: 'Een dag waarop je er was',
    anyDay: 'Een dag van de opleiding',
    dayHint: 'Bijvoorbeeld 2-11-2026. Je hoeft dit niet in te vullen.',
    wrongDay: 'Vul een dag in zoals 2-11-2026, of laat dit leeg.',
    submit: 'Zoek',
    caption: 'Gevonden opleidingen',
    none: {
      heading: 'Niets gevonden',
      text: 'Je vindt hier opleidingen waarvan de lijst is afgesloten. Is de lijst nog open? Dan kan de opleider je er nog gewoon op zetten.',
    },
  },
  list: {
    heading: 'Je meldingen',
    caption: 'Je meldingen, de nieuwste eerst',
    empty: { heading: 'Je hebt nog niets gemeld', text: 'Doe je een melding, dan zie je hier hoe het ermee staat.' },
  },
};

/** /mijn/aanwezigheid/RUN */
export const claimFormText = {
  title: 'Ik was erbij, maar ik sta niet op de lijst',
  plainTitle: 'Melden dat je erbij was',
  lead: (answerDays: number) =>
    `De opleider krijgt ${plural(answerDays, 'dag', 'dagen')} om te antwoorden. Daarna beslist de beheerder van het register.`,
  facts: { course: 'Opleiding', provider: 'Opleider', days: 'Wanneer', place: 'Waar' },
  sees: {
    heading: 'Wat ziet de opleider?',
    text: 'De opleider ziet je naam, je registratienummer en wat je hieronder schrijft. Meer niet.',
  },
  proofBefore:
    'Je kunt bewijs toevoegen, zoals een certificaat. Dat doe je na het melden, bij de opleiding in je portfolio. Alleen jij en de beheerder kunnen dat bewijs openen.',
  fields: {
    words: {
      label: 'Wanneer was je erbij?',
      hint: 'Noem de dagen, en wat de opleider helpt om je terug te vinden. Schrijf niets over een kind of een collega.',
    },
  },
  submit: 'Meld dat je erbij was',
  refused: 'Melden kan niet',
  stays: 'Terug naar je meldingen',
  after: {
    gemeld: 'Je melding is verstuurd. De opleider krijgt bericht.',
    voorgelegd: 'Je melding is voorgelegd aan de beheerder van het register.',
  } as Record<string, string>,
  outcome: {
    heading: 'Je melding',
    open: (until: CalendarDate) =>
      `De opleider kan antwoorden tot en met ${formatDate(until)}. Daarna beslist de beheerder van het register.`,
    escalated: 'De beheerder van het register beslist. Je krijgt bericht.',
    confirmed: 'Je staat nu op de lijst. De opleiding staat in je portfolio.',
    deniedByProvider: 'De opleider zegt dat je er niet bij was.',
    deniedByManager: 'De beheerder van het register heeft je melding afgewezen. Dat is het laatste antwoord.',
    words: 'Wat je schreef',
    answer: 'Het antwoord',
  },
  proof: {
    heading: 'Bewijs',
    text: 'Voeg bewijs toe bij de opleiding in je portfolio. Alleen jij en de beheerder kunnen het openen.',
    link: 'Ga naar de opleiding in je portfolio',
  },
  appeal: {
    heading: 'Niet mee eens?',
    text: (until: CalendarDate) =>
      `Tot en met ${formatDate(until)} kun je je melding voorleggen aan de beheerder van het register.`,
    passed: (until: CalendarDate) => `Voorleggen aan de beheerder kon tot en met ${formatDate(until)}.`,
    fields: { words: { label: 'Waarom klopt het antwoord niet?' } },
    submit: 'Leg voor aan de beheerder',
  },
};

/** /opleider/meldingen and one of them. */
export const providerClaimsText = {
  title: 'Meldingen van aanwezigheid',
  one: 'Een melding beantwoorden',
  lead: 'Deze mensen zeggen dat ze bij een opleiding van jou waren, maar niet op de lijst staan.',
  caption: 'Meldingen die op je antwoord wachten',
  count: (count: number) =>
    count === 0
      ? 'Er wacht geen melding van iemand die niet op een lijst staat.'
      : `${plural(count, 'melding van iemand die niet op een lijst staat, wacht', 'meldingen van mensen die niet op een lijst staan, wachten')} op antwoord.`,
  empty: {
    heading: 'Er wacht geen melding',
    text: 'Mist iemand zichzelf op een van je lijsten? Dan vind je de melding hier.',
  },
  onRun: { heading: 'Niet op de lijst, maar er wel geweest', all: 'Alle meldingen' },
  open: (name: string) => `Antwoord op de melding van ${name}`,
  facts: {
    number: 'Registratienummer',
    name: 'Naam',
    words: 'Wat deze persoon schrijft',
    dueOn: 'Antwoord tot en met',
  },
  answered: 'Op deze melding is al geantwoord, of de beheerder van het register beslist erover.',
  withManager: 'Deze melding is bij de beheerder van het register. Jij kunt niet meer antwoorden.',
  confirm: {
    heading: 'Klopt het?',
    text: 'Deze persoon komt dan op de lijst en krijgt de punten.',
    submit: 'Bevestig en zet op de lijst',
  },
  deny: {
    heading: 'Klopt het niet?',
    text: 'De ander kan de melding daarna aan de beheerder voorleggen.',
    submit: 'Wijs de melding af',
  },
  fields: {
    answer: { label: 'Waarom klopt het niet?', hint: 'De ander leest dit.' },
    note: { label: 'Wil je er iets bij schrijven?', hint: 'De ander leest dit.' },
    completedOn: { label: 'Afgerond op' },
  },
  after: {
    bevestigd: 'De melding is bevestigd. Deze persoon staat op de lijst.',
    afgewezen: 'De melding is afgewezen. De ander krijgt bericht.',
  } as Record<string, string>,
};

/** /beheer/aanwezigheid and one of them. */
export const managedClaimsText = {
  title: 'Aanwezigheid',
  one: 'Beslissen over een melding',
  lead: 'Mensen die zeggen dat ze bij een opleiding waren, terwijl de opleider het niet bevestigt.',
  caption: 'Meldingen die op een besluit wachten',
  waiting: (count: number) =>
    count === 0
      ? 'Er wacht geen melding van aanwezigheid.'
      : `${plural(count, 'melding van aanwezigheid wacht', 'meldingen van aanwezigheid wachten')} op een besluit.`,
  empty: {
    heading: 'Er wacht geen melding',
    text: 'Antwoordt een opleider niet op tijd, of is iemand het niet eens met het antwoord? Dan vind je dat hier.',
  },
  why: { late: 'De opleider antwoordde niet op tijd', appealed: 'Niet eens met het antwoord van de opleider' },
  facts: {
    who: 'Wie',
    course: 'Opleiding',
    provider: 'Opleider',
    days: 'Wanneer',
    state: 'Status',
    words: 'Wat deze persoon schrijft',
    answer: 'Antwoord van de opleider',
    last: 'Antwoord',
  },
  proof: { heading: 'Bewijs', none: 'Er is geen bewijs toegevoegd.' },
  history: 'Geschiedenis',
  historyCaption: 'Wat er met deze melding gebeurde',
  historyColumns: { at: 'Wanneer', what: 'Wat' },
  decision: 'Besluit',
  own: 'Dit is je eigen melding, of die van een organisatie waarvoor je werkt. Een andere beheerder beslist.',
  confirm: {
    heading: 'Was erbij',
    text: 'Deze persoon komt op de lijst en krijgt de punten.',
    submit: 'Bevestig en zet op de lijst',
  },
  deny: {
    heading: 'Was er niet bij',
    text: 'Dit is het laatste antwoord op deze melding.',
    submit: 'Wijs de melding af',
  },
  fields: { answer: { label: 'Waarom?', hint: 'De ander leest dit.' }, completedOn: { label: 'Afgerond op' } },
  back: 'Terug naar de meldingen',
  after: {
    bevestigd: 'De melding is bevestigd. Deze persoon staat op de lijst en krijgt bericht.',
    afgewezen: 'De melding is afgewezen. De ander krijgt bericht.',
  } as Record<string, string>,
};

/** /beheer/uitvoeringen and one of them. */
export const managedRunsText = {
  title: 'Presentielijsten',
  one: 'Een presentielijst',
  /** Of windows: a provider has pages of the same kind. */
  windows: { row: 'Een regel corrigeren', add: 'Een afgesloten lijst aanvullen' },
  lead: 'Zoek een afgesloten presentielijst om hem te corrigeren. Opleiders doen dat zelf zolang hun termijn loopt.',
  link: 'Zoek een afgesloten lijst en corrigeer hem.',
  ofProvider: 'Bekijk de presentielijsten van deze opleider',
  corrections: 'Je kunt deze lijst altijd corrigeren. Geef er een reden bij.',
  own: 'Je bent zelf contactpersoon van deze opleider. Corrigeer de lijst dan bij je eigen uitvoeringen.',
  empty: { heading: 'De lijst is leeg', text: 'Er was niemand uit het register, of namen en nummers zijn gewist.' },
};

export const claimRefusals = {
  not_in_register: 'Je staat niet in het register. Daarom kunnen we niets bijschrijven.',
  claim_made: 'Je hebt dit al gemeld.',
  claim_counted: 'Deze opleiding telt al mee in je portfolio.',
  run_cancelled: 'Deze uitvoering is vervallen.',
  claim_too_early: 'De lijst van deze uitvoering is nog niet afgesloten. Vraag de opleider om je erop te zetten.',
  claim_too_old: 'Deze opleiding was vóór je lopende cyclus en telt niet meer mee.',
  run_unknown: 'Deze uitvoering is er niet.',
  claim_unknown: 'Deze melding is er niet.',
  claim_own: 'Dit is je eigen melding. Iemand anders moet antwoorden.',
  claim_with_provider: 'De opleider kan nog antwoorden.',
  claim_with_manager: 'Deze melding is bij de beheerder van het register.',
  claim_answered: 'Er is al geantwoord op deze melding. Laad de pagina opnieuw.',
  claim_final: 'De beheerder heeft al beslist.',
  claim_too_late: 'De termijn om dit voor te leggen is voorbij.',
  changed_meanwhile: 'Iemand anders wijzigde dit terwijl jij bezig was. Laad de pagina opnieuw.',
  meetings_unclear: 'Het is niet duidelijk om welke bijeenkomsten het gaat.',
  day_outside: 'De dag valt buiten deze uitvoering.',
} satisfies Record<ClaimReason['code'] | ClaimableReason['code'], string> & Record<string, string>;
