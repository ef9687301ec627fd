import { days, hours } from '@/lib/text/nl/shared/amounts';
import type { Greeted, MailTexts } from './mail-body';
import { EXAMPLE_ID } from './mail-body';

export type AccountMailParams = {
  confirm_account: Greeted & { signUpId: string; minimumHours: number; linkDays: number };
  account_exists: Greeted;
  no_account: Record<string, never>;
  reset_password: Greeted & { resetId: string; linkHours: number };
  password_changed: Greeted;
};

export const accountMails: MailTexts<AccountMailParams> = {
  confirm_account: ({ signUpId, minimumHours, linkDays }) => ({
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
    button: { label: 'Bevestig je account', to: { link: 'confirm_account', id: signUpId } },
  }),
  account_exists: () => ({
    subject: 'Je hebt al een account voor het register',
    paragraphs: [
      'Iemand wilde met dit e-mailadres een account maken voor het register. Misschien was jij dat. Er hoort al een account bij dit adres, dus een nieuw account is niet nodig.',
      'Log in met je eigen wachtwoord. Weet je dat niet meer? Kies dan op de inlogpagina voor Wachtwoord vergeten.',
      'Was jij het niet? Dan hoef je niets te doen. Aan je account is niets veranderd.',
    ],
    button: { label: 'Log in', to: { path: '/inloggen' } },
  }),
  no_account: () => ({
    subject: 'Bij dit adres hoort geen account',
    paragraphs: [
      'Iemand vroeg voor dit e-mailadres een nieuw wachtwoord aan voor het register. Misschien was jij dat. Bij dit adres hoort geen account.',
      'Heb je een account met een ander adres? Probeer het dan met dat adres. Heb je nog geen account, of heb je het nooit bevestigd? Maak dan een nieuw account.',
      'Was jij het niet? Dan hoef je niets te doen.',
    ],
    button: { label: 'Maak een account', to: { path: '/aanmelden' } },
  }),
  reset_password: ({ resetId, linkHours }) => ({
    subject: 'Kies een nieuw wachtwoord',
    paragraphs: [
      'Er is een nieuw wachtwoord aangevraagd voor jouw account bij het register. Met de knop hieronder kies je er een.',
      `De knop werkt ${hours(linkHours)} en maar één keer.`,
      'Heb je dit niet aangevraagd? Dan hoef je niets te doen. Je oude wachtwoord blijft gelden.',
    ],
    button: { label: 'Kies een nieuw wachtwoord', to: { link: 'reset_password', id: resetId } },
  }),
  password_changed: () => ({
    subject: 'Je wachtwoord is gewijzigd',
    paragraphs: [
      'Het wachtwoord van je account bij het register is zojuist gewijzigd. Op andere apparaten waar je was ingelogd, ben je uitgelogd.',
      'Heb jij dit gedaan? Dan is alles in orde.',
      'Was jij het niet? Kies dan meteen een ander wachtwoord en laat het ons weten. Controleer ook of iemand anders bij je mail kan.',
    ],
    button: { label: 'Vraag een nieuw wachtwoord aan', to: { path: '/wachtwoord-vergeten' } },
  }),
};

export const accountMailsExamples: AccountMailParams = {
  confirm_account: { name: 'Anna Visser', signUpId: EXAMPLE_ID, minimumHours: 12.5, linkDays: 9 },
  account_exists: { name: 'Anna Visser' },
  no_account: {},
  reset_password: { name: 'Anna Visser', resetId: EXAMPLE_ID, linkHours: 3 },
  password_changed: { name: 'Anna Visser' },
};
