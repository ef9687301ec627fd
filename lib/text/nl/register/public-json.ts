export type ErrorCode =
  | 'empty'
  | 'too_short'
  | 'too_long'
  | 'too_often'
  | 'too_often_today'
  | 'took_too_long'
  | 'unavailable';

type Facts = { contactEmail: string };

export const publicErrorTexts = {
  empty: 'Vul een achternaam, voorletters of een registratienummer in.',
  too_short: 'Vul minstens twee letters van een naam in, of een registratienummer.',
  too_long: 'Deze zoekvraag is te lang. Vul alleen een naam of een nummer in.',
  too_often: 'Je hebt te vaak gezocht. Wacht even en probeer het dan opnieuw.',
  took_too_long: 'Het zoeken duurde te lang. Zet voorletters bij de achternaam en zoek opnieuw.',
  too_often_today: ({ contactEmail }: Facts) =>
    `Vanaf jouw netwerk is vandaag te vaak gezocht. Probeer het morgen opnieuw. Heb je meer nodig? Mail dan naar ${contactEmail}.`,
  unavailable: 'Het register kan nu geen antwoord geven. Probeer het over een paar minuten opnieuw.',
} satisfies Record<ErrorCode, string | ((facts: Facts) => string)>;
