import type { NotAllowed } from '@/lib/access/own-matters';
import type { MergeField } from '@/lib/merging/merge-choices';
import type { MergeReason, OtherReason } from '@/lib/merging/merge-reasons';
import type { NewThing, UndoReason } from '@/lib/merging/undo-rule';
import { type ReasonTexts, reasonText } from '@/lib/shared/reason-texts';
import { dossierActionText } from '@/lib/text/nl/registration/dossier-actions';
import { formatDate, plural } from '@/lib/text/nl/shared/format';
import type { Field } from '@/lib/text/nl/shared/forms';

const reason = {
  label: 'Reden',
  inSentence: 'de reden',
  hint: 'De persoon leest dit in Mijn LKLR. In de mail staat het niet.',
} satisfies Field;

/** /beheer/dossiers/ID/samenvoegen. Numbers of people are printed. */
export const mergeText = {
  title: 'Samenvoegen met een andere registratie',
  lead: 'Heeft iemand twee nummers gekregen? Dan voeg je die hier samen. Het oudste nummer blijft. Het andere nummer leidt daar voortaan naartoe.',
  other: {
    fields: {
      number: {
        label: 'Nummer van de andere registratie',
        inSentence: 'het nummer van de andere registratie',
        hint: 'Met of zonder de letters ervoor. We leggen vast dat je ook dat dossier bekijkt.',
      },
    },
    submit: 'Bekijk beide registraties',
  },
  choose: {
    heading: 'Wat moet er blijven?',
    lead: (older: string, younger: string) =>
      `${older} is het oudste nummer en blijft. Kies per gegeven welke van de twee klopt. ${younger} leidt daarna naar ${older}.`,
    same: 'Alle gegevens zijn gelijk. Er is niets te kiezen.',
    submit: 'Bekijk wat er gebeurt',
    otherNumber: 'Kies een ander nummer',
    fields: {
      name: 'Naam',
      privateEmail: 'Eigen e-mailadres',
      privatePhone: 'Eigen telefoonnummer',
      appointments: 'Aanstellingen',
      status: 'Status',
      login: 'Account om mee in te loggen',
    } satisfies Record<MergeField, string>,
    of: (value: string, number: string) => `${value} (${number})`,
    both: (count: number) => `Allebei: samen ${plural(count, 'aanstelling', 'aanstellingen')}`,
    appointment: (organisation: string, hours: string) => `${organisation}, ${hours} uur`,
    status: (state: string, until: string | null) => (until === null ? state : `${state} tot en met ${until}`),
    grace: (state: string, until: string) => `${state}, met respijt tot en met ${until}`,
    empty: 'niet ingevuld',
    none: 'geen',
    noLogin: 'geen account',
    loginNote: 'Met het andere account kan niemand daarna nog inloggen. Dat adres krijgt een mail.',
  },
  sides: {
    heading: 'De twee registraties',
    columns: { what: 'Gegeven', older: (number: string) => `${number} (blijft)`, younger: (number: string) => number },
    since: 'In het register sinds',
  },
  blocked: {
    heading: 'Samenvoegen kan nog niet',
    lead: 'Los dit eerst op:',
  },
  preview: {
    heading: 'Wat er gebeurt',
    change: 'Wijzig de keuzes',
    result: (number: string) => `Zo wordt ${number}`,
    moves: (younger: string, older: string) => `Wat van ${younger} naar ${older} gaat`,
    nothingMoves: (younger: string) => `Bij ${younger} staat niets dat mee moet.`,
    activities: (count: number) => plural(count, 'activiteit', 'activiteiten'),
    drafts: (count: number) => plural(count, 'concept van een activiteit', 'concepten van activiteiten'),
    certifications: (count: number) => plural(count, 'certificering', 'certificeringen'),
    runs: (count: number) => plural(count, 'gevolgde opleiding', 'gevolgde opleidingen'),
    groups: (count: number) => plural(count, 'groep', 'groepen'),
    groupsTwice: (count: number) =>
      count === 1
        ? 'In 1 groep staan beide nummers. Daar blijft één lidmaatschap over.'
        : `In ${count} groepen staan beide nummers. Daar blijft steeds één lidmaatschap over.`,
    notes: (count: number) => plural(count, 'notitie', 'notities'),
    tasks: (count: number) => plural(count, 'open taak', 'open taken'),
    applicationDrafts: (count: number) =>
      count === 1
        ? '1 aanvraag die niet is ingediend, trekken we in.'
        : `${count} aanvragen die niet zijn ingediend, trekken we in.`,
    double: (title: string, younger: string) =>
      `‘${title}’ staat bij beide nummers en telt één keer. Die van ${younger} blijft bij dat nummer en telt niet mee.`,
    points: 'Zekere punten in deze cyclus',
    pointsColumns: { what: 'Wat', total: 'Alle punten', accredited: 'Geaccrediteerd' },
    together: 'Samengevoegd',
    noCycle: 'geen cyclus',
    stays: [
      'Wie wat deed en wie de dossiers bekeek, blijft te zien in dit dossier.',
      'Terugdraaien kan totdat er iets nieuws gebeurt bij dit nummer.',
    ],
    login: (email: string) => `Inloggen kan daarna alleen met ${email}, of met een van de twee nummers.`,
    closed: (email: string) => `Met ${email} kan niemand meer inloggen. Dat adres krijgt een mail.`,
  },
  decide: {
    heading: 'Samenvoegen',
    fields: {
      reason,
      sure: { label: 'Ja, dit is één persoon. Dat heb ik gecontroleerd.', inSentence: 'de bevestiging' },
    },
    submit: 'Voeg de registraties samen',
  },
};

/** In the dossier of the number that lives, and where a merge is undone. */
export const mergesText = {
  heading: 'Samengevoegde registraties',
  merged: (number: string, when: string, who: string) =>
    `${number} is op ${when} samengevoegd met dit nummer door ${who}.`,
  undone: (when: string, who: string) => `Teruggedraaid op ${when} door ${who}.`,
  because: (given: string) => `Reden: ${given}`,
  nobody: 'een beheerder van toen',
  history: (number: string) => `Wat er met de registratie gebeurde onder ${number}`,
  undo: {
    link: (number: string) => `Draai de samenvoeging met ${number} terug`,
    title: 'Samenvoeging terugdraaien',
    lead: (number: string) =>
      `${number} wordt weer een registratie van zichzelf, met alles wat erbij hoorde. Ging er een account dicht? Dan werkt dat weer.`,
    impossible: 'Terugdraaien kan niet meer',
    fields: {
      reason: { ...reason, hint: 'Alleen beheerders lezen dit, in het dossier.' },
      sure: { label: 'Ja, dit zijn twee verschillende personen.', inSentence: 'de bevestiging' },
    },
    submit: 'Draai de samenvoeging terug',
  },
};

type MergeTold = Exclude<MergeReason, NotAllowed>;

const mergeReasons: ReasonTexts<MergeTold> = {
  dossier_unknown: () => 'Een van de twee dossiers is er niet meer.',
  own_case: () => 'Een van de twee is je eigen registratie. Vraag een andere beheerder om dit te doen.',
  changed_meanwhile: () =>
    'Een van de twee dossiers is veranderd terwijl jij ernaar keek, misschien door een collega. Bekijk wat er nu staat en doe het dan opnieuw.',
  already_merged: () => 'Deze registraties zijn al samengevoegd, misschien door een collega.',
  same_registration: () => 'De twee nummers zijn hetzelfde.',
  is_removed: ({ number }) =>
    `${number} is doorgehaald. Dat is een besluit dat blijft staan. Maak eerst de doorhaling ongedaan als die niet klopt.`,
  is_shielded: ({ number }) =>
    `${number} is afgeschermd. Het andere nummer zou dan naar een afgeschermde persoon leiden. Overleg met de persoon en hef eerst de afscherming op.`,
  application_waits: () => 'Er wacht een aanvraag op een beslissing. Beslis daar eerst over.',
  two_requests: () =>
    'Bij beide nummers is een certificering aangevraagd. Beslis eerst over een van de twee, of laat de persoon er een intrekken.',
  certified_twice: ({ start, end }) =>
    `Bij beide nummers staat een certificering voor de cyclus van ${formatDate(start)} tot en met ${formatDate(end)}. Een persoon kan die maar één keer hebben.`,
  double_is_used: ({ title, number }) =>
    `‘${title}’ staat bij beide nummers, en die van ${number} telt mee voor een certificering. Haal eerst die van het andere nummer weg.`,
  claim_waits: ({ title, number }) =>
    `Voor ‘${title}’ is bij beide nummers gemeld dat iemand er was, en die van ${number} wacht nog op antwoord. Beantwoord die eerst.`,
  login_has_power: ({ email }) =>
    `Het account ${email} heeft ook ander werk in het register: beheerder, beoordelaar of contactpersoon van een opleider. Kies dat account om mee in te loggen, of haal die rol eerst weg.`,
};

export function mergeReasonSentence(given: MergeTold): string {
  return reasonText(mergeReasons, given);
}

export function mergeReasonText(given: MergeTold) {
  return { heading: dossierActionText.notDone, text: mergeReasonSentence(given) };
}

const otherReasons: ReasonTexts<Exclude<OtherReason, NotAllowed>> = {
  dossier_unknown: mergeReasons.dossier_unknown,
  own_case: mergeReasons.own_case,
  changed_meanwhile: mergeReasons.changed_meanwhile,
  number_unknown: () => 'Er is geen registratie met dit nummer. Controleer het nummer.',
  same_registration: () =>
    'Dit is het nummer van dit dossier zelf, of het leidt er al naartoe. Vul het andere nummer in.',
};

export function otherReasonText(given: Exclude<OtherReason, NotAllowed>) {
  return { heading: dossierActionText.notDone, text: reasonText(otherReasons, given) };
}

const things: Record<NewThing, string> = {
  merge: 'dit nummer is nog een keer samengevoegd',
  status: 'de status is veranderd',
  details: 'er zijn gegevens gewijzigd',
  activity: 'er is iets gebeurd met een activiteit',
  certification: 'er is iets gebeurd met een certificering',
  attendance: 'er is presentie bijgeschreven of gemeld',
  group: 'er is iets gebeurd in een groep',
  application: 'er is een nieuwe aanvraag',
};

type UndoTold = Exclude<UndoReason, NotAllowed>;

const undoReasons: ReasonTexts<UndoTold> = {
  merge_unknown: () => 'Deze samenvoeging is er niet meer, misschien omdat een collega die heeft teruggedraaid.',
  own_case: () => 'Dit is je eigen registratie. Vraag een andere beheerder om dit te doen.',
  something_new: ({ things: since }) =>
    `Er is iets nieuws gebeurd sinds de samenvoeging: ${since.map((thing) => things[thing]).join('; ')}. Wij kunnen niet weten bij welk van de twee nummers dat hoort.`,
  forgotten: () => 'Wat we nodig hebben om terug te draaien, bewaren we niet meer.',
  address_in_use: () =>
    'Het account dat dicht ging, kan niet terug. Het adres is intussen van een ander account, of het account is veranderd.',
  changed_since: () => 'Iets wat is samengevoegd, is daarna veranderd. Daarom kan het niet meer precies terug.',
};

export function undoReasonSentence(given: UndoTold): string {
  return reasonText(undoReasons, given);
}

export function undoReasonText(given: UndoTold) {
  return { heading: dossierActionText.notDone, text: undoReasonSentence(given) };
}
