import type { FilteredList, SaveFilterReason } from '@/lib/casework/saved-filters';
import type { ReasonTexts } from '@/lib/shared/reason-texts';
import { counted, inSentence } from '@/lib/text/nl/shared/format';

/** /beheer/keuzes, and what stands of it in a queue. */
export const savedFiltersText = {
  title: 'Bewaarde keuzes',
  lead: 'Bewaar wat je in een lijst koos, met een naam erbij. Die naam staat daarna als link boven die lijst. Alleen jij ziet je keuzes.',
  lists: {
    aanvragen: 'Aanvragen',
    activiteiten: 'Activiteiten',
    certificeringen: 'Certificeringen',
    accreditaties: 'Accreditaties',
  } satisfies Record<FilteredList, string>,
  keep: {
    heading: (list: string) => `Bewaar je keuzes bij ${inSentence(list)}`,
    look: 'Bekijk de lijst met deze keuzes',
    words: 'Zoekwoorden bewaren we niet.',
    submit: 'Bewaar',
    notDone: 'Je keuzes zijn niet bewaard',
  },
  fields: { name: { label: 'Naam', inSentence: 'de naam', hint: 'Zoals ‘Te laat bij mij’.' } },
  kept: {
    heading: 'Wat je hebt bewaard',
    caption: 'Je bewaarde keuzes, per lijst',
    columns: { name: 'Naam', list: 'Lijst', remove: 'Verwijderen' },
    remove: 'Verwijder',
    notDone: 'De keuze is niet verwijderd',
    empty: {
      heading: 'Je hebt nog niets bewaard',
      text: 'Kies in een lijst een status of een filter, en volg daar de link ‘Bewaar deze keuzes’.',
    },
  },
  done: { verwijderd: 'De keuze is verwijderd.' },
  inQueue: {
    label: 'Bewaarde keuzes',
    keep: 'Bewaar deze keuzes',
    change: 'Wijzig',
    more: (count: number) => `Je ${count} bewaarde keuzes`,
  },
};

export const saveFilterReasonTexts: ReasonTexts<SaveFilterReason> = {
  nothing_chosen: () => 'Je hebt niets gekozen. Kies eerst een status of een filter in de lijst.',
  name_taken: ({ name }) => `Je hebt al keuzes bewaard onder ‘${name}’. Kies een andere naam.`,
  too_many_filters: ({ most }) =>
    `Je hebt bij deze lijst al ${counted(most, 'keuze', 'keuzes')} bewaard. Verwijder er eerst een.`,
};
