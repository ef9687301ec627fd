/** /dev: who is who in the demo. */
export const demoText = {
  title: 'Demo',
  lead: 'Probeer het register uit als een van deze mensen. Ze zijn allemaal verzonnen.',
  password: (password: string) => `Het wachtwoord is voor iedereen: ${password}`,
  personasHeading: 'Personen',
  columns: { email: 'E-mailadres', who: 'Wie', code: 'Code uit de app' },
  /** `seconds` until the next code. */
  codeNext: (seconds: number) =>
    `Over ${seconds} ${seconds === 1 ? 'seconde' : 'seconden'} komt er een nieuwe. Laad de pagina dan opnieuw.`,
  secret: 'Geheime sleutel voor je eigen app',
  noCode: 'niet nodig',
  logIn: 'Naar inloggen',
  mailbox: 'Naar het postvak',
  stories: {
    unfinished_application: 'heeft een account en een aanvraag die nog niet af is',
    submitted_application: 'heeft een aanvraag ingediend',
    registered: 'is geregistreerd',
    certified: 'is gecertificeerd',
    works_here: 'werkt voor het register en heeft een code nodig',
    acts_for_provider: 'is contactpersoon van een opleider',
  },
  today: (date: string) => `Voor het register is het vandaag ${date}.`,
};

/** /dev/mailbox: the mails that the demo wrote to disk. */
export const demoMailboxText = {
  title: 'Postvak',
  lead: 'De demo verstuurt geen mail. Alles wat hij zou versturen, lees je hier. De nieuwste mail staat bovenaan.',
  columns: { to: 'Aan', subject: 'Onderwerp', at: 'Wanneer' },
  back: 'Terug naar het postvak',
  reload: 'Kijk of er nieuwe mail is',
  empty: {
    heading: 'Er is nog geen mail',
    text: 'Maak een account of vraag een nieuw wachtwoord aan. De mail staat dan binnen een paar tellen hier.',
  },
};
