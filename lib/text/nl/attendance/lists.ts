import type { RowProblem } from '@/lib/attendance/attendance-list';
import type { RowOutcome } from '@/lib/attendance/attendance-match';
import type { DoorMeeting } from '@/lib/attendance/door-window';
import { plural } from '@/lib/text/nl/shared/format';
import { runText } from './runs';

/** The four that a row can have; the same words for whoever isn't shown, whatever the reason. */
export const rowOutcomeNames = {
  matches: 'Klopt',
  number_and_name_differ: 'Nummer en naam horen niet bij elkaar',
  not_found_kept: 'Niet gevonden, we bewaren de regel',
  already_listed: 'Staat er al',
} satisfies Record<RowOutcome, string>;

export const rowOutcomeMeanings = {
  matches: 'Deze persoon staat in het register.',
  number_and_name_differ: 'Kijk het nummer en de naam na. Zo’n regel bewaren we niet.',
  not_found_kept:
    'Het openbare register kent dit nummer niet. Blijkt het later toch van iemand te zijn, dan telt het alsnog mee.',
  already_listed: 'Noemt de regel andere bijeenkomsten, dan komen die erbij.',
} satisfies Record<RowOutcome, string>;

export const rowProblemNames = {
  number_missing: 'Er staat geen nummer bij',
  number_unclear: 'Het is niet duidelijk wat het nummer is',
  number_spoiled: 'Het nummer is door een spreadsheet veranderd',
  name_missing: 'Er staat geen naam bij',
  letters_spoiled: 'De letters zijn verminkt',
  line_too_long: 'De regel is te lang',
  meetings_unclear: 'Het is niet duidelijk om welke bijeenkomsten het gaat',
  absent: 'Was er niet',
  day_missing: 'Er staat geen dag bij',
  day_outside: 'De dag valt buiten deze uitvoering',
} satisfies Record<RowProblem, string>;

export const listText = {
  title: 'Mensen op de lijst zetten',
  lead: 'Plak een lijst, of kies een bestand. Je ziet eerst wat we ervan maken. Er wordt nog niets bewaard.',
  form: {
    list: 'Plak hier je lijst',
    listHint:
      'Eén persoon per regel, met registratienummer en naam. Je kunt plakken uit Excel, Word of een mail. Kolomnamen mogen erbij.',
    example: 'LKLR-104233 A.B. Jansen',
    file: 'Of kies een bestand',
    fileHint: 'Een CSV-bestand of een tekstbestand, hoogstens 10 MB. Een Excel-bestand bewaar je eerst als CSV.',
    meeting: 'Waarvoor is deze lijst?',
    meetingHint: 'Staat het in de lijst zelf, dan geldt dat.',
    allMeetings: 'Alle bijeenkomsten',
    meetingOption: (meeting: DoorMeeting) => `Bijeenkomst ${meeting.position}: ${runText.meeting(meeting)}`,
    completed: 'Wanneer hebben deze mensen de opleiding afgerond?',
    completedHint: 'Bijvoorbeeld 2-11-2026. Staat er een dag in de lijst zelf, dan geldt die.',
    submit: 'Bekijk het voorbeeld',
    again: 'Plak een andere lijst',
  },
  preview: {
    heading: 'Voorbeeld: nog niet bewaard',
    caption: 'Wat we van je lijst maken',
    columns: { line: 'Regel', number: 'Nummer', name: 'Naam', when: 'Wanneer', outcome: 'Uitkomst' },
    all: 'Alle bijeenkomsten',
    positions: (positions: readonly number[]) => `Bijeenkomst ${positions.join(', ')}`,
    notSaved: 'Zo’n regel bewaren we niet.',
    count: (name: string, count: number) => `${name}: ${plural(count, 'regel', 'regels')}.`,
    mend: 'Kun je een regel herstellen? Pas je eigen lijst dan aan en plak de hele lijst opnieuw. Wat er al staat, komt er niet dubbel op.',
    submit: (count: number) => `Bewaar ${plural(count, 'regel', 'regels')}`,
    standing: 'Zodra je bewaart, staan de punten in het portfolio van wie in het register staat.',
    nothing: 'Er is geen regel die bewaard kan worden.',
    more: (shown: number, all: number) =>
      `Je ziet de eerste ${shown} van ${all} regels. Bewaren geldt voor de hele lijst.`,
  },
  refused: {
    list_empty: 'Er staat niets in de lijst.',
    list_too_long: 'De lijst is te lang. Splits hem en plak de delen na elkaar.',
    list_too_large: 'Het bestand is te groot. Kies een bestand van hoogstens 10 MB.',
    list_is_spreadsheet: 'Het bestand is van Excel. Bewaar het als CSV, of kopieer de cellen en plak ze hier.',
    list_unreadable: 'We kunnen de lijst niet lezen als tekst. Bewaar de lijst als CSV en probeer het opnieuw.',
    rows_of_today_used:
      'Je organisatie heeft vandaag al zoveel regels bekeken als op een dag mag. Probeer het morgen opnieuw.',
    too_often: 'Je hebt het te vaak achter elkaar geprobeerd. Wacht een kwartier en probeer het opnieuw.',
    run_unknown: 'Deze uitvoering is er niet.',
    run_closed: 'De lijst is al afgesloten.',
    run_cancelled: 'Deze uitvoering is vervallen.',
    failed: 'Er ging bij ons iets mis. Probeer het later opnieuw.',
  } as Record<string, string>,
  refusedHeading: 'De lijst is niet gelezen',
  refusedKept: 'Wat je plakte, staat hieronder nog.',
};

export const correctionText = {
  title: 'Een regel wijzigen',
  addTitle: 'Iemand toevoegen aan een afgesloten lijst',
  addLead: 'Was er iemand die niet op de lijst staat? Vul in wie het is, en waarom die er nog niet op stond.',
  unlist: { text: 'Haal je deze regel van de lijst, dan is hij weg.', submit: 'Haal van de lijst' },
  meetings: {
    heading: 'Was er bij andere bijeenkomsten',
    legend: 'Bij welke bijeenkomsten was deze persoon?',
    submit: 'Bijeenkomsten wijzigen',
  },
  remove: { heading: 'Was er niet', submit: 'Haal van de lijst' },
  add: { submit: 'Voeg toe' },
  fields: {
    number: { label: 'Registratienummer' },
    name: { label: 'Naam' },
    completedOn: { label: 'Afgerond op' },
    reason: { label: 'Waarom?' },
  },
  reasonHint: 'De eigenaar van het portfolio krijgt bericht dat er iets veranderd is.',
  back: 'Terug naar de uitvoering',
};

export const runRefusals = {
  run_unknown: 'Deze uitvoering is er niet.',
  run_closed: 'De lijst is al afgesloten.',
  run_cancelled: 'Deze uitvoering is vervallen.',
  run_not_over: 'Afsluiten of afronden kan pas op de laatste dag van de uitvoering.',
  run_over: 'Deze uitvoering is voorbij. Je kunt er niets meer aan wijzigen.',
  run_standing: 'Een e-learning heeft deze stap niet.',
  run_has_rows: 'Er staan al mensen op de lijst. Sluit de lijst af, of haal de regels er eerst af.',
  meeting_has_rows:
    'Van een bijeenkomst staat al op de lijst wie er was. Die bijeenkomst kun je niet weghalen of naar een andere dag verplaatsen.',
  run_has_no_rows: 'Er staat nog niemand op de lijst. Is er geen lijst, rond de uitvoering dan zonder lijst af.',
  run_not_closed: 'De lijst is nog niet afgesloten. Je kunt hem gewoon wijzigen.',
  correction_too_late: 'Corrigeren kan niet meer. Schrijf aan de beheerder van het register.',
  changed_meanwhile: 'Iemand anders wijzigde dit terwijl jij bezig was. Laad de pagina opnieuw.',
  course_not_accredited: 'Deze opleiding is niet geaccrediteerd.',
  day_not_accredited: 'De eerste dag valt niet binnen een accreditatie van deze opleiding.',
  row_unknown: 'Deze regel is er niet meer.',
  own_attendance: 'Het gaat om je eigen aanwezigheid. Een andere beheerder moet erover beslissen.',
  nothing_pasted: 'Er is een nieuwere lijst geplakt. Bekijk het voorbeeld opnieuw.',
  nothing_to_save: 'Er is geen regel die bewaard kan worden.',
  rows_of_today_used:
    'Je organisatie heeft vandaag al zoveel regels bekeken als op een dag mag. Probeer het morgen opnieuw.',
  scan_expired: 'Deze code is verlopen. Voer de code in die nu op het scherm staat.',
  not_in_register: 'Je staat niet in het register. Daarom kunnen we niets bijschrijven.',
  number_and_name_differ: 'Het nummer en de naam horen niet bij elkaar. Kijk ze na.',
  already_listed: 'Dit nummer staat al op de lijst.',
  ...rowProblemNames,
};
