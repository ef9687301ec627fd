import type { Appointment } from '@/lib/eligibility/appointments';
import type { ChangedFact } from '@/lib/registration/changed-facts';
import type { MissingPart } from '@/lib/registration/watched-requirements';
import { appointmentFormLabels, employerKindLabels, functionLabels } from '@/lib/text/nl/eligibility/eligibility';
import { years } from '@/lib/text/nl/shared/amounts';
import { formatDate, formatHours, inSentence } from '@/lib/text/nl/shared/format';
import { applicationText } from './my-lklr';
import { statusEventTexts } from './registration';

/** Parts of a person's data, as a heading or a link calls them. */
const parts = {
  name: 'Je naam',
  contact: 'Contact',
  appointments: 'Je aanstellingen',
  documents: 'De documenten',
};

/** Mijn gegevens of somebody in the register. Dates are printed. */
export const detailsText = {
  parts,
  save: 'Bewaar',
  backToDetails: 'Terug naar Mijn gegevens',
  understood: 'Ik begrijp dit, bewaar toch',
  saved: {
    naam: 'Je naam is bewaard. Het openbare register laat hem vanaf nu zo zien.',
    contact: 'Je contactgegevens zijn bewaard.',
    aanstelling: 'Je aanstellingen zijn bewaard.',
    documenten: 'Je vinkjes zijn bewaard.',
  } satisfies Record<'naam' | 'contact' | 'aanstelling' | 'documenten', string>,
  requirementsHeading: 'De vier eisen vandaag',
  versionAccepted: (version: string, date: string) => `Versie ${version}, aangevinkt op ${date}`,
  versionInForce: (version: string, validFrom: string) => `Nu geldt versie ${version}, vanaf ${validFrom}.`,
  noVersionInForce: 'Er geldt nu geen versie van dit document.',
  moreHeading: 'Meer over je registratie',
  history: 'Wat er is veranderd',
  views: 'Wie je dossier bekeek',
  deregister: 'Schrijf je uit',
  publicPage: 'Bekijk hoe je in het register staat',
  lapse: {
    heading: 'Je voldoet nu niet aan alle eisen',
    text: (requirements: string, mendBy: string) =>
      `Het gaat om: ${requirements}. Je blijft in het register. Maak het uiterlijk op ${mendBy} weer in orde.`,
    passed: (requirements: string, mendBy: string) =>
      `Het gaat om: ${requirements}. Dit moest uiterlijk op ${mendBy} weer in orde zijn. De beheerder bekijkt hoe het verder gaat. Werk je gegevens alsnog bij als dat kan.`,
    document: (document: string, mendBy: string) =>
      `Er geldt een nieuwe versie van ${document}. Je blijft in het register. Lees hem en zet je vinkje, uiterlijk op ${mendBy}.`,
    documentPassed: (document: string, mendBy: string) =>
      `Er geldt een nieuwe versie van ${document}. Die moest je uiterlijk op ${mendBy} aanvinken. De beheerder bekijkt hoe het verder gaat. Vink hem alsnog aan.`,
    absent: (until: string) =>
      `De beheerder weet dat je afwezig bent tot en met ${until}. De laatste dag voor je vinkje is daarop afgestemd.`,
    link: 'Bekijk wat er ontbreekt',
  },
  coming: (requirements: string, on: string) =>
    `Als er niets verandert, voldoe je vanaf ${on} niet meer aan: ${requirements}. Heb je een nieuwe aanstelling? Voeg die dan op tijd toe.`,
  complete: {
    heading: 'Vul je gegevens aan',
    text: 'Je stond al in het register voordat je hier kon inloggen. Daarom missen we nog iets van je. Aan je plaats in het register verandert niets.',
    parts: {
      name: 'Controleer je naam',
      contact: 'Vul in hoe we je bereiken',
      appointments: 'Vul je aanstelling in',
      documents: 'Lees de documenten en zet je vinkjes',
    } satisfies Record<MissingPart | 'name', string>,
  },
  name: {
    lead: 'Verandert je naam, pas hem dan hier aan.',
    public:
      'Als je bewaart, laat het openbare register meteen je nieuwe naam zien. De beheerder krijgt er bericht van.',
    partner: 'Haal je de naam van je partner weg? Dan vindt niemand je nog onder die naam.',
  },
  contact: {
    lead: 'Hiermee bereikt de beheerder je. Deze gegevens staan niet in het openbare register.',
  },
  appointments: {
    lead: 'Vul hier in waar je werkt. Verandert er iets, dan krijgt de beheerder bericht.',
    change: 'Wijzig of beëindig',
    changeTitle: 'Aanstelling wijzigen',
    addTitle: 'Aanstelling toevoegen',
    endHint: 'Houdt deze aanstelling op? Vul dan de einddatum in: de laatste dag waarop je er werkt.',
    removeHeading: 'Aanstelling verwijderen',
    removeLead:
      'Verwijder een aanstelling alleen als hij er nooit was. Is hij voorbij, vul dan een einddatum in. In je geschiedenis blijft staan wat je verwijdert.',
    sure: 'Ja, verwijder deze aanstelling',
    remove: 'Verwijder',
  },
  documents: {
    lead: 'Lees de documenten die nu gelden. Zet een vinkje als je het ermee eens bent.',
  },
  historyPage: {
    title: 'Wat er is veranderd',
    lead: 'Alle veranderingen in je gegevens en je status sinds je in het register staat. De nieuwste staat bovenaan.',
    empty: 'Er is nog niets veranderd',
    emptyText: 'Zodra er iets verandert, lees je het hier.',
    byYou: 'Door jou',
    byManager: 'Door de beheerder',
    bySystem: 'Automatisch',
    reason: 'Reden',
    sections: {
      name: 'Naam',
      contact: 'Contact',
      appointments: 'Aanstellingen',
      documents: 'Documenten',
      login: 'E-mailadres om in te loggen',
    },
    unchanged: 'Nagekeken en hetzelfde gelaten.',
    barredUntil: (date: string) => `Tot en met ${date} kun je geen nieuwe aanvraag doen.`,
    from: (date: string) => `Geldt vanaf ${date}.`,
  },
  viewsPage: {
    title: 'Wie je dossier bekeek',
    lead: 'Wie voor het register werkt, kan je gegevens bekijken als dat nodig is. Hier staat elke keer dat iemand je dossier, je aanvraag, een activiteit, een bewijsstuk, een mail aan jou of je aanvraag voor certificering opende. Ook staat hier wie jou vond door te zoeken op je e-mailadres, je telefoonnummer of je werkgever.',
    lists:
      'Lijsten met werk noemen ook namen, bijvoorbeeld de lijst met aanvragen of taken. Dat iemand jouw naam in zo’n lijst zag, houden we niet bij.',
    empty: 'Nog niemand bekeek je dossier',
    emptyText: 'Zodra iemand dat doet, zie je het hier.',
    columns: { at: 'Wanneer', who: 'Wie', what: 'Wat', role: 'In welke rol' },
  },
  deregisterPage: {
    title: 'Uitschrijven',
    lead: 'Je kunt je op elk moment uitschrijven. Lees eerst wat dat betekent.',
    meaning: (number: string, dossierYears: number) => [
      'Je staat meteen niet meer in het openbare register. Niemand vindt je daar nog, op naam of op nummer.',
      `Je nummer ${number} blijft van jou. Niemand anders krijgt het.`,
      'Je account blijft bestaan. Je kunt gewoon inloggen.',
      `We bewaren je dossier nog ${years(dossierYears)}. Daarna wissen we het, met je account. Alleen je nummer blijft.`,
      'Wil je later terug? Doe dan een nieuwe aanvraag. Keurt de beheerder die goed, dan krijg je je oude nummer weer.',
    ],
    certified: 'Je certificering eindigt ook. Na een nieuwe aanvraag ben je eerst weer geregistreerd.',
    sure: 'Ja, ik wil niet meer in het register staan',
    submit: 'Schrijf me uit',
    stay: 'Nee, ik blijf in het register',
    done: 'Je bent uitgeschreven. Je staat niet meer in het openbare register.',
  },
  refusals: {
    not_in_register: 'Je staat niet in het register. Daarom kun je deze gegevens hier niet wijzigen.',
    appointment_unknown: 'Deze aanstelling is er niet meer. Ga terug naar Mijn gegevens en kijk wat er nu staat.',
    appointments_changed: applicationText.refusals.appointments_changed,
    document_not_in_force:
      'Intussen geldt een nieuwe versie van een document. Laad de pagina opnieuw, lees die versie en zet je vinkje opnieuw.',
    document_is_sample:
      'De tekst van een document is nog een voorbeeld. Je kunt je vinkje zetten zodra de echte tekst er staat.',
    changed_meanwhile: 'Je gegevens zijn in een ander venster veranderd. Laad deze pagina opnieuw.',
  },
};

/** What happened to somebody's status, told to themselves. */
export const ownStatusEventTexts = { ...statusEventTexts, deregistered: 'Uitgeschreven' };

const { fields: appointmentFields, noEnd } = applicationText.appointments;
const none = 'leeg';

function appointmentField(appointment: Appointment, field: keyof Appointment): string {
  switch (field) {
    case 'function':
      return functionLabels[appointment.function];
    case 'employerKind':
      return employerKindLabels[appointment.employerKind];
    case 'form':
      return appointmentFormLabels[appointment.form];
    case 'organisation':
      return appointment.organisation;
    case 'hoursPerWeek':
      return formatHours(appointment.hoursPerWeek);
    case 'startsOn':
      return formatDate(appointment.startsOn);
    case 'endsOn':
      return appointment.endsOn === null ? noEnd : formatDate(appointment.endsOn);
  }
}

const became = (label: string, before: string, after: string) =>
  ended(`${label}: was ${before || none}, is nu ${after || none}`);

/** A sentence with its full stop; initials bring their own. */
function ended(sentence: string): string {
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}

const { fields: nameFields, uses } = applicationText.name;
type NameChange = Extract<ChangedFact, { kind: 'name' }>;

function nameLines({ before, after }: NameChange): string[] {
  const texts = ['initials', 'birthPrefix', 'birthSurname', 'partnerPrefix', 'partnerSurname'] as const;
  const lines = texts
    .filter((field) => before[field] !== after[field])
    .map((field) => became(nameFields[field].label, before[field], after[field]));
  if (before.nameUse === after.nameUse) return lines;
  return [...lines, `Welke naam je laat zien: was ‘${uses[before.nameUse]}’, is nu ‘${uses[after.nameUse]}’.`];
}

export function changedFactLines(fact: ChangedFact): string[] {
  switch (fact.kind) {
    case 'name':
      return nameLines(fact);
    case 'contact_field':
      return [became(applicationText.contact.fields[fact.field].label, fact.before, fact.after)];
    case 'login_email':
      return [became('E-mailadres', fact.before, fact.after)];
    case 'appointment_added':
      return [`Toegevoegd: ${appointmentLine(fact.appointment)}.`];
    case 'appointment_removed':
      return [`Verwijderd: ${appointmentLine(fact.appointment)}.`];
    case 'appointment_changed':
      return fact.fields.map((field) =>
        became(
          `${fact.after.organisation}, ${inSentence(appointmentFields[field].label).replace(/\?$/, '')}`,
          appointmentField(fact.before, field),
          appointmentField(fact.after, field),
        ),
      );
    case 'tick_given':
      return [`Aangevinkt: ‘${applicationText.documents.ticks[fact.tick]}’ Dat was voor versie ${fact.version}.`];
    case 'tick_withdrawn':
      return [
        `Vinkje weggehaald: ‘${applicationText.documents.ticks[fact.tick]}’ Dat was voor versie ${fact.version}.`,
      ];
  }
}

function appointmentLine(appointment: Appointment): string {
  const { organisation, startsOn, endsOn, hoursPerWeek } = appointment;
  const period = applicationText.appointments.period(formatDate(startsOn), endsOn && formatDate(endsOn));
  return `${functionLabels[appointment.function]} bij ${organisation}, ${formatHours(hoursPerWeek)} uur per week, ${period}`;
}
