import type { ProviderReason, ProviderState } from '@/lib/providers/provider-states';
import type { ReasonTexts } from '@/lib/shared/reason-texts';
import { keepAddressField } from '@/lib/text/nl/access/own-account';
import { days, euros, percent, weeks, years } from '@/lib/text/nl/shared/amounts';
import type { FieldWords } from '@/lib/text/nl/shared/forms';

type Field = FieldWords & { hint?: string };

export type AccreditationFacts = {
  feeCents: number;
  renewalFeeCents: number;
  vatPercent: number;
  answerWeeks: number;
  validYears: number;
};

/** Of the organisation itself; everybody who fills one in has these. */
export const organisationFields = {
  organisation: { label: 'Naam van de organisatie', inSentence: 'de naam van de organisatie' },
  mailbox: {
    label: 'E-mailadres van de organisatie',
    inSentence: 'het e-mailadres van de organisatie',
    hint: 'Hierheen gaan facturen. Een gedeelde mailbox is hier goed.',
  },
  invoiceAddress: {
    label: 'Factuuradres',
    inSentence: 'het factuuradres',
    hint: 'Zoals het op de factuur moet staan: naam, straat of postbus, postcode en plaats.',
  },
  invoiceReference: {
    label: 'Kenmerk op de factuur',
    inSentence: 'het kenmerk',
    hint: 'Bijvoorbeeld een inkoopnummer of kostenplaats.',
  },
} satisfies Record<string, Field>;

/** /opleiders */
export const providersText = {
  title: 'Voor opleiders',
  lead: 'Geef je scholing aan leerplichtambtenaren of RMC-medewerkers? Vraag dan accreditatie aan. Wie je opleiding volgt, krijgt daarvoor geaccrediteerde punten.',
  what: {
    heading: 'Wat accreditatie is',
    paragraphs: ({ answerWeeks, validYears }: AccreditationFacts) => [
      'Twee beoordelaars kijken vooraf, los van elkaar, naar je programma. Ze bepalen hoeveel uren of dagen meetellen.',
      `Je hoort binnen ${weeks(answerWeeks)} of je opleiding geaccrediteerd is. De accreditatie geldt ${years(validYears)}.`,
      'Na afloop geef je door wie er was. De deelnemers hoeven niets te doen: de punten staan vanzelf in hun portfolio.',
    ],
  },
  costs: {
    heading: 'Wat het kost',
    first: 'Een aanvraag',
    renewal: 'Een verlenging, aangevraagd voordat de accreditatie afloopt',
    amount: ({ vatPercent }: AccreditationFacts, cents: number) => `${euros(cents)}, plus ${percent(vatPercent)} btw`,
    free: 'Gratis',
    note: 'Je ziet het bedrag voordat je een aanvraag indient. Opleider worden kost niets.',
  },
  steps: {
    heading: 'Zo word je opleider',
    items: [
      'Vul het formulier hieronder in.',
      'Je krijgt een mail. Bevestig daarmee je verzoek.',
      'De beheerder kijkt of je organisatie opleider kan worden.',
      'Is het antwoord ja, dan krijgt de contactpersoon een uitnodiging om in te loggen.',
    ],
  },
  form: {
    heading: 'Vraag toelating aan',
    already: 'Is je organisatie al opleider? Vraag dan geen toelating aan, maar vraag een collega om een uitnodiging.',
    logIn: 'Log in als opleider',
    fields: {
      ...organisationFields,
      name: { label: 'Jouw naam', inSentence: 'je naam', hint: 'Je wordt de eerste contactpersoon.' },
      email: {
        label: 'Jouw eigen e-mailadres',
        inSentence: 'je eigen e-mailadres',
        hint: 'Hiermee log je straks in. Neem een adres dat alleen jij leest.',
      },
      keepAddress: keepAddressField,
    } satisfies Record<string, Field>,
    submit: 'Verstuur het verzoek',
  },
  sent: {
    title: 'Bevestig je verzoek',
    lead: (address: string) =>
      `We hebben een mail gestuurd naar ${address}. Bevestig je verzoek met de knop in die mail.`,
    term: (linkDays: number) => `De knop werkt ${days(linkDays)}. Daarna verdwijnt het verzoek vanzelf.`,
    nothingHeading: 'Geen mail gekregen?',
    nothing: [
      'Kijk bij de ongewenste mail.',
      'Kijk of je adres goed was. Was er een fout, vul het formulier dan opnieuw in.',
    ],
    again: 'Terug naar het formulier',
  },
};

export type AdmissionPageState = ProviderState | 'expired' | 'unknown';

/** /opleiders/bevestigen/TOKEN: what a mailed link leads to, whatever became of the request. */
export const admissionText = {
  states: {
    requested: {
      title: 'Bevestig je verzoek',
      lead: 'Klopt dit? Druk dan op de knop. Daarna kijkt de beheerder ernaar.',
    },
    expired: {
      title: 'Deze link is verlopen',
      lead: 'Je hebt te lang gewacht met bevestigen. Vul het formulier opnieuw in, dan krijg je een nieuwe link.',
    },
    unknown: {
      title: 'We kennen deze link niet',
      lead: 'Misschien is de link niet helemaal overgenomen, of is het verzoek al verdwenen. Open hem nog eens vanuit de mail, of vul het formulier opnieuw in.',
    },
    confirmed: {
      title: 'Je verzoek is ontvangen',
      lead: 'De beheerder kijkt of je organisatie opleider kan worden. Je krijgt een mail zodra er een antwoord is.',
    },
    admitted: {
      title: 'Je organisatie is toegelaten',
      lead: 'De contactpersoon kreeg een mail met een uitnodiging. Heb je die aangenomen? Log dan in.',
    },
    merged: {
      title: 'Je organisatie is samengevoegd met een andere',
      lead: 'Log in om bij je opleidingen te komen.',
    },
    refused: {
      title: 'Je organisatie is niet toegelaten',
      lead: 'De beheerder besloot dat je organisatie geen opleider wordt.',
    },
  } satisfies Record<AdmissionPageState, { title: string; lead: string }>,
  reasonHeading: 'Waarom niet',
  refusedNext: (email: string) => `Ben je het er niet mee eens, of is er iets veranderd? Mail dan naar ${email}.`,
  facts: { organisation: 'Organisatie', contact: 'Contactpersoon', email: 'E-mailadres' },
  submit: 'Bevestig het verzoek',
  notDone: 'Het verzoek is niet bevestigd',
  startAgain: 'Naar het formulier',
  logIn: 'Log in',
};

export const providerReasonTexts: ReasonTexts<ProviderReason> = {
  provider_wrong_state: ({ state }) => wrongStates[state],
  request_expired: () => admissionText.states.expired.lead,
  own_provider: () => 'Dit is je eigen organisatie. Een andere beheerder beslist hierover.',
};

const wrongStates = {
  requested: 'Dit verzoek is nog niet bevestigd.',
  confirmed: 'Dit verzoek is al bevestigd en wacht op een besluit.',
  admitted: 'Deze organisatie is al toegelaten.',
  refused: 'Dit verzoek is al afgewezen.',
  merged: 'Deze organisatie is al samengevoegd met een andere.',
} satisfies Record<ProviderState, string>;

export const confirmReasonTexts: ReasonTexts<ProviderReason | { code: 'link_unknown' }> = {
  ...providerReasonTexts,
  link_unknown: () => admissionText.states.unknown.lead,
};
