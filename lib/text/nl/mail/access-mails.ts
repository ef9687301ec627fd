import { days, hours } from '@/lib/text/nl/shared/amounts';
import { EXAMPLE_ID, type Greeted, type MailTexts } from './mail-body';

export type AccessMailParams = {
  confirm_account: Greeted & { signUpId: string; minimumHours: number; linkDays: number };
  account_exists: Greeted;
  no_account: Record<string, never>;
  reset_password: Greeted & { resetId: string; linkHours: number };
  password_changed: Greeted;
  confirm_email: { changeId: string; linkDays: number };
  email_taken: Greeted;
  email_changed: Greeted & { changeId: string; undoDays: number };
  email_change_undone: Greeted;
  account_deleted: Greeted;
  second_factor_on: Greeted;
  second_factor_off: Greeted;
  recovery_codes_renewed: Greeted;
  recovery_code_used: Greeted & { left: number };
  guesses_noticed: Greeted & { guesses: number };
};

const notYou =
  'Was jij het niet? Kies dan meteen een nieuw wachtwoord en laat het ons weten. Met een nieuw wachtwoord word je overal uitgelogd, dus ook degene die dit deed.';

const newPassword = { label: 'Kies een nieuw wachtwoord', to: { path: '/wachtwoord-vergeten' } };

function codesLeft(left: number): string {
  switch (left) {
    case 0:
      return 'Het was je laatste. Maak nu nieuwe.';
    case 1:
      return 'Je hebt er nog één over. Maak op tijd nieuwe.';
    default:
      return `Je hebt er nog ${left} over.`;
  }
}

export const accessMails: MailTexts<AccessMailParams> = {
  confirm_account: ({ signUpId, minimumHours, linkDays }) => ({
    subject: 'Bevestig je account voor het register',
    paragraphs: [
      'Je hebt een account gemaakt voor het Landelijk Kwaliteitsregister Leerplicht en RMC. Bevestig het met de knop hieronder. Je komt op een pagina waar je het wachtwoord invult dat je hebt gekozen.',
      `De knop werkt ${days(linkDays)}. Kreeg je meer dan één van deze mails? Dan werkt alleen de nieuwste.`,
      'Daarna kun je meteen je registratie aanvragen. Om geregistreerd te worden, moet je aan vier eisen voldoen:',
      [
        'Je kunt wat het competentieprofiel Leerplicht/RMC van je vraagt.',
        'Je onderschrijft het competentieprofiel, de beroepscode en het addendum Meldcode. Je leest ze bij je aanvraag.',
        `Je werkt minstens ${hours(minimumHours)} per week als leerplichtambtenaar of RMC-medewerker.`,
        'Je bent daarvoor aangesteld bij een gemeente, een regio of een RBL. Werken als zzp’er of via payroll telt ook.',
      ],
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
  confirm_email: ({ changeId, linkDays }) => ({
    subject: 'Bevestig je nieuwe e-mailadres',
    paragraphs: [
      'Iemand wil met dit e-mailadres gaan inloggen bij het Landelijk Kwaliteitsregister Leerplicht en RMC. Was jij dat? Bevestig het adres dan met de knop hieronder.',
      `De knop werkt ${days(linkDays)}. Vulde je daarna nog een ander adres in? Dan werkt alleen de nieuwste mail.`,
      'Tot je bevestigt, log je in met je oude adres.',
      'Was jij het niet? Dan hoef je niets te doen. Zonder bevestiging verandert er niets.',
    ],
    button: { label: 'Bevestig dit adres', to: { link: 'confirm_email', id: changeId } },
  }),
  email_taken: () => ({
    subject: 'Dit e-mailadres heeft al een account',
    paragraphs: [
      'Iemand wilde dit e-mailadres gaan gebruiken voor een ander account bij het register. Misschien was jij dat. Bij dit adres hoort al een account, en een adres kan maar bij één account horen.',
      'Log in met dit adres en het wachtwoord dat erbij hoort. Wil je het adres voor je andere account gebruiken? Geef dit account dan eerst een ander adres.',
      'Was jij het niet? Dan hoef je niets te doen. Aan je account is niets veranderd.',
    ],
    button: { label: 'Log in', to: { path: '/inloggen' } },
  }),
  email_changed: ({ changeId, undoDays }) => ({
    subject: 'Je logt voortaan in met een ander e-mailadres',
    paragraphs: [
      'Het e-mailadres van je account bij het register is zojuist veranderd. Met dit adres kun je niet meer inloggen. Onze mails gaan voortaan naar je nieuwe adres.',
      'Heb jij dit gedaan? Dan is alles in orde.',
      `Was jij het niet? Draai het dan terug met de knop hieronder. Dat kan nog ${days(undoDays)}. Iedereen die in je account is, wordt dan uitgelogd. Kies daarna meteen een nieuw wachtwoord.`,
    ],
    button: { label: 'Draai het terug', to: { link: 'undo_email', id: changeId } },
  }),
  email_change_undone: () => ({
    subject: 'Dit e-mailadres hoort niet meer bij je account',
    paragraphs: [
      'De wijziging van het e-mailadres van je account bij het register is teruggedraaid. Iemand gebruikte daarvoor de link in de mail die we naar het vorige adres stuurden. Met dit adres kun je niet meer inloggen; met het vorige adres weer wel.',
      'Had je je adres zelf gewijzigd en heb jij dit niet teruggedraaid? Neem dan contact met ons op.',
    ],
    button: { label: 'Neem contact op', to: { path: '/contact' } },
  }),
  account_deleted: () => ({
    subject: 'Je account is verwijderd',
    paragraphs: [
      'Je account bij het register is zojuist verwijderd, met alles wat je daarin had ingevuld. Je krijgt hierna geen mail meer van ons.',
      'Wil je je later toch laten registreren? Maak dan een nieuw account.',
      'Heb jij je account niet verwijderd? Laat het ons dan weten. Controleer ook of iemand anders bij je mail kan.',
    ],
    button: { label: 'Neem contact op', to: { path: '/contact' } },
  }),
  second_factor_on: () => ({
    subject: 'Je logt voortaan in twee stappen in',
    paragraphs: [
      'Bij je account voor het register staat inloggen in twee stappen nu aan. Na je wachtwoord vragen we een code uit de app op je telefoon.',
      'Bewaar je herstelcodes op een veilige plek. Daarmee kom je ook binnen als je je telefoon niet bij je hebt.',
      notYou,
    ],
    button: newPassword,
  }),
  second_factor_off: () => ({
    subject: 'Je logt weer in met alleen je wachtwoord',
    paragraphs: [
      'Bij je account voor het register staat inloggen in twee stappen nu uit. Je herstelcodes werken niet meer.',
      'Je kunt het altijd weer aanzetten bij Mijn account.',
      notYou,
    ],
    button: newPassword,
  }),
  recovery_codes_renewed: () => ({
    subject: 'Je hebt nieuwe herstelcodes',
    paragraphs: [
      'Voor je account bij het register zijn nieuwe herstelcodes gemaakt. De oude werken niet meer: gooi ze weg.',
      notYou,
    ],
    button: newPassword,
  }),
  recovery_code_used: ({ left }) => ({
    subject: 'Er is een herstelcode gebruikt',
    paragraphs: [
      `Er is zojuist in je account voor het register ingelogd met een herstelcode. ${codesLeft(left)}`,
      'Had je je telefoon niet bij je? Dan is alles in orde. Ben je hem kwijt, laat het ons dan weten.',
      notYou,
    ],
    button: { label: 'Naar je herstelcodes', to: { path: '/account/herstelcodes' } },
  }),
  guesses_noticed: ({ guesses }) => ({
    subject: 'Iemand probeert in je account te komen',
    paragraphs: [
      `Bij je account voor het register is in een dag ${guesses} keer een verkeerd wachtwoord of een verkeerde code ingevuld.`,
      'Was jij dat zelf? Dan hoef je niets te doen.',
      'Was jij het niet? Kies dan een nieuw wachtwoord: misschien kent iemand je wachtwoord al. Met een nieuw wachtwoord word je overal uitgelogd, dus ook degene die dit deed. Log je nog niet in twee stappen in? Zet dat dan aan bij Mijn account.',
    ],
    button: newPassword,
  }),
};

export const accessMailsExamples: AccessMailParams = {
  confirm_account: { name: 'Anna Visser', signUpId: EXAMPLE_ID, minimumHours: 12.5, linkDays: 9 },
  account_exists: { name: 'Anna Visser' },
  no_account: {},
  reset_password: { name: 'Anna Visser', resetId: EXAMPLE_ID, linkHours: 3 },
  password_changed: { name: 'Anna Visser' },
  confirm_email: { changeId: EXAMPLE_ID, linkDays: 9 },
  email_taken: { name: 'Anna Visser' },
  email_changed: { name: 'Anna Visser', changeId: EXAMPLE_ID, undoDays: 11 },
  email_change_undone: { name: 'Anna Visser' },
  account_deleted: { name: 'Anna Visser' },
  second_factor_on: { name: 'Anna Visser' },
  second_factor_off: { name: 'Anna Visser' },
  recovery_codes_renewed: { name: 'Anna Visser' },
  recovery_code_used: { name: 'Anna Visser', left: 9 },
  guesses_noticed: { name: 'Anna Visser', guesses: 12 },
};
