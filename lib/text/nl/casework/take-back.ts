import type { TakeBackReason, takeBackNews } from '@/lib/casework/take-back';
import { plural } from '../shared/format';

const seconds = (count: number) => plural(count, 'seconde', 'seconden');

/** Ten seconds to take a decision back, before its mail leaves. */
export const takeBackText = {
  submit: 'Draai terug',
  left: (count: number) => `nog ${seconds(count)}`,
  offered: (count: number) => `Je kunt dit nog ${seconds(count)} terugdraaien.`,
  until: (time: string) => `Terugdraaien kan tot ${time}. Dan gaat de mail weg.`,
  over: 'Terugdraaien kan niet meer: de mail gaat weg.',
};

type News = (typeof takeBackNews)[keyof typeof takeBackNews];

export const takeBackNewsTexts = {
  teruggedraaid: { variant: 'success', text: 'Je hebt het teruggedraaid. Er is geen mail verstuurd.' },
  'deels-teruggedraaid': {
    variant: 'warning',
    text: 'Een deel is teruggedraaid. Bij de rest was de mail al verstuurd, of was er intussen iets veranderd.',
  },
  'te-laat-teruggedraaid': {
    variant: 'warning',
    text: 'Terugdraaien kan niet meer: de tijd daarvoor is voorbij. Wat je besloot, blijft staan.',
  },
  'mail-al-verstuurd': {
    variant: 'warning',
    text: 'De mail is al verstuurd. Daarom kun je dit niet meer terugdraaien. Wat je besloot, blijft staan.',
  },
  'intussen-veranderd': {
    variant: 'warning',
    text: 'Er is intussen iets veranderd. Daarom kun je dit niet meer terugdraaien. Wat je besloot, blijft staan.',
  },
} as const satisfies Record<News, { variant: 'success' | 'warning'; text: string }>;

/** What the form itself answers: the rest leads to a page that says it. */
const ownCase = { heading: 'Terugdraaien kan niet', text: 'De zaak gaat over jezelf.' };

export function takeBackReasonText({ code }: TakeBackReason) {
  return code === 'own_case' ? ownCase : { heading: ownCase.heading, text: takeBackText.over };
}
