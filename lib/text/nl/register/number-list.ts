import type { CheckedLine } from '@/lib/register/number-list';
import { figure } from '@/lib/text/nl/shared/amounts';
import type { Field } from '@/lib/text/nl/shared/forms';
import { numberTexts, searchTexts } from './register';

/** A list of numbers at once, such as of everybody whom an employer has at work. */
export const numberListText = {
  title: 'Controleer een lijst nummers',
  link: 'Controleer een lijst nummers tegelijk',
  lead: 'Plak registratienummers onder elkaar. Per regel zie je wat het register op dit moment zegt.',
  fields: {
    numbers: { label: 'Registratienummers, op elke regel één', inSentence: 'de registratienummers' },
  } satisfies Record<string, Field>,
  hint: (most: number, example: string) =>
    `Zoals ${example}. Zet je de naam erbij, dan zie je ook of naam en nummer bij elkaar horen. Met een naam alleen zoeken we hier niet. Je kunt ${figure(most)} regels tegelijk controleren. We bewaren niet wat je plakt.`,
  submit: 'Controleer',
  notDone: 'We hebben niets gecontroleerd',
  found: (inRegister: number, lines: number) => `In het register: ${figure(inRegister)} van ${figure(lines)}`,
  caption: 'Wat het register zegt, per regel',
  columns: { typed: 'Jouw regel', name: 'Naam', number: 'Nummer', says: 'Wat het register zegt' },
  says: {
    absent: 'Staat niet in het register',
    not_together: 'Naam en nummer horen niet bij elkaar',
    no_number: 'We lezen hier geen nummer',
  } satisfies Record<Exclude<CheckedLine['says'], 'in_register'>, string>,
  none: '–',
  absentProvesNot:
    'Staat een nummer er niet? Dan zegt het register niet waarom. Het betekent ook niet dat iemand zijn werk niet goed of niet bevoegd doet. Sommige mensen staan om hun veiligheid niet in het openbare register. Twijfel je? Vraag het de beheerder.',
  moment: numberTexts.never.moment,
  reasons: {
    too_many_lines: (most: number, typed: number) =>
      `Je plakte ${figure(typed)} regels. Controleer er hoogstens ${figure(most)} tegelijk.`,
    too_often_today: searchTexts.tooOftenToday.text,
  },
};
