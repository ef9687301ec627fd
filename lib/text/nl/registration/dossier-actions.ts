import type { NotAllowed } from '@/lib/access/own-matters';
import type { DossierReason } from '@/lib/registration/dossier-reasons';
import { type ReasonTexts, reasonText } from '@/lib/shared/reason-texts';
import type { Field } from '@/lib/text/nl/shared/forms';
import { registrationReasonText } from './registration';

const reason = {
  label: 'Reden',
  inSentence: 'de reden',
  hint: 'De persoon leest dit in Mijn LKLR. In de mail staat het niet.',
} satisfies Field;

/** What somebody typed in these forms, for the page that says that their session had ended. */
const typedFields = {
  reason: { label: 'Reden' },
  dropReason: { label: 'Reden' },
  explanation: { label: 'Toelichting' },
  barredUntil: { label: 'Geen nieuwe aanvraag tot en met' },
  subject: { label: 'Onderwerp' },
  body: { label: 'Bericht' },
  text: { label: 'Notitie' },
  absenceReason: { label: 'Waarom afwezig' },
} satisfies Record<string, Field>;

export const dossierActionText = {
  typedFields,
  notDone: 'Er is niets veranderd',
  back: 'Terug naar het dossier',
  told: 'De persoon krijgt een mail dat er nieuws is. Wat er veranderd is, staat alleen in Mijn LKLR.',
  name: {
    title: 'Naam verbeteren',
    lead: 'De naam verandert meteen, ook in het openbare register.',
    partnerHeading: 'Naam van de partner',
    fields: {
      initials: { label: 'Voorletters', inSentence: 'de voorletters', hint: 'Met of zonder punten, zoals J.F.R.' },
      birthPrefix: { label: 'Voorvoegsel', inSentence: 'het voorvoegsel' },
      birthSurname: { label: 'Achternaam', inSentence: 'de achternaam', hint: 'De geboortenaam, zonder voorvoegsel.' },
      keepBirthSurname: { label: 'Zo hoort de achternaam', inSentence: 'de achternaam' },
      partnerPrefix: { label: 'Voorvoegsel van de partner', inSentence: 'het voorvoegsel van de partner' },
      partnerSurname: {
        label: 'Achternaam van de partner',
        inSentence: 'de achternaam van de partner',
        hint: 'Wat je hier weghaalt, vindt niemand meer in het register.',
      },
      keepPartnerSurname: {
        label: 'Zo hoort de achternaam van de partner',
        inSentence: 'de achternaam van de partner',
      },
      nameUse: { label: 'Welke naam staat in het register?', inSentence: 'de naam in het register' },
      reason,
      sure: { label: 'Ja, deze naam moet in het register staan.', inSentence: 'de bevestiging' },
    },
    uses: {
      E: 'Alleen de eigen naam',
      P: 'Alleen de naam van de partner',
      V: 'Eerst de naam van de partner, dan de eigen naam',
      N: 'Eerst de eigen naam, dan die van de partner',
    },
    submit: 'Bewaar de naam',
  },
  contact: {
    title: 'Contactgegevens verbeteren',
    lead: 'Hiermee bereik je de persoon zelf, ook na een andere baan.',
    fields: {
      privateEmail: { label: 'Eigen e-mailadres', inSentence: 'het eigen e-mailadres' },
      privatePhone: { label: 'Eigen telefoonnummer', inSentence: 'het eigen telefoonnummer' },
      reason,
      sure: { label: 'Ja, deze gegevens kloppen.', inSentence: 'de bevestiging' },
    },
    submit: 'Bewaar de contactgegevens',
  },
  appointment: {
    title: 'Aanstelling verbeteren',
    titleNew: 'Aanstelling toevoegen',
    lead: 'Daarna kijken we meteen of deze persoon nog aan de eisen voldoet.',
    fields: {
      function: { label: 'Functie', inSentence: 'de functie' },
      employerKind: { label: 'Soort werkgever', inSentence: 'het soort werkgever' },
      organisation: { label: 'Naam van de organisatie', inSentence: 'de naam van de organisatie' },
      form: { label: 'Soort aanstelling', inSentence: 'het soort aanstelling' },
      hoursPerWeek: { label: 'Uren per week', inSentence: 'de uren per week', hint: 'Bijvoorbeeld 24 of 19,5.' },
      startsOn: { label: 'Begindatum', inSentence: 'de begindatum', hint: 'Bijvoorbeeld 1-2-2020.' },
      endsOn: { label: 'Einddatum', inSentence: 'de einddatum', hint: 'De laatste dag. Geen einde? Laat dit leeg.' },
      reason,
      sure: { label: 'Ja, deze aanstelling klopt.', inSentence: 'de bevestiging' },
    },
    submit: 'Bewaar de aanstelling',
    dropHeading: 'Of haal deze aanstelling weg',
    dropLead: 'Doe dit alleen als deze aanstelling er nooit was. Is de aanstelling afgelopen, vul dan de einddatum in.',
    dropSure: 'Ja, deze aanstelling was er nooit.',
    dropSubmit: 'Haal de aanstelling weg',
  },
  login: {
    title: 'Adres om in te loggen',
    lead: 'De persoon wordt overal uitgelogd. Het oude en het nieuwe adres krijgen een mail.',
    leadFirst: 'Met dit adres krijgt de persoon een account. Een wachtwoord kiezen gaat via ‘Wachtwoord vergeten’.',
    now: (address: string) => `Nu is het ${address}.`,
    fields: {
      email: { label: 'Nieuw e-mailadres', inSentence: 'het nieuwe e-mailadres' },
      reason,
      sure: { label: 'Ja, dit adres is van deze persoon. Dat heb ik gecontroleerd.', inSentence: 'de bevestiging' },
    },
    submit: 'Wijzig het adres',
  },
  message: {
    title: 'Bericht schrijven',
    lead: 'De persoon leest dit in Mijn LKLR en krijgt een mail dat het er staat.',
    fields: {
      subject: { label: 'Onderwerp', inSentence: 'het onderwerp' },
      body: { label: 'Bericht', inSentence: 'het bericht' },
    },
    submit: 'Verstuur het bericht',
  },
  remove: {
    title: 'Registratie doorhalen',
    lead: 'De persoon staat daarna meteen niet meer in het openbare register en houdt het nummer.',
    legend: 'Waarom haal je de registratie door?',
    reasonsInSentence: 'de redenen',
    fields: {
      explanation: {
        label: 'Toelichting voor de persoon',
        inSentence: 'de toelichting',
        hint: 'De persoon leest dit in Mijn LKLR, met het adres om bezwaar te maken.',
      },
      barredUntil: {
        label: 'Geen nieuwe aanvraag tot en met',
        inSentence: 'de datum',
        hint: 'Bijvoorbeeld 1-6-2031. Laat dit leeg als een nieuwe aanvraag meteen mag.',
      },
      sure: { label: 'Ja, ik haal deze registratie door.', inSentence: 'de bevestiging' },
    },
    submit: 'Haal de registratie door',
  },
  reinstate: {
    title: 'Doorhaling ongedaan maken',
    lead: 'De persoon komt terug in het register met hetzelfde nummer. Loopt de certificering nog, dan geldt die weer.',
    fields: {
      reason,
      sure: { label: 'Ja, deze persoon hoort weer in het register.', inSentence: 'de bevestiging' },
    },
    submit: 'Maak de doorhaling ongedaan',
  },
  shield: {
    title: 'Afschermen',
    lead: 'Niemand vindt deze persoon nog in het openbare register, ook niet op nummer. De registratie zelf blijft.',
    fields: {
      reason,
      sure: { label: 'Ja, niemand mag deze persoon nog in het register vinden.', inSentence: 'de bevestiging' },
    },
    submit: 'Scherm deze persoon af',
  },
  lift: {
    title: 'Afscherming opheffen',
    lead: 'Iedereen kan deze persoon daarna weer in het openbare register vinden, als de registratie geldt.',
    fields: {
      reason,
      sure: { label: 'Ja, deze persoon mag weer gevonden worden.', inSentence: 'de bevestiging' },
    },
    submit: 'Hef de afscherming op',
  },
  absence: {
    title: 'Afwezigheid noteren',
    lead: 'Voor wie lang weg is, zoals door ziekte of verlof. De tijd om een nieuwe versie van een document aan te vinken begint dan pas na de laatste dag.',
    fields: {
      until: {
        label: 'Afwezig tot en met',
        inSentence: 'de laatste dag',
        hint: 'De laatste dag, bijvoorbeeld 1-6-2031.',
      },
      absenceReason: {
        label: 'Waarom?',
        inSentence: 'waarom iemand afwezig is',
        hint: 'Alleen beheerders lezen dit. Houd het kort en schrijf niets op over ziekte zelf. Na de laatste dag wissen we het.',
      },
      sure: { label: 'Ja, deze persoon is zo lang afwezig.', inSentence: 'de bevestiging' },
    },
    submit: 'Noteer de afwezigheid',
    now: (day: string) => `Nu staat er: afwezig tot en met ${day}. Wat je hier invult, komt daarvoor in de plaats.`,
  },
  later: {
    title: 'Meer tijd geven',
    lead: 'Voor elk document waarvan deze persoon nog een nieuwe versie moet aanvinken. Een termijn wordt hier nooit korter.',
    fields: {
      mendBy: { label: 'Nieuwe laatste dag', inSentence: 'de nieuwe laatste dag', hint: 'Bijvoorbeeld 1-6-2031.' },
      sure: { label: 'Ja, deze persoon krijgt zo lang de tijd.', inSentence: 'de bevestiging' },
    },
    submit: 'Geef meer tijd',
  },
  note: {
    fields: {
      text: {
        label: 'Nieuwe notitie',
        inSentence: 'de notitie',
        hint: 'Alleen beheerders lezen dit. Schrijf niets op wat de persoon niet zou mogen weten.',
      },
    },
    submit: 'Bewaar de notitie',
  },
};

const registration = {
  already_registered: registrationReasonText,
  not_certified: registrationReasonText,
  not_removed: registrationReasonText,
  no_longer_registered: registrationReasonText,
};

type Told = Exclude<DossierReason, NotAllowed>;

const reasons: ReasonTexts<Told> = {
  ...registration,
  dossier_unknown: () => 'Dit dossier is er niet meer.',
  own_case: () => 'Dit is je eigen dossier. Vraag een andere beheerder om dit te doen.',
  changed_meanwhile: () =>
    'Dit dossier is veranderd terwijl jij ernaar keek, misschien door een collega. Bekijk wat er nu staat en doe het dan opnieuw.',
  application_waits: () =>
    'Deze persoon heeft een nieuwe aanvraag ingediend. Beslis daarover; bij goedkeuring geldt de registratie weer.',
  already_shielded: () => 'Deze persoon is al afgeschermd.',
  not_shielded: () => 'Deze persoon is niet afgeschermd.',
  address_in_use: () => 'Met dit e-mailadres bestaat al een account. Kies een ander adres.',
  address_unchanged: () => 'Met dit e-mailadres logt deze persoon nu al in.',
  has_power: () => 'Deze persoon is ook beheerder of beoordelaar. Die wijzigt het adres zelf.',
  no_account: () =>
    'Deze persoon heeft geen account en kan dus geen bericht lezen. Geef eerst een adres om in te loggen.',
  nothing_changed: () => 'Er is niets veranderd, dus er is niets om te bewaren.',
  no_term_to_move: () =>
    'Deze persoon hoeft niets meer aan te vinken, of heeft al minstens zo lang de tijd. Kies een latere dag.',
};

export function dossierReasonText(given: Told): { heading: string; text: string } {
  return { heading: dossierActionText.notDone, text: reasonText(reasons, given) };
}
