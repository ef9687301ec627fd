/** Everything that the public JSON can refuse with. */
export type ErrorCode = 'empty' | 'too_short' | 'too_long' | 'too_often' | 'took_too_long' | 'unavailable';

export const publicErrorTexts = {
  empty: 'Vul een achternaam, voorletters of een registratienummer in.',
  too_short: 'Vul minstens twee letters van een naam in, of een registratienummer.',
  too_long: 'Deze zoekvraag is te lang. Vul alleen een naam of een nummer in.',
  too_often: 'Je hebt te vaak gezocht. Wacht even en probeer het dan opnieuw.',
  took_too_long: 'Het zoeken duurde te lang. Zet voorletters bij de achternaam en zoek opnieuw.',
  unavailable: 'Het register kan nu geen antwoord geven. Probeer het over een paar minuten opnieuw.',
} satisfies Record<ErrorCode, string>;
