import type { NotAllowed } from '@/lib/access/own-matters';
import type { PaymentDirection } from '@/lib/invoices/invoice-forms';
import type { InvoiceList } from '@/lib/invoices/invoice-query';
import type { InvoiceReason, InvoiceState } from '@/lib/invoices/invoice-states';
import type { ReasonTexts } from '@/lib/shared/reason-texts';
import { days, euros } from '@/lib/text/nl/shared/amounts';
import { counted } from '@/lib/text/nl/shared/format';
import type { FieldWords } from '@/lib/text/nl/shared/forms';

type Field = FieldWords & { hint?: string };

/** `credit_note` has no state, and `late` is open too. */
export const invoiceStateNames = {
  open: 'Open',
  late: 'Te laat',
  paid: 'Betaald',
  credited: 'Gecrediteerd',
  credit_note: 'Creditnota',
} satisfies Record<InvoiceState | 'late' | 'credit_note', string>;

export const invoiceStateSentences = {
  open: 'De factuur is nog niet helemaal betaald. De betaaltermijn loopt nog.',
  late: 'De factuur is nog niet helemaal betaald en de betaaltermijn is voorbij.',
  paid: 'De factuur is helemaal betaald.',
  credited: 'Er is een creditnota voor deze factuur. Er hoeft niets meer betaald te worden.',
  credit_note: 'Een creditnota neemt een factuur helemaal terug.',
} satisfies Record<keyof typeof invoiceStateNames, string>;

const balance = {
  settled: 'niets',
  back: (cents: number) => `${euros(cents)} terug te betalen`,
};

/** Beside “Open”: above nothing is to come, below nothing to go back. */
export function balanceText(cents: number): string {
  if (cents === 0) return balance.settled;
  return cents > 0 ? euros(cents) : balance.back(-cents);
}

const columns = {
  number: 'Nummer',
  date: 'Datum',
  due: 'Uiterste betaaldag',
  provider: 'Opleider',
  total: 'Totaal met btw',
  state: 'Status',
  balance: 'Open',
};

/** /beheer/facturen */
export const invoiceListText = {
  title: 'Facturen',
  lead: 'Wat opleiders voor accreditatie betalen. We maken een factuur zodra een opleider een aanvraag indient.',
  caption: 'Facturen en creditnota’s',
  columns,
  late: (count: number) => `${days(count)} te laat`,
  filter: {
    text: 'Nummer of opleider',
    textHint: 'Een nummer zoals 2027-0012, een jaar, of woorden uit de naam van de organisatie.',
    list: 'Welke facturen?',
    lists: {
      all: 'Alle',
      open: 'Open',
      late: 'Open en te laat',
      paid: 'Betaald',
      credited: 'Gecrediteerd',
      credit_note: 'Creditnota’s',
    } satisfies Record<InvoiceList, string>,
    submit: 'Zoek',
    all: 'Toon alles',
  },
  empty: {
    heading: 'Geen facturen gevonden',
    text: 'Geen factuur past bij wat je koos. Kies minder, of zoek op een ander woord.',
  },
  ages: {
    heading: 'Hoe oud is wat er openstaat?',
    caption: 'Wat er openstaat, naar ouderdom',
    columns: { age: 'Termijn', count: 'Facturen', amount: 'Open bedrag' },
    running: 'loopt nog',
    past: (from: number, to: number | undefined) =>
      to === undefined ? `langer dan ${days(from - 1)} voorbij` : `${from} tot en met ${days(to)} voorbij`,
    total: 'samen',
  },
  export: 'Download deze lijst als CSV',
  exportHint: 'Alle facturen van deze keuze, ook die op de volgende pagina’s. Wie dit doet, wordt vastgelegd.',
  noAccount:
    'Op nieuwe facturen staat geen rekeningnummer. Vul bij Instellingen het rekeningnummer in, zodat opleiders weten waar ze naartoe betalen.',
  open: (count: number) =>
    count === 0 ? 'Er staan geen facturen open.' : `${counted(count, 'factuur staat', 'facturen staan')} open.`,
  openAmount: (cents: number) => `Het gaat om ${euros(cents)}.`,
  byAge: 'Bekijk hoe oud dat is',
  pastTerm: (count: number) =>
    count === 0 ? 'Er is geen factuur te laat.' : `${counted(count, 'factuur is', 'facturen zijn')} te laat.`,
  back: 'Terug naar de facturen',
};

/** The columns of the exported list, in their order. */
export const invoiceExportColumns = {
  number: 'nummer',
  kind: 'soort',
  state: 'status',
  issuedOn: 'datum',
  dueOn: 'uiterste betaaldag',
  provider: 'opleider',
  recipient: 'geadresseerde',
  reference: 'kenmerk',
  subject: 'omschrijving',
  amount: 'bedrag zonder btw',
  vatPercent: 'btw-percentage',
  vat: 'btw',
  total: 'totaal',
  paid: 'betaald',
  balance: 'open',
  daysLate: 'dagen te laat',
  credits: 'creditnota bij',
};

/** /beheer/facturen/ID */
export const invoiceText = {
  plainTitle: 'Factuur',
  file: 'Download als PDF',
  provider: 'Opleider',
  state: 'Status',
  balance: 'Nog te betalen',
  credits: 'Creditnota bij',
  creditNote: 'Creditnota',
  asIssued: 'Wat erop staat',
  payments: {
    heading: 'Betalingen',
    caption: 'Betalingen bij deze factuur',
    columns: { day: 'Dag', amount: 'Bedrag', noted: 'Vastgelegd', correct: 'Ongedaan maken' },
    none: 'Er is nog niets betaald.',
    received: (cents: number) => euros(cents),
    returned: (cents: number) => `${euros(-cents)} terugbetaald`,
    corrected: 'ongedaan gemaakt',
    correction: 'maakt een andere ongedaan',
    noted: (when: string, who: string) => `${when}, door ${who}`,
    correct: 'Maak ongedaan',
    about: (what: string) => `Betaling, ${what}:`,
    notCorrected: 'De betaling is niet ongedaan gemaakt',
  },
  pay: {
    heading: 'Betaling vastleggen',
    fields: {
      direction: { label: 'Wat gebeurde er?', inSentence: 'wat er gebeurde' },
      amount: { label: 'Bedrag in euro’s', inSentence: 'het bedrag', hint: 'Bijvoorbeeld 302,50. Een deel mag ook.' },
      paidOn: { label: 'Op welke dag?', inSentence: 'de dag', hint: 'De dag op het bankafschrift, zoals 1-2-2027.' },
    } satisfies Record<string, Field>,
    directions: { received: 'Ontvangen', returned: 'Terugbetaald' } satisfies Record<PaymentDirection, string>,
    submit: 'Leg de betaling vast',
    notDone: 'De betaling is niet vastgelegd',
  },
  credit: {
    heading: 'Crediteren',
    lead: 'Klopt er iets niet? Dan neem je de factuur helemaal terug met een creditnota. Weghalen of veranderen kan niet. De opleider krijgt er een mail over.',
    fields: {
      reason: {
        label: 'Waarom vervalt de factuur?',
        inSentence: 'de reden',
        hint: 'Deze reden staat op de creditnota. De opleider leest hem dus ook.',
      },
      isReissued: {
        label: 'Maak meteen een nieuwe factuur, met het factuuradres en kenmerk van nu',
        inSentence: 'de nieuwe factuur',
      },
      confirmed: { label: 'Ik weet dat ik dit niet kan terugdraaien', inSentence: 'de bevestiging' },
    } satisfies Record<string, Field>,
    submit: 'Maak de creditnota',
    notDone: 'De factuur is niet gecrediteerd',
  },
  own: 'Jij bent contactpersoon van deze opleider. Een andere beheerder legt betalingen vast en crediteert.',
  history: 'Geschiedenis',
  historyCaption: 'Geschiedenis van deze factuur',
  historyColumns: { at: 'Wanneer', what: 'Wat' },
  done: {
    betaald: 'De betaling is vastgelegd.',
    hersteld: 'De betaling is ongedaan gemaakt.',
    gecrediteerd: 'De creditnota is gemaakt. De opleider krijgt een mail.',
  },
};

export type InvoiceDone = keyof typeof invoiceText.done;

export function isInvoiceDone(code: string | undefined): code is InvoiceDone {
  return code !== undefined && Object.hasOwn(invoiceText.done, code);
}

export const invoiceReasonTexts: ReasonTexts<
  InvoiceReason | NotAllowed | { code: 'invoice_unknown' } | { code: 'payment_unknown' } | { code: 'payment_corrected' }
> = {
  is_credit_note: () => 'Een creditnota kun je niet betalen of crediteren. Doe dat bij de factuur.',
  own_invoice: () => invoiceText.own,
  already_credited: () => 'Deze factuur is al gecrediteerd.',
  more_than_paid: ({ paid }) =>
    paid === 0
      ? 'Er is nog niets betaald. Je kunt dus niets terugbetalen.'
      : `Er is ${euros(paid)} betaald. Je kunt niet meer dan dat terugbetalen of ongedaan maken.`,
  not_allowed: () => 'Je bent geen beheerder meer.',
  invoice_unknown: () => 'Deze factuur is er niet.',
  payment_unknown: () => 'Deze betaling hoort niet bij deze factuur.',
  payment_corrected: () => 'Deze betaling is al ongedaan gemaakt, of maakt er zelf een ongedaan.',
};

/** /opleider/facturen */
export const ownInvoicesText = {
  title: 'Facturen van je organisatie',
  plainTitle: 'Factuur van je organisatie',
  lead: 'De facturen van je organisatie. Komt er een bij, dan krijgt het e-mailadres van je organisatie bericht.',
  caption: 'Facturen van je organisatie',
  columns,
  empty: {
    heading: 'Er zijn nog geen facturen',
    text: 'Je krijgt een factuur zodra je accreditatie aanvraagt voor een opleiding.',
  },
  description: 'Bekijk de facturen en wat er nog openstaat.',
  wrong: 'Klopt er iets niet? De beheerder maakt dan een creditnota en zo nodig een nieuwe factuur.',
  contact: 'Neem contact op',
};
