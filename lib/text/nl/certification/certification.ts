import type { CertificationBlocker } from '@/lib/certification/certification-blockers';
import type { CertificationReason, CertificationState } from '@/lib/certification/certification-states';
import { decimalOf, type Hundredths, less, NOTHING } from '@/lib/content/amounts';
import type { NextStep } from '@/lib/daily/next-steps';
import type { RequirementCode } from '@/lib/portfolio/points-progress';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type ReasonTexts, reasonText } from '@/lib/shared/reason-texts';
import { stepsLines } from '@/lib/text/nl/daily/next-steps';
import { requirementName } from '@/lib/text/nl/portfolio/points';
import { days, figure, points } from '@/lib/text/nl/shared/amounts';
import { formatDate } from '@/lib/text/nl/shared/format';

export const certificationStateNames = {
  requested: 'Aangevraagd',
  granted: 'Toegekend',
  refused: 'Afgewezen',
  withdrawn: 'Ingetrokken',
} satisfies Record<CertificationState, string>;

const blockers: ReasonTexts<CertificationBlocker> = {
  not_in_register: () => 'Je staat niet in het register. Certificering aanvragen kan alleen als je geregistreerd bent.',
  already_certified_for_cycle: () => 'Je bent voor deze cyclus al gecertificeerd.',
  already_requested: () => 'Je hebt al een aanvraag die op een beslissing wacht.',
  points_short: ({ what, points: short, onApproval }) =>
    onApproval
      ? `${requirementName(what)}: je mist nog ${points(decimalOf(short))}. ${toBeAccredited(short, onApproval)}`
      : `${requirementName(what)}: je mist nog ${points(decimalOf(short))}, ook als je waarschijnlijke punten worden goedgekeurd.`,
};

function toBeAccredited(short: Hundredths, onApproval: Hundredths): string {
  const still = less(short, onApproval);
  const then = still > NOTHING ? `Dan mis je er nog ${figure(decimalOf(still))}.` : 'Dan heb je er genoeg.';
  return `Van je waarschijnlijke punten worden er ${figure(decimalOf(onApproval))} geaccrediteerd zodra ze zijn goedgekeurd. ${then}`;
}

/** What stands in the way of a request. */
export function certificationBlockerText(blocker: CertificationBlocker): string {
  return reasonText(blockers, blocker);
}

const decided = {
  granted: 'Deze aanvraag is al toegekend.',
  refused: 'Deze aanvraag is al afgewezen.',
  withdrawn: 'Deze aanvraag is al ingetrokken.',
} satisfies Record<Exclude<CertificationState, 'requested'>, string>;

const transitions: ReasonTexts<CertificationReason> = {
  certification_decided: ({ state }) => decided[state],
  own_certification: () => 'Dit is je eigen aanvraag. Een andere beheerder beslist daarover.',
  points_not_certain: () => 'De zekere punten zijn niet genoeg. Beoordeel eerst de activiteiten die nog wachten.',
};

/** Why an event is refused for a request. */
export function certificationReasonText(reason: CertificationReason): string {
  return reasonText(transitions, reason);
}

/** Why something isn't done with a request, beside what its state says. */
export const certificationRefusals = {
  certification_unknown: 'Deze aanvraag is er niet.',
  changed_meanwhile: 'De aanvraag is veranderd terwijl jij ernaar keek. Bekijk wat er nu staat en probeer het opnieuw.',
  cycle_unknown: 'Voor deze cyclus kun je geen certificering aanvragen.',
  cycle_changed:
    'De cyclus van deze aanvraag past niet meer bij de registratie. Wijs de aanvraag af en leg uit waarom.',
  next_cycle_unknown:
    'Er zijn nog geen regels voor de volgende cyclus. Daarom is niet bekend tot wanneer de certificering geldt. Maak eerst een normenset bekend die dan geldt.',
};

/** /mijn/certificering. Dates are printed. */
export const ownCertificationText = {
  title: 'Certificering',
  lead: 'Bekijk wat je nodig hebt en vraag je certificering aan.',
  done: {
    aangevraagd: 'Je aanvraag is verstuurd. Je krijgt een mail zodra er een beslissing is.',
    ingetrokken: 'Je hebt je aanvraag ingetrokken. Je kunt later een nieuwe doen.',
  },
  status: {
    certified: (until: string) => `Je bent gecertificeerd tot en met ${until}.`,
    registered: 'Je bent geregistreerd. Je bent nog niet gecertificeerd.',
    former: 'Je staat niet in het register. Je kunt hier lezen, maar geen certificering aanvragen.',
  },
  grace: (until: string) =>
    `Je haalde in je vorige cyclus niet alle punten. Je hebt tot en met ${until} om dat in orde te maken. Je blijft tot die tijd gewoon geregistreerd.`,
  gracePassed: (until: string) =>
    `Je haalde in je vorige cyclus niet alle punten. De tijd om dat in orde te maken liep tot en met ${until}. De beheerder bekijkt nu hoe het verder gaat. Neem contact op als je nog punten hebt.`,
  noCycle: 'Er is nu geen cyclus waarvoor je certificering kunt aanvragen.',
  running: 'Deze cyclus',
  before: 'Je vorige cyclus',
  period: (start: CalendarDate, end: CalendarDate) => `Van ${formatDate(start)} tot en met ${formatDate(end)}.`,
  enough: 'Je zekere en waarschijnlijke punten zijn samen genoeg. Je kunt certificering aanvragen.',
  blockedHeading: 'Dit heb je nog nodig voor je aanvraag',
  request: {
    heading: 'Aanvragen',
    what: 'Na je aanvraag beoordelen we de activiteiten die nog niet zeker zijn: allemaal, of een steekproef. Zijn je zekere punten genoeg, dan ben je gecertificeerd tot en met de laatste dag van je volgende cyclus.',
    submit: 'Vraag certificering aan',
    notDone: 'Je aanvraag is niet verstuurd',
  },
  waiting: {
    heading: 'Je aanvraag wacht op een beslissing',
    requestedOn: (date: string) => `Je vroeg certificering aan op ${date}.`,
    answerBy: (date: string) => `Je krijgt uiterlijk op ${date} antwoord.`,
    answerLate: (date: string) =>
      `We zouden uiterlijk op ${date} antwoorden. Dat is niet gelukt. Je aanvraag staat er nog.`,
    met: 'Al je punten zijn zeker. De beheerder neemt nu een beslissing.',
    toReview: (count: number) =>
      count === 1 ? 'Eén activiteit wordt nog beoordeeld.' : `${count} activiteiten worden nog beoordeeld.`,
    keeps: 'Tot de beslissing verandert er niets aan je status, ook als je cyclus intussen afloopt.',
    withdraw: 'Trek je aanvraag in',
  },
  granted: (until: string) => `Je bent voor deze cyclus gecertificeerd, tot en met ${until}.`,
  withdraw: {
    title: 'Aanvraag voor certificering intrekken',
    lead: 'Je aanvraag wordt dan niet verder behandeld. Je activiteiten blijven staan en je kunt later een nieuwe aanvraag doen.',
    submit: 'Trek mijn aanvraag in',
    stay: 'Nee, laat mijn aanvraag staan',
    notDone: 'Je aanvraag is niet ingetrokken',
  },
  earlier: {
    heading: 'Beslissingen en eerdere aanvragen',
    none: 'Je hebt nog geen certificering aangevraagd.',
    cycle: (start: string, end: string) => `Cyclus ${start} tot en met ${end}`,
    granted: (on: string, until: string) => `Op ${on} ben je gecertificeerd, tot en met ${until}.`,
    refused: (on: string) => `Op ${on} is je aanvraag afgewezen.`,
    withdrawn: (on: string) => `Je hebt deze aanvraag op ${on} gedaan en later ingetrokken.`,
    whyHeading: 'Waarom',
    grantedWhy: 'Je zekere punten waren genoeg voor alles wat nodig is:',
    pointsOf: (what: RequirementCode, certain: Hundredths, required: Hundredths) =>
      `${requirementName(what)}: ${figure(decimalOf(certain))} (${figure(decimalOf(required))} nodig).`,
    nextHeading: 'Wat je nu kunt doen',
    frozen:
      'De activiteiten waarmee je bent gecertificeerd, liggen vast. Punten voor je volgende cyclus verzamel je met nieuwe activiteiten.',
    again: 'Zijn je punten wel genoeg, of is het probleem opgelost? Dan kun je opnieuw aanvragen.',
    objection: (until: string, address: string) =>
      `Ben je het er niet mee eens? Dan kun je tot en met ${until} bezwaar maken. Schrijf aan ${address} en leg uit waarom.`,
    objectionPassed: (until: string) => `Bezwaar maken kon tot en met ${until}.`,
    disagree: 'Ben je het niet eens met deze beslissing?',
  },
  links: { portfolio: 'Bekijk je portfolio', rules: 'Lees wat meetelt' },
};

/** Messages in /mijn/berichten of a decision. */
export const certificationNews = {
  granted: {
    subject: 'Je bent gecertificeerd',
    body: 'Je aanvraag voor certificering is toegekend. Op de pagina Certificering lees je tot wanneer je gecertificeerd bent. In het openbare register staat nu dat je gecertificeerd bent.',
  },
  refused: {
    subject: 'Je aanvraag voor certificering is afgewezen',
    body: 'Op de pagina Certificering lees je waarom, en wat je kunt doen.',
  },
};

/** Messages about the end of a cycle, grace and what is still missing. */
export const cycleNews = {
  certified: (end: CalendarDate, until: CalendarDate | null) => ({
    subject: 'Je cyclus is afgelopen: je blijft gecertificeerd',
    body: `Je cyclus liep tot en met ${formatDate(end)}. Je blijft gecertificeerd${until ? ` tot en met ${formatDate(until)}` : ''}. Punten verzamel je vanaf nu voor je nieuwe cyclus.`,
  }),
  met: (end: CalendarDate, certificationEnded: boolean) => ({
    subject: certificationEnded
      ? 'Je cyclus en je certificering zijn afgelopen'
      : 'Je cyclus is afgelopen: je hebt genoeg punten',
    body: `Je cyclus liep tot en met ${formatDate(end)}. ${certificationEnded ? 'Ook je certificering is afgelopen. ' : ''}Je hebt alle punten die je in die cyclus nodig had, en je blijft geregistreerd. Je bent voor die cyclus niet gecertificeerd. Aanvragen kan nog op de pagina Certificering.`,
  }),
  grace: (end: CalendarDate, until: CalendarDate, certificationEnded: boolean) => ({
    subject: 'Je cyclus is afgelopen: je komt punten tekort',
    body: `Je cyclus liep tot en met ${formatDate(end)}. Je zekere punten zijn niet genoeg. ${certificationEnded ? 'Je certificering is afgelopen; je blijft geregistreerd' : 'Je blijft geregistreerd'}.\n\nJe hebt tot en met ${formatDate(until)} om het in orde te maken. Vul activiteiten uit die cyclus aan die er nog niet in staan, en lever bewijs dat ontbreekt. Op de pagina Certificering lees je wat er ontbreekt.`,
  }),
  certificationEnded: (on: CalendarDate) => ({
    subject: 'Je certificering is afgelopen',
    body: `Je was gecertificeerd tot en met ${formatDate(on)}. Je blijft geregistreerd. Op de pagina Certificering lees je wat je nodig hebt om weer gecertificeerd te worden.`,
  }),
  graceEnded: {
    subject: 'Je hebt alsnog genoeg punten',
    body: 'Je kwam punten tekort in je vorige cyclus. Dat is nu in orde, en je blijft geregistreerd. Wil je voor die cyclus gecertificeerd worden? Vraag het aan op de pagina Certificering.',
  },
  gracePassed: (until: CalendarDate) => ({
    subject: 'De tijd om je punten aan te vullen is voorbij',
    body: `Je kon je punten aanvullen tot en met ${formatDate(until)}. Je komt nog steeds punten tekort. De beheerder bekijkt nu of je in het register kunt blijven. Er is nog niets veranderd. Heb je toch nog punten, of een goede reden? Vul ze aan of neem zo snel mogelijk contact op.`,
  }),
  reminder: (
    end: CalendarDate,
    missing: readonly { what: RequirementCode; points: Hundredths }[],
    steps: readonly NextStep[],
  ) => ({
    subject: `Je cyclus loopt af op ${formatDate(end)}`,
    body: (missing.length > 0
      ? [
          `Je cyclus loopt tot en met ${formatDate(end)}. Je hebt nog niet alle punten die je nodig hebt:`,
          missing
            .map(({ what, points: short }) => `- ${requirementName(what)}: nog ${points(decimalOf(short))}`)
            .join('\n'),
          ...stepsLines(steps),
          'Zorg dat je punten voor die dag in je portfolio staan, en vraag certificering aan zodra je genoeg punten hebt. Op de pagina Certificering zie je wat er nog ontbreekt.',
        ]
      : [
          `Je cyclus loopt tot en met ${formatDate(end)}. Je hebt alle punten die je nodig hebt, maar je vroeg nog geen certificering aan.`,
          ...stepsLines(steps),
          'Vraag certificering aan op de pagina Certificering. Zonder aanvraag word je niet gecertificeerd.',
        ]
    ).join('\n\n'),
  }),
};

/** /beheer/certificeringen/ID. Dates and times are printed. */
export const certificationCaseText = {
  title: (name: string) => `Certificering van ${name}`,
  waitsFor: (waited: number) => (waited === 0 ? 'Vandaag aangevraagd.' : `Wacht al ${days(waited)} op een beslissing.`),
  facts: {
    heading: 'Aanvraag',
    number: 'Nummer',
    dossier: 'Dossier',
    openDossier: 'Bekijk het dossier',
    cycle: 'Cyclus',
    period: (start: string, end: string) => `${start} tot en met ${end}`,
    requestedOn: 'Aangevraagd op',
    status: 'Status nu',
    joined: 'Geregistreerd sinds',
  },
  points: 'Punten',
  unknownCycle: 'De cyclus van deze aanvraag past niet meer bij de registratie. Punten zijn niet uit te rekenen.',
  waits: {
    heading: 'Wacht nog op een oordeel',
    none: 'Er hoeft niets meer beoordeeld te worden.',
    caption: 'Activiteiten die nog op een oordeel wachten',
    columns: { title: 'Activiteit', how: 'Hoe' },
    byItself: 'wordt apart beoordeeld',
    withSample: 'gaat mee met de steekproef',
  },
  lines: {
    heading: 'Activiteiten',
    caption: 'Activiteiten in deze cyclus',
    none: 'In deze cyclus staat geen activiteit.',
    columns: { title: 'Activiteit', type: 'Soort', lastDay: 'Laatste dag', counts: 'Telt mee', state: 'Status' },
    used: 'gebruikt voor deze certificering',
  },
  decision: 'Beslissing',
  choose: 'Wat doe je?',
  notDone: 'Je beslissing is niet genomen',
  own: 'Dit is je eigen aanvraag. Over je eigen aanvraag beslis je niet; een andere beheerder doet dat.',
  grant: {
    heading: 'Certificeren',
    confirm: (name: string) =>
      `Je certificeert ${name}, tot en met de laatste dag van de volgende cyclus. De activiteiten die nu zeker meetellen, liggen daarna vast. ${name} krijgt een mail dat er nieuws is.`,
    blocked: 'Certificeren kan nog niet: de zekere punten zijn niet genoeg.',
    short: (what: RequirementCode, short: Hundredths) => `${requirementName(what)}: nog ${points(decimalOf(short))}.`,
    submit: 'Certificeer deze persoon',
  },
  refuse: {
    heading: 'Afwijzen',
    lead: 'Alleen de aanvrager leest je toelichting, in Mijn LKLR. De toelichting staat niet in de mail. De activiteiten blijven staan.',
    fields: {
      explanation: {
        label: 'Toelichting voor de aanvrager',
        inSentence: 'de toelichting',
        hint: 'Schrijf waarom je de aanvraag afwijst, en wat iemand kan doen om wel gecertificeerd te worden.',
      },
    },
    submit: 'Wijs deze aanvraag af',
  },
  decided: {
    granted: (who: string, when: string, until: string) =>
      `${who} heeft deze aanvraag toegekend op ${when}. De certificering geldt tot en met ${until}.`,
    refused: (who: string, when: string) => `${who} heeft deze aanvraag afgewezen op ${when}.`,
    withdrawn: 'Deze aanvraag is ingetrokken. Je hoeft niets meer te beslissen.',
  },
  done: {
    granted: (name: string) => `${name} is gecertificeerd.`,
    refused: (name: string) => `De aanvraag van ${name} is afgewezen.`,
  },
  viewedNote: 'We leggen vast dat je dit portfolio hebt bekeken.',
  back: 'Terug naar de certificeringen',
};
