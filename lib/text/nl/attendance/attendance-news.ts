/** What whoever attends a course reads in Mijn LKLR. */
export const attendanceNews = {
  credited: (title: string, provider: string) => ({
    subject: 'Een opleiding is bijgeschreven',
    body: `Je staat op de presentielijst van ‘${title}’ van ${provider}. Je hoeft niets te doen: de activiteit staat in je portfolio en de punten zijn zeker. Klopt het niet? Zeg het dan bij de activiteit.`,
  }),
  leftFrozen: (title: string, provider: string) => ({
    subject: 'Een opleiding is niet veranderd',
    body: `Er veranderde iets op de presentielijst van ‘${title}’ van ${provider}. Je activiteit is al gebruikt voor een certificering. Daarom blijft de activiteit zoals die was.`,
  }),
  withdrawn: (title: string, provider: string) => ({
    subject: 'Een opleiding telt niet meer mee',
    body: `De presentielijst van ‘${title}’ van ${provider} is gecorrigeerd: je staat er niet meer op. De activiteit geeft geen punten meer. Klopt dat niet? Zeg het dan bij de activiteit.`,
  }),
  corrected: (title: string, provider: string) => ({
    subject: 'Een opleiding is gecorrigeerd',
    body: `De presentielijst van ‘${title}’ van ${provider} is gecorrigeerd. Wat er nu staat en hoeveel punten je krijgt, lees je bij de activiteit. Klopt het niet? Zeg het dan daar.`,
  }),
  runChanged: (title: string, provider: string) => ({
    subject: 'Een opleiding die je van plan was, is veranderd',
    body: `${provider} heeft de dagen, de tijden of de plaats van ‘${title}’ veranderd. Kijk bij Opleidingen hoe het nu is.`,
  }),
  runCancelled: (title: string, provider: string) => ({
    subject: 'Een opleiding die je van plan was, gaat niet door',
    body: `${provider} heeft laten weten dat ‘${title}’ niet doorgaat. Je plan staat nog in je portfolio. Je kunt het verwijderen.`,
  }),
  claimDenied: (title: string, provider: string) => ({
    subject: 'Je melding van aanwezigheid is afgewezen',
    body: `${provider} zegt dat je niet bij ‘${title}’ was. Lees waarom. Ben je het er niet mee eens? Leg je melding dan voor aan de beheerder van het register.`,
  }),
  claimDismissed: (title: string) => ({
    subject: 'De beheerder heeft over je melding beslist',
    body: `De beheerder van het register heeft je melding over ‘${title}’ afgewezen. Lees waarom.`,
  }),
  claimPassedOn: (title: string, provider: string) => ({
    subject: 'Je melding is nu bij de beheerder',
    body: `${provider} gaf niet op tijd antwoord op je melding over ‘${title}’. Daarom beslist de beheerder van het register. Je hoeft niets te doen. Je kunt nog wel bewijs toevoegen.`,
  }),
};
