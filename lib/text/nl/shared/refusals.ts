export type RefusalCode =
  | 'foreign_origin'
  | 'too_large'
  | 'length_unknown'
  | 'unreadable'
  | 'page_outdated'
  | 'method_unknown'
  | 'file_unknown'
  | 'file_lost'
  | 'invoice_unknown'
  | 'list_unknown'
  | 'application_unknown'
  | 'activity_unknown'
  | 'portfolio_unknown'
  | 'calendar_unknown'
  | 'address_unreadable'
  | 'host_unknown'
  | 'head_too_large'
  | 'too_slow'
  | 'link_unknown'
  | 'too_often';

const refusals = {
  foreign_origin: {
    title: 'Dit formulier komt van een andere website',
    text: 'Daarom hebben we niets gedaan met wat er is gestuurd. Ga naar de pagina op onze eigen website en probeer het daar opnieuw.',
  },
  too_large: {
    title: 'Je stuurt te veel tekst in één keer',
    text: 'We hebben niets bewaard. Ga terug naar de vorige pagina: wat je typte, staat daar nog. Maak de tekst korter en probeer het opnieuw.',
  },
  length_unknown: {
    title: 'We konden dit niet aannemen',
    text: 'Je browser zei er niet bij hoe groot het formulier is. Ga terug naar de vorige pagina en probeer het opnieuw.',
  },
  unreadable: {
    title: 'We konden dit formulier niet lezen',
    text: 'We hebben niets bewaard. Ga terug naar de vorige pagina, laad die opnieuw en probeer het nog een keer.',
  },
  page_outdated: {
    title: 'Deze pagina is verouderd',
    text: 'De website is vernieuwd terwijl je bezig was. We hebben dit nog niet bewaard. Ga terug naar de vorige pagina: wat je typte, staat daar nog. Neem het over, laad de pagina opnieuw en vul het nog eens in.',
  },
  method_unknown: {
    title: 'Zo werkt deze pagina niet',
    text: 'Deze pagina kun je alleen lezen of als formulier versturen. We hebben niets gedaan.',
  },
  file_unknown: {
    title: 'Dit bestand is er niet',
    text: 'Misschien is het verwijderd, of klopt het adres niet. Kijk bij de activiteit welke bestanden er zijn.',
  },
  file_lost: {
    title: 'We kunnen dit bestand niet vinden',
    text: 'Het bestand hoort er te zijn, maar het ontbreekt. De beheerder krijgt daar bericht van. Heb je het nog? Voeg het dan opnieuw toe bij de activiteit.',
  },
  link_unknown: {
    title: 'We kennen deze link niet',
    text: 'Misschien is de link niet helemaal overgenomen. Open hem nog eens vanuit de mail.',
  },
  invoice_unknown: {
    title: 'Deze factuur is er niet',
    text: 'Misschien klopt het adres niet, of is de factuur van een andere organisatie. Zoek de factuur op in je lijst.',
  },
  list_unknown: {
    title: 'Deze lijst is er niet',
    text: 'Misschien klopt het adres niet, of mag je de lijst niet zien. Ga naar Beheer en kies de lijst daar.',
  },
  application_unknown: {
    title: 'Er is geen aanvraag om te bewaren',
    text: 'Als PDF bewaren kan zodra je een aanvraag hebt ingediend. Bekijk in Mijn LKLR hoe het met je aanvraag staat.',
  },
  activity_unknown: {
    title: 'Deze activiteit is er niet',
    text: 'Misschien is de activiteit verwijderd, heeft die nog geen datum, of klopt het adres niet. Zoek de activiteit op in je portfolio.',
  },
  portfolio_unknown: {
    title: 'Je hebt nog geen portfolio',
    text: 'Een portfolio heb je zodra je bent geregistreerd. Bekijk in Mijn LKLR hoe het met je aanvraag staat.',
  },
  calendar_unknown: {
    title: 'Deze uitvoering is er niet',
    text: 'Misschien is de opleiding niet meer geaccrediteerd, of klopt het adres niet. Zoek de opleiding op bij Opleidingen.',
  },
  address_unreadable: {
    title: 'We konden dit adres niet lezen',
    text: 'Kijk of het adres klopt, of begin op de homepage.',
  },
  host_unknown: {
    title: 'Deze website staat op een ander adres',
    text: 'Je kwam hier met een adres dat niet van ons is. Ga naar het adres dat je van ons kreeg.',
  },
  head_too_large: {
    title: 'Je browser stuurde te veel mee',
    text: 'Je browser heeft veel cookies bewaard, of cookies die erg groot zijn. Verwijder de cookies van deze website en probeer het opnieuw.',
  },
  too_slow: {
    title: 'Het versturen duurde te lang',
    text: 'We hebben niets bewaard. Ga terug naar de vorige pagina: wat je typte, staat daar nog. Kijk of je verbinding goed is en probeer het opnieuw.',
  },
  too_often: {
    title: 'Even wachten',
    text: 'Vanaf jouw internetverbinding krijgen we nu heel veel verzoeken. Daarom hebben we niets gedaan. Wacht een minuut en laad de pagina dan opnieuw. Stuurde je een formulier? Ga terug naar de vorige pagina: wat je typte, staat daar nog.',
  },
} satisfies Record<RefusalCode, { title: string; text: string }>;

/** A whole page by itself: nothing else of the product runs for what is refused. */
export function refusalPage(code: RefusalCode): string {
  const { title, text } = refusals[code];
  return `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head>
<body><main><h1>${title}</h1><p>${text}</p><p><a href="/">Naar de homepage</a></p></main></body>
</html>
`;
}
