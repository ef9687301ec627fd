import type { StepCode } from '@/lib/application/steps';
import type { DocumentCode, Tick } from '@/lib/content/documents';
import type { NameUse } from '@/lib/names/person-name';
import { documentNames, documentsInSentence } from '@/lib/text/nl/content/document-names';
import { hours, weeks } from '@/lib/text/nl/shared/amounts';
import type { Field } from '@/lib/text/nl/shared/forms';

const name = {
  initials: {
    label: 'Voorletters',
    inSentence: 'je voorletters',
    hint: 'Van al je voornamen, bijvoorbeeld J.F.R. Met of zonder punten.',
  },
  birthPrefix: {
    label: 'Voorvoegsel',
    inSentence: 'je voorvoegsel',
    hint: 'Bijvoorbeeld van, de of van den. Heb je er geen, laat dit dan leeg.',
  },
  birthSurname: {
    label: 'Achternaam',
    inSentence: 'je achternaam',
    hint: 'De naam die je bij je geboorte kreeg, zonder voorvoegsel.',
  },
  keepBirthSurname: { label: 'Zo schrijf ik mijn achternaam', inSentence: 'je achternaam' },
  partnerPrefix: { label: 'Voorvoegsel van je partner', inSentence: 'het voorvoegsel van je partner' },
  partnerSurname: {
    label: 'Achternaam van je partner',
    inSentence: 'de achternaam van je partner',
    hint: 'Vul deze in als mensen je ook onder die naam kennen. Wie je eigen naam of die van je partner zoekt, vindt jou. Ook als je maar één van de twee laat zien.',
  },
  keepPartnerSurname: {
    label: 'Zo schrijft mijn partner de achternaam',
    inSentence: 'de achternaam van je partner',
  },
  nameUse: { label: 'Welke naam laat je zien?', inSentence: 'de naam die je laat zien' },
} satisfies Record<string, Field>;

const appointment = {
  function: { label: 'Functie', inSentence: 'je functie' },
  employerKind: { label: 'Soort werkgever', inSentence: 'het soort werkgever' },
  organisation: {
    label: 'Naam van de organisatie',
    inSentence: 'de naam van de organisatie',
    hint: 'Ben je zzp’er of werk je via payroll, vul dan in voor welke organisatie je het werk doet.',
  },
  form: { label: 'Hoe werk je daar?', inSentence: 'hoe je daar werkt' },
  hoursPerWeek: {
    label: 'Uren per week',
    inSentence: 'je uren per week',
    hint: 'Het aantal uren in deze functie, bijvoorbeeld 24 of 19,5.',
  },
  startsOn: {
    label: 'Begindatum',
    inSentence: 'de begindatum',
    hint: 'De eerste dag van deze aanstelling, bijvoorbeeld 1-2-2020.',
  },
  endsOn: {
    label: 'Einddatum',
    inSentence: 'de einddatum',
    hint: 'De laatste dag. Staat het einde nog niet vast? Laat dit dan leeg.',
  },
} satisfies Record<string, Field>;

const contact = {
  privateEmail: {
    label: 'Eigen e-mailadres',
    inSentence: 'je eigen e-mailadres',
    hint: 'Liefst een privéadres. Dan bereiken we je ook als je van werkgever wisselt.',
  },
  privatePhone: {
    label: 'Eigen telefoonnummer',
    inSentence: 'je eigen telefoonnummer',
    hint: 'Een nummer waarop je zelf opneemt, bijvoorbeeld 06 12345678.',
  },
} satisfies Record<string, Field>;

/** /mijn/aanvraag: one topic a page. Dates and numbers of the register are printed. */
export const applicationText = {
  title: 'Mijn aanvraag',
  steps: {
    name: 'Je naam',
    contact: 'Contact',
    appointments: 'Je aanstellingen',
    documents: 'De documenten',
    overview: 'Controleren en indienen',
  } satisfies Record<StepCode, string>,
  help: (who: string, address: string) => `Kom je er niet uit? ${who} helpt je: ${address}.`,
  start: {
    lead: 'Je vraagt je registratie aan in vijf stappen.',
    submit: 'Begin je aanvraag',
  },
  saveAndNext: 'Bewaar en ga verder',
  name: {
    lead: 'Zo komt je naam in het register. Kijk goed of alles klopt.',
    proposal: 'We hebben je naam alvast ingevuld. Controleer je naam en bewaar hem.',
    partnerHeading: 'Naam van je partner',
    fields: name,
    uses: {
      E: 'Alleen mijn eigen naam',
      P: 'Alleen de naam van mijn partner',
      V: 'Eerst de naam van mijn partner, dan mijn eigen naam',
      N: 'Eerst mijn eigen naam, dan die van mijn partner',
    } satisfies Record<NameUse, string>,
    preview: 'Zo kom je in het register te staan',
    previewEmpty: 'Vul je achternaam in om te zien hoe je naam eruitziet.',
  },
  contact: {
    lead: 'De registratie is van jou en niet van je werkgever. De beheerder moet je zelf kunnen bereiken, bijvoorbeeld voor een steekproef. Deze gegevens staan niet in het openbare register.',
    fields: contact,
    filledIn: 'We hebben het adres ingevuld waarmee je inlogt. Je mag hier een ander adres opgeven.',
  },
  appointments: {
    lead: (minimumHours: number) =>
      `Vul elke aanstelling in waarin je werkt als leerplichtambtenaar of RMC-medewerker. Samen moet dat minstens ${hours(minimumHours)} per week zijn.`,
    none: 'Je hebt nog geen aanstelling ingevuld.',
    legend: (position: number) => `Aanstelling ${position}`,
    fields: appointment,
    workContact: {
      heading: 'Contact op je werk',
      inCase: 'Wie je aanstelling kan bevestigen',
      none: 'niemand genoemd',
      field: {
        label: 'Wie kan op je werk bevestigen dat je er werkt?',
        inSentence: 'wie op je werk je aanstelling kan bevestigen',
        hint: 'Een naam, met een telefoonnummer of e-mailadres. Bijvoorbeeld je leidinggevende. Dan gaat de controle sneller. We gebruiken het alleen daarvoor en wissen het na de beslissing.',
      },
    },
    another: {
      field: { label: 'Heb je nog een aanstelling?', inSentence: 'of je nog een aanstelling hebt' },
      no: 'Nee, dit is alles',
      yes: 'Ja, ik voeg er nog een toe',
    },
    add: 'Nog een aanstelling toevoegen',
    addFirst: 'Aanstelling toevoegen',
    save: 'Aanstelling bewaren',
    remove: (organisation: string) => `Verwijder de aanstelling bij ${organisation}`,
    noEnd: 'geen einddatum',
    period: (from: string, to: string | null) => (to === null ? `vanaf ${from}` : `van ${from} tot en met ${to}`),
    total: (countedHours: number, minimumHours: number) =>
      `Nu telt ${hours(countedHours)} per week mee. Je hebt minstens ${hours(minimumHours)} nodig.`,
  },
  documents: {
    lead: 'Lees de drie documenten hieronder. Zet een vinkje als je het ermee eens bent. Alle vier de vinkjes zijn nodig.',
    names: documentNames,
    changed: 'Wat is er nieuw?',
    version: (version: string, validFrom: string) => `Versie ${version}, geldt vanaf ${validFrom}`,
    sample: (documents: readonly DocumentCode[]) =>
      `Van ${documentsInSentence(documents)} lees je hier een voorbeeld, niet de echte tekst.`,
    missing:
      'Dit document is er nog niet. Daardoor kun je je aanvraag nu niet indienen. Neem contact op met de beheerder.',
    open: (title: string) => `Lees: ${title}`,
    ticks: {
      meets_competency_profile: 'Ik voldoe aan het competentieprofiel.',
      subscribes_competency_profile: 'Ik onderschrijf het competentieprofiel.',
      subscribes_code_of_conduct: 'Ik onderschrijf de beroepscode.',
      subscribes_code_addendum: 'Ik onderschrijf het addendum Meldcode.',
    } satisfies Record<Tick, string>,
    accepted: (date: string, version: string) => `Aangevinkt op ${date}, voor versie ${version}`,
    notAccepted: 'Nog niet aangevinkt',
  },
  overview: {
    lead: 'Kijk alles na. Je kunt elk antwoord nog veranderen. Klopt het? Dien je aanvraag dan in.',
    answersHeading: 'Jouw antwoorden',
    requirementsHeading: 'De vier eisen',
    met: 'voldaan',
    notMet: 'nog niet voldaan',
    blockedHeading: 'Je kunt nog niet indienen',
    blockedText: 'Dit is nog niet in orde:',
    afterwards: (answerWeeks: number) =>
      `Na het indienen kun je niets meer veranderen. Binnen ${weeks(answerWeeks)} krijg je antwoord. De beheerder kan je werkgever vragen of je aanstelling klopt.`,
    submit: 'Aanvraag indienen',
  },
  submitted: {
    title: 'Je aanvraag is ingediend',
    sentHeading: 'Dit heb je ingestuurd',
    mistake: 'Zie je een fout? Neem dan contact op, of trek je aanvraag in en begin opnieuw.',
  },
  withdraw: {
    title: 'Aanvraag intrekken',
    link: 'Trek je aanvraag in',
    lead: 'Weet je het zeker? Je aanvraag wordt dan niet meer beoordeeld. Je account blijft bestaan en je kunt later een nieuwe aanvraag doen.',
    submit: 'Ja, trek mijn aanvraag in',
    stay: 'Nee, laat mijn aanvraag staan',
    done: 'Je aanvraag is ingetrokken.',
  },
  approved: {
    next: [
      'Iedereen kan je nu in het register vinden, op naam en op nummer.',
      'Met je nummer kun je ook inloggen.',
      'Je nummer blijft altijd van jou, ook als je ergens anders gaat werken.',
    ],
  },
  rejected: {
    title: 'Je aanvraag is afgewezen',
    lead: (date: string) => `Op ${date} is beslist dat je niet in het register komt.`,
    reasonsHeading: 'Waarom',
    explanationHeading: 'Toelichting van de beheerder',
    nextHeading: 'Wat je nu kunt doen',
    again: 'Is het probleem opgelost? Dan kun je meteen een nieuwe aanvraag doen.',
    objection: (until: string, address: string) =>
      `Ben je het er niet mee eens? Dan kun je tot en met ${until} bezwaar maken. Schrijf aan ${address} en leg uit waarom.`,
  },
  refusals: {
    changed_elsewhere:
      'Je aanvraag is in een ander venster veranderd. Bekijk wat er nu staat en bewaar het dan opnieuw.',
    not_a_draft: 'Je aanvraag is al ingediend of afgesloten. Je kunt hem niet meer veranderen.',
    document_not_in_force: 'Intussen geldt een nieuwe versie van een document. Lees die en zet je vinkje opnieuw.',
    no_application: 'Je hebt geen aanvraag. Begin een nieuwe in Mijn LKLR.',
    application_open: 'Je hebt al een aanvraag. Ga daarmee verder.',
    appointments_changed:
      'Je lijst met aanstellingen is in een ander venster veranderd. Laad deze pagina opnieuw en kijk welke aanstelling je bedoelt. Wat je typte, is nog niet bewaard.',
    already_registered: 'Je bent al geregistreerd. Een nieuwe aanvraag is niet nodig.',
  },
};

/** /mijn/gegevens */
export const myDetailsText = {
  title: 'Mijn gegevens',
  lead: 'Dit weten we van je. Alleen jij en de beheerder van het register zien deze pagina.',
  change: 'Wijzig gegevens',
  changeBeforeRegistration: 'Je gegevens wijzig je in je aanvraag, zolang je die nog niet hebt ingediend.',
  accountHeading: 'Je account',
  nameAtSignUp: 'Naam',
  email: 'E-mailadres waarmee je inlogt',
  nameHeading: 'Je naam in het register',
  publicName: 'Zo sta je in het register',
  contactHeading: 'Contact',
  appointmentsHeading: 'Aanstellingen',
  documentsHeading: 'Documenten',
  empty: 'niet ingevuld',
};
