import type { Greeted, MailTexts } from './mail-body';

export type SecurityMailParams = {
  second_factor_on: Greeted;
  second_factor_off: Greeted;
  recovery_codes_renewed: Greeted;
  recovery_code_used: Greeted & { left: number };
  guesses_noticed: Greeted & { guesses: number };
};

const notYou =
  'Was jij het niet? Kies dan meteen een nieuw wachtwoord en laat het ons weten. Met een nieuw wachtwoord word je overal uitgelogd, dus ook degene die dit deed.';

const newPassword = { label: 'Kies een nieuw wachtwoord', to: { path: '/wachtwoord-vergeten' } };

export const securityMails: MailTexts<SecurityMailParams> = {
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

export const securityMailsExamples: SecurityMailParams = {
  second_factor_on: { name: 'Anna Visser' },
  second_factor_off: { name: 'Anna Visser' },
  recovery_codes_renewed: { name: 'Anna Visser' },
  recovery_code_used: { name: 'Anna Visser', left: 9 },
  guesses_noticed: { name: 'Anna Visser', guesses: 12 },
};
