import { days, hours } from './amounts';

/**
 * What each mail is made from. It is kept as JSON with the mail's row: no decision, no reason and no link in it.
 * `name` is the account's, or what was typed at sign-up; null when unknown. `answerBy` is a printed date, such as
 * "21 december 2026".
 */
export type MailParams = {
  confirm_account: { name: string | null; signUpId: string; minimumHours: number; linkDays: number };
  account_exists: { name: string | null };
  no_account: Record<string, never>;
  reset_password: { name: string | null; resetId: string; linkHours: number };
  password_changed: { name: string | null };
  application_received: { name: string | null; answerBy: string };
  application_withdrawn: { name: string | null };
  decision_news: { name: string | null };
};

export type MailTemplate = keyof MailParams;

/** A mail as it is asked for: which one, with its facts. */
export type MailMessage = { [T in MailTemplate]: { template: T; params: MailParams[T] } }[MailTemplate];

/** The words of one mail between greeting and closing; the button's address is made when the mail is sent. */
export type MailBody = { subject: string; paragraphs: string[]; button?: { label: string } };

/** A whole mail in words. */
export type MailContent = MailBody & { greeting: string; closing: string[] };

/** Who signs, from settings on the day of sending. */
export type MailSender = { organisation: string; email: string; phone: string | null };

type MailTexts = { [T in MailTemplate]: (params: MailParams[T]) => MailBody };

export const mailText = {
  confirm_account: ({ minimumHours, linkDays }) => ({
    subject: 'Bevestig je account voor het register',
    paragraphs: [
      'Je hebt een account gemaakt voor het Landelijk Kwaliteitsregister Leerplicht en RMC. Bevestig het met de knop hieronder. Je komt op een pagina waar je het wachtwoord invult dat je hebt gekozen.',
      `De knop werkt ${days(linkDays)}. Kreeg je meer dan één van deze mails? Dan werkt alleen de nieuwste.`,
      'Daarna kun je meteen je registratie aanvragen. Om geregistreerd te worden, moet je aan vier eisen voldoen:',
      '1. Je kunt wat het competentieprofiel Leerplicht/RMC van je vraagt.',
      '2. Je onderschrijft het competentieprofiel, de beroepscode en het addendum Meldcode. Je leest ze bij je aanvraag.',
      `3. Je werkt minstens ${hours(minimumHours)} per week als leerplichtambtenaar of RMC-medewerker.`,
      '4. Je bent daarvoor aangesteld bij een gemeente, een regio of een RBL. Werken als zzp’er of via payroll telt ook.',
      'Houd de gegevens van je aanstelling bij de hand: de organisatie, je uren en de begindatum.',
      'Heb je geen account gemaakt? Dan hoef je niets te doen. Zonder jouw bevestiging komt er geen account.',
    ],
    button: { label: 'Bevestig je account' },
  }),
  account_exists: () => ({
    subject: 'Je hebt al een account voor het register',
    paragraphs: [
      'Iemand wilde met dit e-mailadres een account maken voor het register. Misschien was jij dat. Er hoort al een account bij dit adres, dus een nieuw account is niet nodig.',
      'Log in met je eigen wachtwoord. Weet je dat niet meer? Kies dan op de inlogpagina voor Wachtwoord vergeten.',
      'Was jij het niet? Dan hoef je niets te doen. Aan je account is niets veranderd.',
    ],
    button: { label: 'Log in' },
  }),
  no_account: () => ({
    subject: 'Bij dit adres hoort geen account',
    paragraphs: [
      'Iemand vroeg voor dit e-mailadres een nieuw wachtwoord aan voor het register. Misschien was jij dat. Bij dit adres hoort geen account.',
      'Heb je een account met een ander adres? Probeer het dan met dat adres. Heb je nog geen account, of heb je het nooit bevestigd? Maak dan een nieuw account.',
      'Was jij het niet? Dan hoef je niets te doen.',
    ],
    button: { label: 'Maak een account' },
  }),
  reset_password: ({ linkHours }) => ({
    subject: 'Kies een nieuw wachtwoord',
    paragraphs: [
      'Er is een nieuw wachtwoord aangevraagd voor jouw account bij het register. Met de knop hieronder kies je er een.',
      `De knop werkt ${hours(linkHours)} en maar één keer.`,
      'Heb je dit niet aangevraagd? Dan hoef je niets te doen. Je oude wachtwoord blijft gelden.',
    ],
    button: { label: 'Kies een nieuw wachtwoord' },
  }),
  password_changed: () => ({
    subject: 'Je wachtwoord is gewijzigd',
    paragraphs: [
      'Het wachtwoord van je account bij het register is zojuist gewijzigd. Op alle apparaten waar je was ingelogd, ben je uitgelogd.',
      'Heb jij dit gedaan? Dan is alles in orde.',
      'Was jij het niet? Kies dan meteen een ander wachtwoord en laat het ons weten. Controleer ook of iemand anders bij je mail kan.',
    ],
    button: { label: 'Vraag een nieuw wachtwoord aan' },
  }),
  application_received: ({ answerBy }) => ({
    subject: 'We hebben je aanvraag ontvangen',
    paragraphs: [
      'Je aanvraag voor registratie is binnen. De beheerder van het register beoordeelt hem en kan navraag doen bij je werkgever.',
      `Uiterlijk op ${answerBy} krijg je antwoord. We mailen je zodra het klaarstaat in Mijn LKLR.`,
      'Je kunt je aanvraag nalezen. Wil je toch niet verder, dan kun je hem daar ook intrekken.',
    ],
    button: { label: 'Bekijk je aanvraag' },
  }),
  application_withdrawn: () => ({
    subject: 'Je aanvraag is ingetrokken',
    paragraphs: [
      'Je hebt je aanvraag voor registratie ingetrokken. We beoordelen hem niet meer.',
      'Je account blijft bestaan. Wil je later alsnog geregistreerd worden, begin dan een nieuwe aanvraag in Mijn LKLR.',
      'Heb jij dit niet gedaan? Kies dan een nieuw wachtwoord en laat het ons weten.',
    ],
    button: { label: 'Bekijk je aanvraag' },
  }),
  decision_news: () => ({
    subject: 'Er is nieuws over je aanvraag',
    paragraphs: [
      'Er is nieuws over je aanvraag voor registratie. Log in en lees het in Mijn LKLR.',
      'Omdat een mail door anderen gelezen kan worden, staat hier niet meer in.',
    ],
    button: { label: 'Lees het in Mijn LKLR' },
  }),
} satisfies MailTexts;

const closing = ({ organisation, email, phone }: MailSender) => [
  `Met vriendelijke groet, ${organisation}, beheerder van het Landelijk Kwaliteitsregister Leerplicht en RMC`,
  phone === null ? `Vragen? Mail naar ${email}.` : `Vragen? Mail naar ${email} of bel ${phone}.`,
];

/** The mail that a message asks for, greeted by name if there is a usable one and signed by the sender. */
export function mailContent<T extends MailTemplate>(
  { template, params }: { template: T; params: MailParams[T] },
  sender: MailSender,
): MailContent {
  const texts: MailTexts = mailText;
  const name = 'name' in params ? params.name : null;
  return { ...texts[template](params), greeting: greeting(name), closing: closing(sender) };
}

// Anybody can type a name and somebody else's address: what could be an advertisement or a link isn't mailed on.
const plainName = /^[\p{L}\p{M}'’. -]{1,60}$/u;
const looksLikeAddress = /\p{L}\.\p{L}{2}|\p{L}{2}\.\p{L}/u;

/** "Beste Anna Visser,", or without a name when none is known or it doesn't read as one. */
export function greeting(name: string | null): string {
  const known = name?.trim() ?? '';
  return plainName.test(known) && !looksLikeAddress.test(known) ? `Beste ${known},` : 'Goedendag,';
}
