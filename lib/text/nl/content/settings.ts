import type { ChangeSettingReason, DecideSettingReason, SettingChangeReason } from '@/lib/content/setting-changes';
import {
  type SettingGroup,
  type SettingKind,
  type SettingUnit,
  settingBounds,
  settingFacts,
  settingProperty,
} from '@/lib/content/setting-facts';
import { LIST_MAX, type SettingKey, TEXT_MAX } from '@/lib/content/settings-schema';
import { isCalendarDate } from '@/lib/shared/calendar-date';
import type { ReasonTexts } from '@/lib/shared/reason-texts';
import * as amount from '@/lib/text/nl/shared/amounts';
import { formatDate, plural } from '@/lib/text/nl/shared/format';
import type { Field } from '@/lib/text/nl/shared/forms';
import { type SettingWords, settingWords } from './setting-meanings';

export function wordsOf(key: SettingKey): SettingWords {
  return settingWords[settingProperty(key)];
}

export const settingGroupNames: Record<SettingGroup, string> = {
  register: 'Het register',
  requirements: 'Eisen',
  applications: 'Aanvragen en besluiten',
  portfolio: 'Portfolio en certificering',
  courses: 'Opleidingen en facturen',
  attendance: 'Presentie',
  groups: 'Groepen',
  keeping: 'Bewaren',
  access: 'Inloggen en zoeken',
  mails: 'Mails',
};

const units: Record<SettingUnit, { name: string; print: (value: number) => string }> = {
  seconds: { name: 'seconden', print: (value) => plural(value, 'seconde', 'seconden') },
  minutes: { name: 'minuten', print: (value) => plural(value, 'minuut', 'minuten') },
  hours: { name: 'uren', print: amount.hours },
  hours_a_week: { name: 'uren per week', print: (value) => `${amount.hours(value)} per week` },
  days: { name: 'dagen', print: amount.days },
  weeks: { name: 'weken', print: amount.weeks },
  months: { name: 'maanden', print: amount.months },
  years: { name: 'jaren', print: amount.years },
  percent: { name: 'procent', print: amount.percent },
  euros: { name: 'euro’s', print: amount.euros },
  megabytes: { name: 'megabytes', print: (value) => `${amount.figure(value)} MB` },
  megapixels: { name: 'megapixels', print: (value) => plural(value, 'megapixel', 'megapixels') },
  files: { name: 'bestanden', print: (value) => plural(value, 'bestand', 'bestanden') },
  searches: { name: 'keren zoeken', print: (value) => `${amount.figure(value)} keer` },
  mails: { name: 'mails', print: (value) => plural(value, 'mail', 'mails') },
  rows: { name: 'regels', print: (value) => plural(value, 'regel', 'regels') },
  people: { name: 'personen', print: (value) => plural(value, 'persoon', 'personen') },
  invitations: { name: 'uitnodigingen', print: (value) => plural(value, 'uitnodiging', 'uitnodigingen') },
};

const kinds: Record<SettingKind, string> = {
  text: 'tekst',
  email: 'e-mailadres',
  phone: 'telefoonnummer',
  contact: 'naam en e-mailadres',
  number: 'getal',
  money: 'bedrag',
  day: 'datum',
  days: 'aantallen dagen',
  reminders: 'weken en maanden',
};

export function unitText(key: SettingKey): string {
  const { kind, unit } = settingFacts(key);
  return unit ? units[unit].name : kinds[kind];
}

/** A stored value as one reads it. */
export function settingValueText(key: SettingKey, value: unknown): string {
  const { unit } = settingFacts(key);
  if (typeof value === 'number') return unit ? units[unit].print(value) : String(value);
  if (Array.isArray(value)) return value.map(partText).join(', ');
  if (typeof value === 'object' && value !== null) return Object.values(value).join(', ');
  if (typeof value !== 'string' || value === '') return settingsText.empty;
  return isCalendarDate(value) ? formatDate(value) : value;
}

/** As a manager's text mentions it: there the unit stands in the text itself. */
export function settingInText(key: SettingKey, value: unknown): string {
  if (value === '') return '';
  if (typeof value === 'number' && settingFacts(key).kind !== 'money') return amount.figure(value);
  return settingValueText(key, value);
}

function partText(part: unknown): string {
  if (typeof part === 'number') return amount.days(part);
  const count = Number.parseInt(String(part), 10);
  return String(part).endsWith('m') ? amount.months(count) : amount.weeks(count);
}

/** What only a pattern of the schema says. */
const ownBounds: Partial<Record<SettingKey, string>> = {
  number_prefix: 'hoogstens 10 hoofdletters',
  invoice_iban: 'een rekeningnummer (IBAN), of leeg',
  invoice_vat_number: 'een btw-nummer, of leeg',
  invoice_chamber_number: 'acht cijfers, of leeg',
};

const kindBounds: Partial<Record<SettingKind, string>> = {
  email: 'een heel e-mailadres',
  phone: 'een heel telefoonnummer',
  contact: 'een naam en een heel e-mailadres',
  day: 'een dag die bestaat',
};

export function boundsText(key: SettingKey): string {
  const own = ownBounds[key];
  if (own) return own;
  const { kind } = settingFacts(key);
  const bounds = settingBounds(key);
  if (bounds && kind === 'money') return `${amount.euros(bounds.min)} tot en met ${amount.euros(bounds.max)}`;
  if (bounds) return `${amount.figure(bounds.min)} tot en met ${amount.figure(bounds.max)}`;
  if (kind === 'days' || kind === 'reminders') return `1 tot en met ${amount.figure(LIST_MAX)} keer`;
  return kindBounds[kind] ?? `hoogstens ${amount.figure(TEXT_MAX)} tekens`;
}

const hints: Partial<Record<SettingKind, string>> = {
  money: 'In euro’s, bijvoorbeeld 250,00.',
  days: 'Aantallen dagen met een komma ertussen, bijvoorbeeld 1, 15, 30.',
  reminders: 'Met een komma ertussen: 6m is zes maanden van tevoren, 12w is twaalf weken.',
};

/** The fields of the form of one setting. */
export function settingFields(key: SettingKey): Record<string, Field> {
  const { kind, unit } = settingFacts(key);
  const hint = hints[kind] ?? (unit && `In ${units[unit].name}.`);
  const validFrom = { label: 'Geldt vanaf', hint: 'Vandaag of later, bijvoorbeeld 1-1-2027.' };
  if (kind === 'contact')
    return { 'value.name': { label: 'Naam' }, 'value.email': { label: 'E-mailadres' }, validFrom };
  return { value: { label: 'Nieuwe waarde', ...(hint && { hint }) }, validFrom };
}

/** /beheer/instellingen and the page of one. Days are printed. */
export const settingsText = {
  title: 'Instellingen',
  browserTitle: 'Een instelling',
  lead: 'Alles wat je kunt wijzigen zonder dat de software verandert. Een wijziging geldt vanaf een dag: vandaag of later.',
  columns: {
    name: 'Instelling',
    now: 'Nu',
    coming: 'Straks',
    shown: 'Waar te zien',
  },
  caption: (group: string) => `Instellingen: ${group}`,
  groups: 'Soorten instellingen',
  byTwo: 'Door twee beheerders',
  nowSince: (value: string, since: string) => `${value} (sinds ${since})`,
  comingOn: (value: string, from: string) => `${value} vanaf ${from}`,
  nothing: 'geen',
  empty: 'leeg',
  proposals: {
    heading: 'Wacht op een tweede beheerder',
    line: (label: string, value: string, from: string) => `${label}: ${value} vanaf ${from}`,
    by: (who: string) => `Voorgesteld door ${who}.`,
  },
  facts: {
    now: 'Nu',
    since: 'Sinds',
    unit: 'Eenheid',
    bounds: 'Grenzen',
    shown: 'Waar te zien',
    people: 'Wie wijzigt',
    one: 'Eén beheerder',
    two: 'Een beheerder stelt voor, een andere bevestigt',
  },
  change: {
    heading: 'Wijzig',
    propose: 'Stel een wijziging voor',
    submit: 'Wijzig',
    submitProposal: 'Stel voor',
    notDone: 'De instelling is niet gewijzigd',
    waits: 'Er wacht al een voorstel. Zodra daarover is beslist, kun je een nieuw voorstel doen.',
  },
  coming: { heading: 'Straks', withdraw: 'Trek in', about: (what: string) => `: ${what}` },
  proposal: {
    heading: 'Voorstel',
    what: (value: string, from: string, who: string) => `${value} vanaf ${from}, voorgesteld door ${who}.`,
    own: 'Een andere beheerder bevestigt dit voorstel of wijst het af. Jij kunt het intrekken.',
    passed: 'De voorgestelde dag is voorbij. Dit voorstel kan niet meer bevestigd worden.',
    confirm: 'Bevestig',
    refuse: 'Wijs af',
    withdraw: 'Trek het voorstel in',
  },
  notDecided: 'Er is niets gewijzigd',
  history: {
    heading: 'Geschiedenis',
    caption: 'Wijzigingen van deze instelling',
    columns: { from: 'Vanaf', value: 'Waarde', state: 'Wat', who: 'Door', at: 'Op' },
    states: {
      proposed: 'Voorgesteld',
      accepted: 'Gewijzigd',
      refused: 'Afgewezen',
      withdrawn: 'Ingetrokken',
      replaced: 'Vervangen',
      first: 'Eerste waarde',
    },
    confirmedBy: (maker: string, other: string) => `${maker}, bevestigd door ${other}`,
    refusedBy: (maker: string, other: string) => `${maker}, afgewezen door ${other}`,
    withdrawnBy: (line: string, other: string) => `${line}, ingetrokken door ${other}`,
    empty: { heading: 'Deze instelling is nooit gewijzigd', text: 'Zodra iemand de waarde wijzigt, staat dat hier.' },
    system: 'het systeem',
    unknown: 'onbekend',
  },
  back: 'Alle instellingen',
  done: {
    gewijzigd: 'De wijziging is bewaard.',
    voorgesteld: 'Je voorstel is bewaard. De wijziging geldt pas als een andere beheerder die bevestigt.',
    besloten: 'Je besluit over het voorstel is bewaard.',
    ingetrokken: 'De wijziging is ingetrokken.',
  },
};

const changeTexts: ReasonTexts<SettingChangeReason> = {
  setting_not_valid: () => 'Deze waarde past niet bij deze instelling. Kijk bij de grenzen.',
  setting_unchanged: ({ validFrom }) => `Deze waarde geldt op ${formatDate(validFrom)} al.`,
  setting_held_already: () => 'Vandaag is deze instelling al gewijzigd. Kies een latere dag.',
  setting_in_the_past: () => 'Die dag is voorbij. Kies vandaag of een latere dag.',
};

export const changeSettingReasonTexts: ReasonTexts<ChangeSettingReason> = {
  ...changeTexts,
  proposal_waits: () => settingsText.change.waits,
};

export const decideSettingReasonTexts: ReasonTexts<DecideSettingReason> = {
  ...changeTexts,
  change_unknown: () => 'Deze wijziging is er niet.',
  change_settled: () => 'Hierover is al beslist, of de wijziging geldt al.',
  changed_meanwhile: () =>
    'Een collega heeft deze instelling net gewijzigd of iets voorgesteld. Laad de pagina opnieuw en kijk eerst wat er nu geldt.',
  own_proposal: () => 'Dit is je eigen voorstel. Een andere beheerder bevestigt het of wijst het af.',
  proposed_day_passed: () =>
    'De voorgestelde dag is voorbij. Wijs dit voorstel af en doe een nieuw voorstel met een latere dag.',
};

export type SettingDone = keyof typeof settingsText.done;
