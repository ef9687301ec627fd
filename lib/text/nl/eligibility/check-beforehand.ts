import type { BeforehandReason } from '@/lib/eligibility/check-beforehand';
import { formatHours } from '@/lib/text/nl/shared/format';
import type { FieldWords } from '@/lib/text/nl/shared/forms';

/** /kom-ik-in-aanmerking */
export const beforehandText = {
  title: 'Kom ik in aanmerking?',
  lead: 'Vier vragen, zonder account. Je weet meteen of je je kunt laten registreren. We bewaren je antwoorden niet.',
  functie: { label: 'Wat is je functie?', inSentence: 'je functie' } satisfies FieldWords,
  werkgever: { label: 'Voor wie werk je?', inSentence: 'voor wie je werkt' } satisfies FieldWords,
  werkgeverHint: 'In dienst, als zzp’er of via payroll: alle drie tellen mee.',
  uren: { label: 'Hoeveel uur per week werk je in die functie?', inSentence: 'je uren per week' } satisfies FieldWords,
  urenHint: 'Bijvoorbeeld 24 of 19,5. Heb je meer aanstellingen? Tel de uren dan op.',
  onderschrijf: {
    label: 'Voldoe je aan het competentieprofiel, en onderschrijf je de beroepscode met het addendum Meldcode?',
    inSentence: 'of je voldoet en onderschrijft',
  } satisfies FieldWords,
  onderschrijfHint: 'Je leest de documenten bij je aanvraag. Daar geef je ook je akkoord.',
  ja: 'Ja',
  nee: 'Nee',
  submit: 'Kijk of je in aanmerking komt',
  eligible: {
    heading: 'Je komt in aanmerking',
    text: 'Met deze antwoorden voldoe je aan alle vier de eisen. Je maakt een account en vraagt je registratie aan. De beheerder controleert daarna je aanvraag.',
    action: 'Maak een account',
  },
  notYet: {
    heading: 'Je komt nu nog niet in aanmerking',
    again:
      'Verandert er iets in je werk? Beantwoord de vragen dan opnieuw. Bij twijfel kun je de beheerder mailen of bellen.',
    contact: 'Zo bereik je ons',
  },
  reasons: {
    function_does_not_count: () => 'Alleen leerplichtambtenaren en RMC-medewerkers kunnen in het register.',
    employer_does_not_count: () => 'Je werkt voor een gemeente, een regio of een RBL. Ander werk telt niet mee.',
    too_few_hours: (minimum: number) => `Je werkt minstens ${formatHours(minimum)} uur per week in je functie.`,
    not_accepted: () =>
      'Je voldoet aan het competentieprofiel en onderschrijft het profiel, de beroepscode en het addendum Meldcode.',
  } satisfies Record<BeforehandReason, (minimum: number) => string>,
  needed: 'Dit is nodig:',
};
