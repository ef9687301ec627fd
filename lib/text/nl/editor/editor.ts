import type { QuestionSection } from '@/lib/content/question-pages';
import type { TextAudience, TextKind } from '@/lib/content/text-kinds';
import type { PublishTextReason, TextState, VersionState, WithdrawTextReason } from '@/lib/content/text-states';
import type { ReasonTexts } from '@/lib/shared/reason-texts';
import { questionsText } from '@/lib/text/nl/content/questions';
import { inSentence } from '@/lib/text/nl/shared/format';
import type { Field } from '@/lib/text/nl/shared/forms';

export const textStateNames: Record<TextState, string> = {
  draft: 'Concept',
  coming: 'Komt nog',
  shown: 'Gepubliceerd',
  withdrawn: 'Ingetrokken',
};

export const versionStateNames: Record<VersionState, string> = {
  draft: 'Concept',
  coming: 'Komt nog',
  shown: 'Gepubliceerd',
  replaced: 'Vervangen',
  withdrawn: 'Ingetrokken',
};

export const audienceNames: Record<TextAudience, string> = {
  everybody: 'Iedereen',
  registrants: 'Geregistreerden',
  assessors: 'Beoordelaars',
  providers: 'Opleiders',
};

/** News stands on the intranet alone. */
export function audienceName(audience: TextAudience, kind: TextKind): string {
  return kind === 'news' && audience === 'everybody' ? 'Iedereen op het intranet' : audienceNames[audience];
}

type KindWords = {
  /** In the address of a new one. */
  inAddress: string;
  one: string;
  many: string;
  add: string;
  title: string;
  body: string;
  empty: string;
};

export const kindWords: Record<TextKind, KindWords> = {
  question: {
    ...{ inAddress: 'vraag', one: 'Vraag', many: 'Vragen en antwoorden', add: 'Nieuwe vraag' },
    ...{ title: 'Vraag', body: 'Antwoord', empty: 'Er zijn nog geen vragen' },
  },
  news: {
    ...{ inAddress: 'nieuws', one: 'Nieuwsbericht', many: 'Nieuws', add: 'Nieuw bericht' },
    ...{ title: 'Kop', body: 'Bericht', empty: 'Er is nog geen nieuws' },
  },
  statement: {
    ...{ inAddress: 'verklaring', one: 'Verklaring', many: 'Verklaringen', add: '' },
    ...{ title: 'Titel', body: 'Tekst', empty: 'Er zijn geen verklaringen' },
  },
  mail_introduction: {
    ...{ inAddress: 'mail', one: 'Inleiding van een mail', many: 'Inleidingen van mails', add: 'Nieuwe inleiding' },
    ...{ title: 'Mail', body: 'Inleiding', empty: 'Geen mail heeft een eigen inleiding' },
  },
  question_template: {
    ...{ inAddress: 'standaardvraag', one: 'Standaardvraag', many: 'Standaardvragen', add: 'Nieuwe standaardvraag' },
    ...{ title: 'Naam', body: 'Vraag aan de aanvrager', empty: 'Er zijn nog geen standaardvragen' },
  },
};

export function kindInAddress(word: string): TextKind | null {
  const found = Object.entries(kindWords).find(([, { inAddress }]) => inAddress === word);
  return found ? (found[0] as TextKind) : null;
}

export function sectionName(section: string | null): string {
  return section === null ? '' : (questionsText.sections[section as QuestionSection] ?? section);
}

const slugField = {
  label: 'Adres',
  hint: 'Kleine letters, cijfers en streepjes. Bijvoorbeeld wat-telt-mee. Laat je dit leeg, dan maken we het van de titel.',
};

/** The fields of a form for one kind. */
export function textFields(kind: TextKind): Record<string, Field> {
  const words = kindWords[kind];
  return {
    slug: kind === 'mail_introduction' ? { label: 'Welke mail?', inSentence: 'de mail' } : slugField,
    title: { label: words.title },
    section: { label: 'Rubriek', choices: questionsText.sections },
    position: { label: 'Plaats in de volgorde', hint: 'Een getal: 1 staat bovenaan.' },
    audience: { label: 'Voor wie', choices: audienceNames },
    body: { label: words.body },
  };
}

/** /beheer/vragen, /beheer/intranet, /beheer/teksten and the pages of one text. Moments are printed. */
export const editorText = {
  questions: { title: 'Vragen', lead: 'De vragen en antwoorden die iedereen op de website leest.' },
  intranet: {
    title: 'Intranet',
    browserTitle: 'Nieuws op het intranet',
    lead: 'Nieuws voor wie in het register staat of voor het register werkt.',
  },
  texts: { title: 'Teksten', lead: 'Verklaringen, inleidingen van mails en vragen die je vaak aan aanvragers stelt.' },
  browserTitles: { one: 'Tekst bewerken', start: 'Nieuwe tekst' },
  columns: {
    title: 'Tekst',
    section: 'Rubriek',
    position: 'Plaats',
    audience: 'Voor wie',
    state: 'Status',
    from: 'Vanaf',
    clear: 'Was dit duidelijk?',
  },
  clear: (yes: number, no: number) => (yes + no === 0 ? 'geen antwoord' : `${yes} keer ja, ${no} keer nee`),
  hasDraft: 'met een nieuwer concept',
  comingFrom: (moment: string) => `nieuwe versie vanaf ${moment}`,
  caption: (many: string) => `Lijst: ${inSentence(many)}`,
  none: 'Kies',
  start: {
    lead: 'Je bewaart eerst een concept. Alleen beheerders zien het, totdat je het publiceert.',
    submit: 'Bewaar als concept',
  },
  others: (names: string[], time: string) =>
    `${names.join(' en ')} ${names.length === 1 ? 'heeft' : 'hebben'} deze tekst ook open, sinds ${time}. Spreek af wie hem wijzigt.`,
  facts: { kind: 'Soort', state: 'Status', address: 'Adres', former: 'Eerdere adressen', clear: 'Was dit duidelijk?' },
  edit: { heading: 'Wijzig', submit: 'Bewaar als nieuwe versie', notDone: 'De tekst is niet bewaard' },
  publish: {
    heading: 'Publiceer',
    explained: (number: number) => `Hiermee publiceer je versie ${number}, de nieuwste die is bewaard.`,
    submit: 'Publiceer',
    notDone: 'De tekst is niet gepubliceerd',
    already: 'De nieuwste versie is al gepubliceerd. Bewaar eerst een nieuwe versie.',
    fields: {
      day: {
        label: 'Vanaf welke dag?',
        hint: 'Bijvoorbeeld 1-1-2027. Laat je dit leeg, dan zien lezers de tekst meteen.',
      },
      time: { label: 'Hoe laat?', hint: 'Bijvoorbeeld 9.30. Laat je dit leeg, dan is het vanaf het begin van de dag.' },
    },
  },
  coming: {
    heading: 'Komt nog',
    from: (number: number, moment: string) => `Versie ${number} is te zien vanaf ${moment}.`,
    cancel: 'Publiceer toch niet',
  },
  withdraw: {
    heading: 'Trek in',
    explained: 'Lezers zien de tekst dan niet meer. Je kunt hem later opnieuw publiceren.',
    fields: { sure: { label: 'Ja, trek deze tekst in' } },
    submit: 'Trek in',
    notDone: 'De tekst is niet ingetrokken',
  },
  rename: {
    heading: 'Ander adres',
    explained: 'Links naar het oude adres blijven werken.',
    submit: 'Geef een ander adres',
    notDone: 'Het adres is niet veranderd',
    fields: {
      slug: { label: 'Nieuw adres', hint: 'Kleine letters, cijfers en streepjes. Bijvoorbeeld wat-telt-mee.' },
    },
  },
  history: {
    heading: 'Versies',
    caption: 'Versies van deze tekst',
    columns: { number: 'Versie', state: 'Status', from: 'Te zien vanaf', saved: 'Bewaard op', by: 'Door' },
    version: (number: number) => `Versie ${number}`,
    system: 'het register',
    first: 'het begin',
  },
  version: {
    title: (number: number, of: string) => `Versie ${number} van: ${of}`,
    lead: (newest: number) => `Zo verschilt deze versie van versie ${newest}, de nieuwste.`,
    isNewest: 'Dit is de nieuwste versie.',
    difference: 'Verschil, woord voor woord',
    whole: 'De versie zelf',
    restore: 'Zet deze versie terug',
    restored: 'Wat hier staat, wordt een nieuwe versie. Lezers zien die pas na het publiceren.',
    notDone: 'De versie is niet teruggezet',
    back: 'Terug naar de tekst',
  },
  back: { question: 'Alle vragen', news: 'Al het nieuws', other: 'Alle teksten' },
  done: {
    bewaard: 'De tekst is bewaard als nieuwe versie. Lezers zien die pas na het publiceren.',
    gepubliceerd:
      'De tekst is gepubliceerd. Koos je een moment, dan zien lezers deze versie vanaf dan. Anders zien ze die nu al.',
    ingetrokken: 'De tekst is ingetrokken.',
    toch_niet: 'De nieuwe versie wordt niet gepubliceerd.',
    hernoemd: 'Het adres is veranderd. Het oude adres blijft werken.',
    bijlage_weg: 'De bijlage is verwijderd. Lezers zien dat zodra je de nieuwste versie publiceert.',
    teruggezet: 'De eerdere versie staat nu als nieuwste versie klaar. Publiceer hem om hem te laten zien.',
  },
};

type Gone = { code: 'text_unknown' } | { code: 'changed_meanwhile' };

const goneTexts: ReasonTexts<Gone> = {
  text_unknown: () => 'Deze tekst bestaat niet meer.',
  changed_meanwhile: () =>
    'Een collega heeft deze tekst net veranderd. Laad de pagina opnieuw en kijk eerst wat er nu staat.',
};

const UNCHANGED = { text_unchanged: () => 'Er is niets veranderd aan de nieuwste versie.' };

export const saveTextReasonTexts: ReasonTexts<Gone | { code: 'text_unchanged' }> = { ...goneTexts, ...UNCHANGED };

export const restoreReasonTexts: ReasonTexts<Gone | { code: 'text_unchanged' } | { code: 'version_unknown' }> = {
  ...goneTexts,
  ...UNCHANGED,
  version_unknown: () => 'Deze versie bestaat niet.',
};

export const attachmentReasonTexts: ReasonTexts<Gone | { code: 'attachment_unknown' }> = {
  ...goneTexts,
  attachment_unknown: () => 'Deze bijlage is er niet meer.',
};

export const publishReasonTexts: ReasonTexts<Gone | PublishTextReason> = {
  ...goneTexts,
  published_already: () => editorText.publish.already,
  moment_passed: () => 'Dat moment is voorbij. Kies een later moment, of laat de dag en de tijd leeg.',
};

export const withdrawReasonTexts: ReasonTexts<Gone | WithdrawTextReason | { code: 'nothing_coming' }> = {
  ...goneTexts,
  not_shown: () => 'Lezers zien deze tekst nu niet. Intrekken hoeft dus niet.',
  always_shown: () => 'Een verklaring kun je niet intrekken. Publiceer in plaats daarvan een andere tekst.',
  nothing_coming: () => 'Er staat geen nieuwe versie klaar.',
};

export type EditorDone = keyof typeof editorText.done;
