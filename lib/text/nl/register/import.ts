import type { ImportColumn } from '@/lib/register/import/columns';
import type { ImportProblem, ImportProblemCode } from '@/lib/register/import/problems';

type Sentence = (problem: ImportProblem) => string;

const choices: Partial<Record<ImportColumn, string>> = {
  name_use: 'E, P, V of N',
  status: 'registered of certified',
  shielded: 'yes of no',
};

/** Of any file that is taken over. */
export const cellSentences = {
  required: () => 'Deze kolom is leeg. Vul hier iets in.',
  too_long: ({ figure }) => `De tekst is te lang: er passen hoogstens ${figure} tekens.`,
  date_invalid: () => 'De datum bestaat niet. Schrijf jaar, maand en dag, zoals 2020-09-01.',
  number_empty: () => 'Er staat geen nummer: zonder tekens en voorvoegsel blijft er niets over.',
  number_too_long: ({ figure }) => `Dit nummer is te lang: hoogstens ${figure} tekens.`,
  number_characters: () =>
    'In dit nummer staan tekens die niet mogen. Letters, cijfers, spaties, punten en streepjes mogen.',
  number_of_spreadsheet: () =>
    'Een spreadsheet heeft dit nummer als getal geschreven, met .0 of E erin. Bewaar deze kolom als tekst, met het nummer zoals het is.',
  twice_encoded: () =>
    'Hier staan letters die een programma verkeerd heeft gelezen, zoals Ã© waar é hoort. Maak het bestand opnieuw, als ‘CSV UTF-8’.',
  cells_missing: ({ figure }) => `Deze regel heeft te weinig kolommen: er horen er ${figure} te zijn.`,
  cells_too_many: ({ figure }) =>
    `Deze regel heeft te veel kolommen: er horen er ${figure} te zijn. Staat er een scheidingsteken in een tekst? Zet die tekst dan tussen aanhalingstekens.`,
  cell_without_column: ({ figure }) =>
    `In kolom ${figure} staat iets, maar die kolom heeft geen naam. Geef de kolom een naam of maak hem leeg.`,
} satisfies Record<string, (problem: Pick<ImportProblem, 'figure'>) => string>;

const sentences = {
  ...cellSentences,
  invalid_characters: () =>
    'Hier staan tekens die niet in een naam horen. Letters, spaties, punten, streepjes en apostroffen mogen.',
  needs_a_letter: () => 'Hier staat geen letter. Een naam heeft er minstens één.',
  initials_invalid: () => 'Dit zijn geen voorletters. Schrijf ze bijvoorbeeld als J.F.R., zonder titel.',
  prefix_without_surname: () =>
    'Er is wel een voorvoegsel van de partner, maar geen achternaam. Vul de achternaam in of haal het voorvoegsel weg.',
  unknown_value: ({ column }) =>
    `Deze waarde kennen we niet. Kies ${column ? choices[column] : 'een van de vaste waarden'}.`,
  email_invalid: () => 'Het e-mailadres is niet volledig.',
  date_in_future: () => 'Deze datum moet nog komen. Kies vandaag of een eerdere dag.',
  certified_until_missing: () => 'Deze persoon is gecertificeerd, maar er staat niet tot wanneer.',
  certified_until_past: () =>
    'De certificering is al verlopen. Kies een latere datum, of geef deze persoon de status registered.',
  number_or_email_missing: () => 'Er is geen nummer en geen e-mailadres. Een van de twee is nodig.',
  differs: ({ figure }) =>
    figure
      ? `Regel ${figure} gaat over dezelfde persoon, maar daar staat in deze kolom iets anders.`
      : 'Deze persoon staat al in het register, met iets anders in deze kolom.',
  number_collides: ({ figure }) =>
    figure
      ? `Dit nummer is hetzelfde als op regel ${figure}, maar anders geschreven. Nullen vooraan, spaties, punten en het voorvoegsel tellen niet mee.`
      : 'Dit nummer staat al in het register, maar anders geschreven. Nullen vooraan, spaties, punten en het voorvoegsel tellen niet mee.',
  email_twice: ({ figure }) => `Dit e-mailadres staat ook op regel ${figure}. Een adres hoort bij één persoon.`,
  email_taken: () => 'Dit e-mailadres hoort al bij het account van iemand anders.',
} satisfies Record<ImportProblemCode, Sentence>;

export function importMessage(problem: ImportProblem): string {
  return (sentences[problem.code] satisfies Sentence as Sentence)(problem);
}
