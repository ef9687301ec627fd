import type { FieldError, FieldErrorCode } from '@/lib/shared/field-errors';
import { requirementNames } from '@/lib/text/nl/eligibility/eligibility';
import { formatDate } from './format';

/** How a field is named: its label on the screen, and if it reads better how a sentence calls it ("je e-mailadres"). */
export type FieldWords = {
  label: string;
  inSentence?: string;
  /** The words of each choice, by its value, where it is a choice. */
  choices?: Record<string, string>;
};
export type Field = FieldWords & { hint?: string };

type Sentence<Code extends FieldErrorCode> = (field: FieldWords, error: FieldError<Code>) => string;
type FieldErrorTexts = { [Code in FieldErrorCode]: Sentence<Code> };

const called = (field: FieldWords) => field.inSentence ?? `‘${field.label}’`;
const figure = (value: number) => String(value).replace('.', ',');
const counted = (value: number, one: string, many: string) => `${figure(value)} ${value === 1 ? one : many}`;
const characters = (value: number) => counted(value, 'teken', 'tekens');

const fieldErrorTexts: FieldErrorTexts = {
  required: (field) => `Vul ${called(field)} in.`,
  choose_one: (field) => `Kies ${called(field)}.`,
  must_tick: (field) => `Zet een vinkje bij ${called(field)}. Zonder dat vinkje kun je niet verder.`,
  too_long: (field, { max }) => `${field.label}: dit is te lang. Gebruik hoogstens ${characters(max)}.`,
  line_too_long: (field, { max }) =>
    `${field.label}: er staat een alinea in van meer dan ${characters(max)}. Verdeel die met een lege regel ertussen.`,
  too_short: (field, { min }) => `${field.label}: dit is te kort. Gebruik minstens ${characters(min)}.`,
  too_many: (field, { max }) => `${field.label}: dit zijn er te veel. Er passen er hoogstens ${figure(max)}.`,
  not_an_email: () => 'Het e-mailadres is niet compleet. Vul het in zoals naam@voorbeeld.nl.',
  not_a_date: (field) => `${field.label}: deze datum bestaat niet. Vul een datum in zoals 1-2-2026 of 1 februari 2026.`,
  date_unreadable: (field) =>
    `${field.label}: we kunnen deze datum niet lezen. Typ hem zoals 1-2-2026 of 1 februari 2026.`,
  year_needs_four_digits: (field) => `${field.label}: vul het jaar in met vier cijfers, zoals in 1-2-2026.`,
  too_many_marks: (field) =>
    `${field.label}: hierin staan te veel losse accenttekens achter elkaar. Typ de tekst opnieuw.`,
  not_a_number: (field) => `${field.label}: dit is geen getal. Gebruik alleen cijfers en zo nodig een komma.`,
  not_an_amount: (field) => `${field.label}: dit is geen bedrag. Vul het in zoals 302,50.`,
  not_a_time: (field) => `${field.label}: dit is geen tijd. Schrijf een tijd als 9.30.`,
  too_many_decimals: (field, { max }) =>
    `${field.label}: gebruik hoogstens ${counted(max, 'cijfer', 'cijfers')} achter de komma.`,
  out_of_range: (_, { min, max }) => `Vul een getal in van ${figure(min)} tot en met ${figure(max)}.`,
  invalid_characters: (field) =>
    `${field.label}: hier staat een teken in dat we niet kunnen bewaren. Haal vreemde tekens weg, zoals plaatjes en pijltjes.`,
  needs_a_letter: (field) => `${field.label}: vul minstens één letter in.`,
  end_before_start: () => 'De einddatum ligt vóór de begindatum. Pas een van de twee aan, of laat de einddatum leeg.',
  first_day_after_last: () =>
    'De eerste dag ligt na de laatste dag. Pas een van de twee aan, of laat de eerste dag leeg als het één dag was.',
  date_too_early: (field, { min }) => `${field.label}: vul een datum in vanaf ${formatDate(min)}.`,
  date_too_late: (field, { max }) => `${field.label}: vul een datum in tot en met ${formatDate(max)}.`,
  phone_invalid: () => 'Het telefoonnummer is niet compleet. Vul tien cijfers in, of begin met + en het landnummer.',
  looks_like_first_name: (_, { proposal }) =>
    `Dit lijkt een voornaam. Bedoel je ${proposal}? Vul alleen de voorletters in. Zijn het wel voorletters, zet er dan punten tussen.`,
  initials_invalid: () => 'Dit zijn geen voorletters. Vul letters in, met of zonder punten, zoals J.F.R.',
  prefix_in_surname: (_, { prefix, surname }) =>
    `In de achternaam staat een voorvoegsel. Bedoel je ‘${prefix}’ als voorvoegsel en ‘${surname}’ als achternaam? Vul het dan zo in. Hoort het zoals het er nu staat, zet dan hier een vinkje.`,
  surname_is_prefix: () =>
    'Dit lijkt alleen een voorvoegsel. Vul de hele achternaam in. Hoort het zoals het er nu staat, zet dan hier een vinkje.',
  prefix_without_surname: (field) =>
    `Er staat een voorvoegsel zonder achternaam. Vul ${called(field)} in, of haal het voorvoegsel weg.`,
  partner_name_needed: () =>
    'Je koos ervoor om de naam van je partner te laten zien. Vul die naam in, of kies een andere manier.',
  password_too_short: ({ label }, { min }) =>
    `${label}: dit is te kort. Kies er een van minstens ${characters(min)}, bijvoorbeeld een paar losse woorden achter elkaar.`,
  password_too_long: ({ label }, { max }) => `${label}: dit is te lang. Kies er een van hoogstens ${characters(max)}.`,
  password_common: () => 'Dit wachtwoord wordt zo vaak gebruikt dat het snel te raden is. Kies een ander.',
  password_of_register: () =>
    'Dit wachtwoord bestaat bijna helemaal uit woorden van het register en is snel te raden. Kies een ander, bijvoorbeeld een paar losse woorden achter elkaar.',
  password_of_owner: () =>
    'Dit wachtwoord bestaat bijna helemaal uit je naam of je e-mailadres en is snel te raden. Kies een ander, bijvoorbeeld een paar losse woorden achter elkaar.',
  password_not_the_chosen_one: () =>
    'Bij deze aanmelding is een ander wachtwoord gekozen. Probeer het opnieuw, of begin opnieuw als je het niet meer weet.',
  password_wrong: () => 'Het wachtwoord klopt niet. Kijk of je alles goed hebt getypt.',
  password_unchanged: () => 'Je had dit wachtwoord al. Kies een ander.',
  email_unchanged: () => 'Met dit adres log je nu al in. Vul het nieuwe adres in.',
  shared_mailbox: () =>
    'Dit adres lijkt een gedeelde mailbox. Wie hem leest, kan in je account komen. Vul een adres in dat alleen jij leest, of zet hier een vinkje als dat bij dit adres zo is.',
  shared_mailbox_of_colleague: () =>
    'Dit adres lijkt een gedeelde mailbox. Wie hem leest, kan in het account van je collega komen. Vul een adres in dat alleen je collega leest, of zet hier een vinkje als dat bij dit adres zo is.',
  code_not_six_digits: () =>
    'Een code uit je app heeft zes cijfers, een herstelcode tien letters en cijfers. Kijk de code na.',
  unknown_choice: (field) => `Deze keuze bestaat niet meer. Kies opnieuw bij ${called(field)}.`,
  breaks_requirements: (_, { requirements, mendBy }) =>
    `Als je dit bewaart, voldoe je niet meer aan: ${requirementNames(requirements)}. Je blijft in het register, maar maak het uiterlijk op ${formatDate(mendBy)} weer in orde. De beheerder krijgt bericht.`,
  will_break_requirements: (_, { requirements, on }) =>
    `Als je dit bewaart, voldoe je vanaf ${formatDate(on)} niet meer aan: ${requirementNames(requirements)}. Heb je dan een nieuwe aanstelling? Voeg die op tijd toe.`,
  not_as_explained: (field) => `${field.label}: we kunnen dit niet lezen. Schrijf het zoals in de uitleg erboven.`,
  unknown_figure: (field, { names }) =>
    `${field.label}: ${names.map((name) => `{{${name}}}`).join(', ')} bestaat niet. Kies een naam uit de lijst bij ‘Cijfers en namen om in te voegen’.`,
  not_an_anchor: (field) =>
    `${field.label}: gebruik alleen kleine letters, cijfers en streepjes ertussen, zoals in wat-telt-mee.`,
  anchor_taken: (field) => `${field.label}: een andere tekst heeft dit adres, of had het eerder. Kies een ander.`,
  no_question: () => 'Kies minstens één vraag uit de lijst, of schrijf er zelf een.',
};

export function fieldErrorText<Code extends FieldErrorCode>(error: FieldError<Code>, field: FieldWords): string {
  return fieldErrorTexts[error.code](field, error);
}

export function isFieldErrorCode(code: string): code is FieldErrorCode {
  return Object.hasOwn(fieldErrorTexts, code);
}

export const formText = {
  errorSummaryHeading: (count: number) =>
    count === 1 ? 'Eén antwoord klopt nog niet' : `${count} antwoorden kloppen nog niet`,
  optional: 'niet verplicht',
  back: 'Terug',
  next: 'Verder',
  change: 'Wijzig',
  cancel: 'Annuleer',
  busy: 'Even wachten…',
  ticked: 'aangevinkt',
  empty: 'leeg',
};

/** Beside a password; the field's label follows the first two. */
export const showPasswordText = {
  show: 'Toon',
  hide: 'Verberg',
  isShown: 'Je wachtwoord is nu te lezen.',
  isHidden: 'Je wachtwoord is verborgen.',
};

/** What is said of saving as one goes. `time` is printed, such as "14.03 uur". */
export const savingText = {
  saving: 'Wordt bewaard…',
  saved: (time: string) => `Bewaard om ${time}`,
  changedElsewhere: 'De gegevens zijn intussen in een ander venster veranderd. Wat je hier typte, is nog niet bewaard.',
  notSaved: 'Nog niet bewaard. Je kunt gewoon verder typen; met de knop hieronder bewaar je het alsnog.',
};

/** What a form says when it couldn't do what was asked, though nothing in it was wrong; `minutes` is rounded up. */
export const formTroubleTexts = {
  failed: ({ reference }: { reference: string }) => ({
    heading: 'Het is niet gelukt',
    text: `Er ging iets mis bij ons. Wat je invulde, staat er nog. Probeer het opnieuw. Blijft het misgaan, noem dan code ${reference} als je contact opneemt.`,
  }),
  too_often: ({ minutes }: { minutes: number }) => ({
    heading: 'Even wachten',
    text: `Je hebt dit te vaak achter elkaar geprobeerd. Probeer het over ${counted(minutes, 'minuut', 'minuten')} opnieuw.`,
  }),
  busy: () => ({
    heading: 'Het is nu te druk',
    text: 'We kunnen dit nu niet doen. Wat je invulde, staat er nog. Wacht een minuut en probeer het opnieuw.',
  }),
  stale: () => ({
    heading: 'Er is intussen iets veranderd',
    text: 'De gegevens zijn veranderd nadat je deze pagina opende, misschien door jou in een ander venster. Wat je hier typte, staat er nog. Kies zelf: verstuur je dit formulier nog een keer, dan geldt wat hier getypt is. Of laad de pagina opnieuw, dan blijft wat er bewaard is.',
    comparison: 'Wat je typte naast wat er bewaard is',
    typed: 'Hier getypt',
    storedNow: 'Nu bewaard',
    takeStored: 'Laad de pagina opnieuw en houd wat er bewaard is',
  }),
  session_ended: () => ({
    heading: 'Je bent niet meer ingelogd',
    text: 'Wat je typte, staat nog op deze pagina. Log opnieuw in en bewaar het dan.',
  }),
  no_connection: () => ({
    heading: 'Het is niet verstuurd',
    text: 'We konden de website niet bereiken. Wat je typte, staat er nog. Kijk of je internet werkt en probeer het opnieuw.',
  }),
  page_outdated: () => ({
    heading: 'Deze pagina is verouderd',
    text: 'De website is vernieuwd terwijl je bezig was. Laad de pagina opnieuw en vul je laatste antwoord nog eens in.',
  }),
  not_allowed: () => ({
    heading: 'Je mag dit niet doen',
    text: 'Je account geeft hier geen toegang toe. Is dat net veranderd? Log dan opnieuw in.',
  }),
};

export type FormTroubleCode = keyof typeof formTroubleTexts;

/** The answer to a form that was posted without script after its session had ended. */
export const lostSubmissionText = {
  heading: 'Je bent niet meer ingelogd',
  lead: 'Daarom is dit niet bewaard. Wat je typte, staat hieronder. Open een nieuw venster en log daar in. Ga dan terug naar de vorige pagina en verstuur het formulier opnieuw.',
  typedHeading: 'Dit had je getypt',
};
