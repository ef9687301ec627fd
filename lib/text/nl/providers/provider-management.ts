import type { InviteReason } from '@/lib/access/invitations';
import type { ProviderList } from '@/lib/providers/provider-query';
import type { ProviderReason, ProviderState } from '@/lib/providers/provider-states';
import type { ReasonTexts } from '@/lib/shared/reason-texts';
import { counted } from '@/lib/text/nl/shared/format';
import type { FieldWords } from '@/lib/text/nl/shared/forms';
import { organisationFields, providerReasonTexts } from './admission';
import { contactReasonTexts, contactsText } from './provider-desk';

type Field = FieldWords & { hint?: string };

export const providerStateNames = {
  requested: 'Nog niet bevestigd',
  confirmed: 'Wacht op besluit',
  admitted: 'Toegelaten',
  refused: 'Niet toegelaten',
  merged: 'Samengevoegd',
} satisfies Record<ProviderState, string>;

const isFeeFree: Field = {
  label: 'Deze organisatie betaalt niets voor accreditatie',
  inSentence: 'de kosten',
};

/** /beheer/opleiders */
export const providerListText = {
  title: 'Opleiders',
  lead: 'Organisaties die opleidingen laten accrediteren. Wie op antwoord wacht, staat bovenaan.',
  invite: 'Nodig een organisatie uit',
  caption: 'Opleiders',
  columns: { name: 'Organisatie', state: 'Status', since: 'Sinds', contact: 'Gevraagd door' },
  filter: {
    text: 'Naam van de organisatie',
    textHint: 'Een of meer woorden, of het begin ervan.',
    list: 'Welke organisaties?',
    lists: {
      current: 'Verzoeken en toegelaten',
      waiting: 'Alleen verzoeken',
      refused: 'Niet toegelaten',
      merged: 'Samengevoegd',
    } satisfies Record<ProviderList, string>,
    submit: 'Zoek',
    all: 'Toon alles',
  },
  empty: {
    heading: 'Geen organisaties gevonden',
    text: 'Geen organisatie past bij wat je koos. Kies een andere lijst, of zoek op een ander woord.',
  },
  waiting: (count: number) =>
    count === 0
      ? 'Er wacht geen organisatie op antwoord.'
      : `${counted(count, 'organisatie wacht', 'organisaties wachten')} op antwoord.`,
  withoutList: (count: number) =>
    count === 0
      ? 'Van elke uitvoering is er een presentielijst.'
      : `Van ${counted(count, 'uitvoering', 'uitvoeringen')} ontbreekt de presentielijst.`,
  link: 'Ga naar de opleiders',
};

/** /beheer/opleiders/ID */
export const providerText = {
  plainTitle: 'Gegevens van een opleider',
  facts: {
    heading: 'Gegevens',
    state: 'Status',
    mailbox: 'E-mailadres van de organisatie',
    invoiceAddress: 'Factuuradres',
    invoiceReference: 'Kenmerk op de factuur',
    noReference: 'geen',
    fee: 'Kosten',
    paid: 'betaalt voor accreditatie',
    free: 'betaalt niets',
    askedBy: 'Gevraagd door',
    asked: (name: string, email: string) => `${name}, ${email}`,
    confirmedAt: 'Bevestigd op',
    decidedAt: 'Besloten op',
    decided: (when: string, who: string) => `${when}, door ${who}`,
    mergedInto: 'Samengevoegd met',
    explanation: 'Reden',
  },
  decision: 'Beslissing',
  own: 'Jij vroeg dit zelf. Een andere beheerder beslist.',
  admit: {
    heading: 'Toelaten',
    lead: 'Wie het vroeg, krijgt een uitnodiging als eerste contactpersoon.',
    fields: { isFeeFree },
    submit: 'Laat deze organisatie toe',
    notDone: 'De organisatie is niet toegelaten',
  },
  refuse: {
    heading: 'Niet toelaten',
    lead: 'Wie het vroeg, krijgt een mail dat er een antwoord is, en leest dan deze reden.',
    fields: { explanation: { label: 'Waarom niet?', inSentence: 'de reden' } satisfies Field },
    submit: 'Wijs het verzoek af',
    notDone: 'Het verzoek is niet afgewezen',
  },
  contacts: contactsText.title,
  change: {
    heading: 'Gegevens wijzigen',
    fields: { ...organisationFields, isFeeFree } satisfies Record<string, Field>,
    submit: 'Bewaar de gegevens',
    notDone: 'De gegevens zijn niet bewaard',
  },
  merge: 'Voeg samen met een andere organisatie',
  invoices: 'Bekijk de facturen',
  back: 'Terug naar de opleiders',
  done: {
    toegelaten: 'De organisatie is toegelaten. De contactpersoon krijgt een uitnodiging.',
    afgewezen: 'Het verzoek is afgewezen. Wie het vroeg, krijgt een mail.',
    gewijzigd: 'De gegevens zijn bewaard.',
    samengevoegd: 'De organisaties zijn samengevoegd. Alles staat nu hier.',
    ...contactsText.done,
  },
};

export type ProviderDone = keyof typeof providerText.done;

export function isProviderDone(code: string | undefined): code is ProviderDone {
  return code !== undefined && Object.hasOwn(providerText.done, code);
}

/** /beheer/opleiders/uitnodigen */
export const inviteProviderText = {
  title: 'Nodig een organisatie uit',
  lead: 'De organisatie is meteen toegelaten. De contactpersoon krijgt een uitnodiging.',
  fields: { ...organisationFields, ...contactsText.invite.fields, isFeeFree } satisfies Record<string, Field>,
  submit: 'Nodig deze organisatie uit',
  notDone: 'De organisatie is niet uitgenodigd',
};

/** /beheer/opleiders/ID/samenvoegen */
export const mergeText = {
  title: (name: string) => `Voeg ${name} samen`,
  plainTitle: 'Opleiders samenvoegen',
  lead: 'Alles van deze organisatie gaat over naar een andere. Daarna bestaat deze niet meer.',
  choose: { label: 'Met welke organisatie? Die blijft bestaan', submit: 'Verder' },
  none: {
    heading: 'Er is geen andere organisatie',
    text: 'Samenvoegen kan alleen met een organisatie die is toegelaten.',
  },
  sure: {
    heading: (from: string, into: string) => `${from} gaat op in ${into}`,
    goes: 'Wat overgaat:',
    contacts: (count: number) => counted(count, 'contactpersoon', 'contactpersonen'),
    courses: (count: number) => counted(count, 'opleiding', 'opleidingen'),
    invoices: (count: number) => counted(count, 'factuur', 'facturen'),
    stays: (into: string) =>
      `Naam, adressen en kosten blijven die van ${into}. Facturen die er al zijn, veranderen niet.`,
    never: 'Je kunt samenvoegen niet terugdraaien.',
    fields: {
      confirmed: { label: 'Ik weet wat er gebeurt en wil samenvoegen', inSentence: 'de bevestiging' } satisfies Field,
    },
    submit: 'Voeg samen',
    stay: 'Niet samenvoegen',
    notDone: 'De organisaties zijn niet samengevoegd',
  },
};

/** Whatever the manager is refused about a provider. */
export const managementReasonTexts: ReasonTexts<
  ProviderReason | InviteReason | { code: 'provider_unknown' } | { code: 'changed_meanwhile' }
> = {
  ...providerReasonTexts,
  has_role_already: contactReasonTexts.has_role_already,
  already_invited: contactReasonTexts.already_invited,
  provider_unknown: () => 'Deze organisatie is er niet, of is niet (meer) toegelaten.',
  changed_meanwhile: contactReasonTexts.changed_meanwhile,
};
