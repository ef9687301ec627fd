import { days, months, years } from '@/lib/text/nl/shared/amounts';

export type PrivacyFacts = {
  organisation: string;
  contactEmail: string;
  officerName: string;
  officerEmail: string;
  mailBodyDays: number;
  refusedApplicationYears: number;
  dossierYears: number;
  providerRequestDays: number;
  refusedProviderYears: number;
  invoiceYears: number;
  keptRowsMonths: number;
};

type Facts = PrivacyFacts;

export const privacyText = {
  title: 'Privacy',
  lead: 'Op deze pagina lees je welke gegevens we van je hebben, waarom, hoe lang, en wat je kunt vragen.',
  controller: {
    heading: 'Wie verantwoordelijk is',
    text: ({ organisation, contactEmail }: Facts) =>
      `${organisation} bepaalt wat er met de gegevens in het register gebeurt. Je bereikt ons via ${contactEmail}.`,
    officer: ({ officerName, officerEmail }: Facts) =>
      `Er is ook een functionaris gegevensbescherming, die controleert of we ons aan de regels houden: ${officerName}, ${officerEmail}.`,
  },
  what: {
    heading: 'Welke gegevens we hebben',
    visitorHeading: 'Als je iemand opzoekt',
    visitor: [
      'We bewaren niet wat je hebt gezocht.',
      'We tellen hoe vaak er vanaf een internetadres (IP-adres) of een netwerk wordt gezocht of ingelogd. Zo houden we misbruik tegen. Die tellingen vervallen vanzelf, uiterlijk na een dag.',
    ],
    registrantHeading: 'Als je een account hebt of je laat registreren',
    registrant: [
      'je naam en je e-mailadres, en je wachtwoord in een vorm die niemand kan teruglezen',
      'je voorletters en achternaam en, als je die gebruikt, de naam van je partner',
      'een telefoonnummer en een e-mailadres waarop we je zelf kunnen bereiken',
      'je aanstellingen: functie, uren per week, organisatie en data',
      'welke versie van het competentieprofiel, de beroepscode en het addendum je hebt onderschreven, en wanneer',
      'je aanvragen, de beslissingen daarover en je registratienummer',
      'je activiteiten met je bewijs, de beslissingen daarover, je punten en je certificeringen. Uit een foto halen we de plaats, de tijd en het toestel voordat we hem bewaren.',
      'bij welke opleidingen je was, als de opleider dat doorgaf of jij de code aan de deur invoerde',
      'wat je ons schrijft als je op een lijst ontbreekt of als er iets niet klopt, en het antwoord',
      'in welke groepen je zit of zat, en bij welke bijeenkomsten daarvan je naar eigen zeggen was',
      'de mails en berichten die we je stuurden',
      'wie op welk moment iets met je dossier deed of het bekeek',
    ],
    providerHeading: 'Als je namens een opleider werkt',
    provider: [
      'je naam en je e-mailadres, en je wachtwoord in een vorm die niemand kan teruglezen',
      'voor welke organisatie je werkt, en sinds wanneer',
      'de naam en de adressen van de organisatie',
      'de opleidingen van de organisatie, met de documenten en de namen van trainers',
      'de aanvragen voor accreditatie, met de vragen, de antwoorden en de beoordelingen',
      'de facturen van de organisatie en wat er is betaald',
      'de namen van trainers, zoals je organisatie die bij een opleiding invult',
    ],
    never: 'Je burgerservicenummer (BSN) vragen we nooit. Ook of je BOA bent, willen we niet weten.',
  },
  why: {
    heading: 'Waarom we ze gebruiken',
    paragraphs: [
      'Je vraagt zelf om je registratie. Met je gegevens beoordelen we je aanvraag en houden we je registratie bij. In de AVG heet dat: uitvoeren van een overeenkomst (artikel 6, eerste lid, onder b).',
      'We leggen vast wie iets met een dossier doet, en we beperken hoe vaak je iets kunt proberen. Dat doen we omdat we je gegevens moeten beveiligen. In de AVG heet dat: een gerechtvaardigd belang (artikel 6, eerste lid, onder f).',
    ],
  },
  who: {
    heading: 'Wie wat ziet',
    items: [
      'Iedereen ziet je naam, je registratienummer en of je geregistreerd of gecertificeerd bent. Meer niet.',
      'Wat iedereen ziet, kan iemand ook overnemen en bewaren. We beperken hoe vaak je kunt zoeken, maar we kunnen niet voorkomen dat iemand de openbare lijst kopieert. Verdwijn je uit het register, dan kun je nog in zo’n kopie staan. Wie twee kopieën vergelijkt, ziet ook wie er in die tijd bij kwam of verdween.',
      'Bij Opleidingen ziet iedereen welke opleidingen zijn geaccrediteerd, met de namen van trainers. Wie een opleiding volgt of heeft gevolgd, staat daar nooit.',
      'Wie het register beheert, ziet ook je aanvraag en je dossier. Inloggen kan dan alleen met een wachtwoord en een code.',
      'Beoordelaars zien alleen de aanvragen, en de activiteiten met bewijs, die ze moeten beoordelen.',
      'In Mijn gegevens zie je wie je dossier of je bewijs heeft bekeken.',
      'Een opleider ziet van jou alleen wat hij zelf op een lijst zette, en of nummer en naam bij elkaar horen. Dat laatste kan iedereen in het register nakijken.',
      'Zit je in een groep, dan zien de leden je naam, je registratienummer en hoeveel leden bij een bijeenkomst waren. Wat er in je portfolio staat, zien ze niet.',
      'Je werkgever ziet niet meer dan ieder ander.',
      'Een mailbedrijf bezorgt onze mails. In een mail staat nooit een beslissing of een reden.',
    ],
    shielding: ({ contactEmail }: Facts) =>
      `Loop je gevaar als iemand je in het register vindt? Mail dan naar ${contactEmail}. We kunnen je naam buiten het openbare register houden.`,
  },
  howLong: {
    heading: 'Hoe lang we ze bewaren',
    items: ({ providerRequestDays, refusedProviderYears, keptRowsMonths, ...facts }: Facts) => [
      `de tekst van een mail: ${days(facts.mailBodyDays)}`,
      `een afgewezen aanvraag: ${years(facts.refusedApplicationYears)}`,
      `je dossier: zolang je geregistreerd bent, en daarna nog ${years(facts.dossierYears)}`,
      'een groep en de bijeenkomsten ervan: tot de groep is gesloten en er geen activiteit meer is die eruit volgde',
      `een verzoek om opleider te worden: ${days(providerRequestDays)} als niemand het bevestigt, en ${years(refusedProviderYears)} als het is afgewezen`,
      `een factuur, met de betalingen erbij: ${years(facts.invoiceYears)} na het eind van het jaar`,
      `naam en nummer zoals een opleider ze op een presentielijst zette: ${months(keptRowsMonths)} nadat die is afgesloten`,
      'een lijst die een opleider plakte maar nog niet bewaarde: hoogstens een dag',
      'dat je de code aan de deur invoerde: tot de lijst is afgesloten',
      'dat je in een groep zit: tot je eruit gaat',
      'een opleiding, met de documenten en de namen van trainers: zolang we de organisatie als opleider kennen',
    ],
    note: 'Na die tijd wissen we ze vanzelf. Van wie het register verliet, blijft alleen het nummer.',
  },
  rights: {
    heading: 'Wat je kunt vragen',
    lead: ({ contactEmail }: Facts) =>
      `In Mijn LKLR zie je wat je hebt ingevuld. Daarnaast kun je ons via ${contactEmail} vragen om:`,
    items: [
      'te laten zien wat we van je hebben',
      'te verbeteren wat niet klopt',
      'je gegevens aan jou te geven, zodat je ze ergens anders kunt gebruiken',
      'je gegevens te wissen, of te stoppen met het gebruik ervan',
    ],
    complaint:
      'Vind je dat we het niet goed doen? Laat het ons weten. Je kunt ook een klacht indienen bij de Autoriteit Persoonsgegevens.',
  },
  cookies: {
    heading: 'Cookies',
    text: 'We gebruiken alleen cookies die nodig zijn: om in te loggen, om formulieren veilig te versturen, en om je een half uur lang te laten zien naar welk adres we je een mail stuurden. We volgen je niet en plaatsen geen cookies van anderen.',
  },
};
