import type { InviteReason } from '@/lib/access/invitations';
import type { ReasonTexts } from '@/lib/shared/reason-texts';
import { days } from '@/lib/text/nl/shared/amounts';
import { plural } from '@/lib/text/nl/shared/format';
import type { FieldWords } from '@/lib/text/nl/shared/forms';
import { organisationFields } from './admission';

type Field = FieldWords & { hint?: string };

/** /opleider */
export const deskText = {
  title: 'Opleider',
  lead: 'Hier regel je wat je organisatie in het register doet.',
  several: 'Voor welke organisatie?',
  waits: {
    heading: 'Dit wacht op jullie',
    none: 'Er wacht nu niets op jullie.',
    runs: (count: number) => `Geef van ${plural(count, 'uitvoering', 'uitvoeringen')} door wie er was`,
    questions: (count: number) => `Beantwoord ${plural(count, 'vraag', 'vragen')} over een aanvraag`,
    invoices: (count: number) => `Betaal ${plural(count, 'factuur', 'facturen')}`,
    claims: (count: number) =>
      `Antwoord op ${plural(count, 'melding van iemand die', 'meldingen van mensen die')} op een lijst ${count === 1 ? 'ontbreekt' : 'ontbreken'}`,
  },
  giving: 'Opleidingen geven',
  organisation: 'Je organisatie',
  courses: 'Maak opleidingen, vraag accreditatie aan en zie hoe het daarmee staat.',
  details: 'Bekijk of wijzig de naam, het e-mailadres en het factuuradres.',
  runs: 'Plan wanneer je een opleiding geeft, en geef door wie er was.',
  contacts: (count: number) =>
    count === 1 ? 'Jij bent de enige contactpersoon.' : `Jullie zijn met ${count} contactpersonen.`,
  alone: {
    heading: 'Je bent de enige contactpersoon',
    text: 'Nodig een collega uit. Dan kan er iemand verder als jij er niet bent.',
    link: 'Naar de contactpersonen',
  },
};

/** /opleider/gegevens */
export const ownDetailsText = {
  title: 'Gegevens van de organisatie',
  lead: 'Zo staat je organisatie in het register en op facturen die nog komen.',
  fields: organisationFields,
  noReference: 'geen',
  submit: 'Bewaar de gegevens',
  notDone: 'De gegevens zijn niet bewaard',
  done: 'De gegevens zijn bewaard. Facturen die er al zijn, veranderen niet.',
};

/** Why something can't be done yet: power over the organisation asks for a second factor. */
export const secondFactorText = {
  heading: 'Zet eerst inloggen in twee stappen aan',
  details: 'De gegevens van je organisatie wijzig je alleen als je in twee stappen bent ingelogd.',
  contacts: 'Contactpersonen uitnodigen of weghalen kan alleen als je in twee stappen bent ingelogd.',
  link: 'Zet inloggen in twee stappen aan',
};

const contactFields = {
  name: { label: 'Naam van de contactpersoon', inSentence: 'de naam' },
  email: {
    label: 'E-mailadres van de contactpersoon',
    inSentence: 'het e-mailadres',
    hint: 'Hiermee logt de contactpersoon in. Neem een adres dat niemand anders leest.',
  },
  keepAddress: { label: 'Alleen de contactpersoon leest deze mailbox', inSentence: 'de mailbox' },
} satisfies Record<string, Field>;

/** /opleider/contactpersonen, and the same part of /beheer/opleiders/ID */
export const contactsText = {
  title: 'Contactpersonen',
  lead: 'Wie namens je organisatie in het register werkt. Gaat iemand weg, dan blijft alles van de organisatie.',
  caption: 'Contactpersonen van de organisatie',
  columns: { name: 'Naam', email: 'E-mailadres', since: 'Sinds', secondFactor: 'Twee stappen', remove: 'Weghalen' },
  secondFactor: { on: 'staat aan', off: 'staat uit' },
  you: '(jij)',
  none: 'Er is nog geen contactpersoon.',
  remove: 'Haal weg',
  leave: 'Stop als contactpersoon',
  about: (name: string) => `Contactpersoon ${name}:`,
  last: 'de enige',
  notRemoved: 'De contactpersoon is niet weggehaald',
  invitations: {
    heading: 'Uitnodigingen die nog openstaan',
    caption: 'Open uitnodigingen',
    columns: { name: 'Naam', email: 'E-mailadres', state: 'Status', withdraw: 'Intrekken' },
    waiting: (until: string) => `wacht op antwoord, tot ${until}`,
    expired: (since: string) => `verlopen op ${since}`,
    withdraw: 'Trek in',
    about: (name: string) => `Uitnodiging voor ${name}:`,
    notWithdrawn: 'De uitnodiging is niet ingetrokken',
  },
  invite: {
    heading: 'Nodig een contactpersoon uit',
    lead: (linkDays: number) =>
      `De contactpersoon krijgt een mail met een link die ${days(linkDays)} werkt. Wie al een account heeft, kan de uitnodiging daarmee aannemen.`,
    fields: contactFields,
    submit: 'Verstuur de uitnodiging',
    notDone: 'De uitnodiging is niet verstuurd',
  },
  done: {
    uitgenodigd: 'De uitnodiging is onderweg.',
    ingetrokken: 'De uitnodiging is ingetrokken. Dat hebben we ook gemaild.',
    weggehaald: 'De contactpersoon is weggehaald. Dat geldt meteen, en we hebben het gemaild.',
  },
};

export type ContactsDone = keyof typeof contactsText.done;

export function isContactsDone(code: string | undefined): code is ContactsDone {
  return code !== undefined && Object.hasOwn(contactsText.done, code);
}

export const contactReasonTexts: ReasonTexts<
  | InviteReason
  | { code: 'provider_unknown' }
  | { code: 'invitation_unknown' }
  | { code: 'contact_unknown' }
  | { code: 'last_contact' }
  | { code: 'changed_meanwhile' }
> = {
  has_role_already: () => 'Wie dit adres heeft, is al contactpersoon van deze organisatie.',
  already_invited: () =>
    'Voor dit adres staat al een uitnodiging open. Trek die eerst in als je een nieuwe wilt sturen.',
  provider_unknown: () => 'Je bent geen contactpersoon van deze organisatie (meer).',
  invitation_unknown: () => 'Deze uitnodiging is er niet.',
  contact_unknown: () => 'Deze persoon is geen contactpersoon (meer).',
  last_contact: () => 'Dit is de enige contactpersoon. Nodig eerst iemand anders uit.',
  changed_meanwhile: () => 'Er is intussen iets veranderd. Bekijk wat er nu staat.',
};

/** /uitnodiging/TOKEN, of a contact */
export const contactAcceptText = {
  lead: (organisation: string) => `Je bent uitgenodigd als contactpersoon van ${organisation}.`,
  after:
    'Hierna kun je meteen aan de slag. Inloggen in twee stappen is niet verplicht, maar wel verstandig: voor sommige dingen is het nodig.',
};
