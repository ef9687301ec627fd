/** /mijn/berichten and one message. Times are printed. */
export const messagesText = {
  title: 'Berichten',
  one: 'Eén bericht',
  lead: 'Hier staat wat het register je liet weten en wat de beheerder je schreef.',
  caption: 'Je berichten, het nieuwste eerst',
  columns: { subject: 'Onderwerp', at: 'Wanneer', state: 'Gelezen?' },
  unread: 'Nieuw',
  read: 'Gelezen',
  empty: {
    heading: 'Je hebt nog geen berichten',
    text: 'Is er nieuws voor je, of schrijft de beheerder je iets? Dan staat het hier en krijg je een mail.',
  },
  from: 'De beheerder van het register',
  sentOn: (when: string) => `Van de beheerder van het register, ${when}`,
  about: 'Bekijk waar dit over gaat',
  answer: (address: string) => `Wil je antwoorden? Mail naar ${address}.`,
  back: 'Terug naar je berichten',
};

/** What /mijn says of them. */
export const unreadText = {
  heading: (count: number) => (count === 1 ? 'Je hebt 1 nieuw bericht' : `Je hebt ${count} nieuwe berichten`),
  link: 'Lees je berichten',
  none: 'Berichten',
};

/** What /mijn says to somebody who was removed. Dates are printed. */
export const removalNoticeText = {
  heading: (date: string) => `Je registratie is op ${date} doorgehaald`,
  reasonsHeading: 'Waarom',
  explanationHeading: 'Toelichting van de beheerder',
  barredUntil: (date: string) => `Tot en met ${date} kun je geen nieuwe aanvraag doen.`,
  objection: (until: string, address: string) =>
    `Ben je het er niet mee eens? Dan kun je tot en met ${until} bezwaar maken. Schrijf aan ${address} en leg uit waarom.`,
  objectionPassed: (until: string) => `Bezwaar maken kon tot en met ${until}.`,
};
