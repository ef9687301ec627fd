export const homeText = {
  title: 'Landelijk Kwaliteitsregister Leerplicht en RMC',
  search: {
    heading: 'Staat deze medewerker in het register?',
    lead: 'Zoek op naam of op registratienummer. Je ziet meteen of iemand geregistreerd of gecertificeerd is.',
  },
  callToAction: {
    heading: 'Werk je zelf in leerplicht of RMC?',
    lead: 'Laat zien dat je je vak bijhoudt. Je registratie is van jou en gaat mee als je van werkgever wisselt.',
    button: 'Ik ben leerplichtambtenaar of RMC-medewerker en wil me registreren',
    check: 'Kom ik in aanmerking?',
    alreadyAccount: 'Ik heb al een account',
    questions: 'Lees eerst de vragen en antwoorden',
  },
  about: {
    heading: 'Wat is dit register?',
    paragraphs: [
      'Leerplichtambtenaren en RMC-medewerkers helpen jongeren om naar school te gaan en een diploma te halen. Ze werken voor een gemeente, een regio of een RBL (regionaal bureau leerplicht). RMC is de regionale meld- en coördinatiefunctie voor jongeren die zonder diploma van school gaan.',
      'In dit register staat wie van hen aan de eisen van het beroep voldoet. Iedereen kan dat hier nakijken: een school, een ouder, een advocaat of een werkgever.',
    ],
  },
  visible: {
    heading: 'Wat je van iemand ziet',
    items: ['de naam', 'het registratienummer', 'of iemand geregistreerd of gecertificeerd is'],
  },
  invisible: {
    heading: 'Wat je niet ziet',
    items: [
      'adres, telefoonnummer of e-mailadres',
      'bij welke werkgever iemand werkt',
      'welke opleidingen iemand heeft gevolgd',
    ],
    note: 'Staat iemand niet in het register? Dat zegt niet dat iemand zijn werk niet goed doet. Registreren is een eigen keuze, en van sommige mensen laten we de naam niet zien.',
  },
};
