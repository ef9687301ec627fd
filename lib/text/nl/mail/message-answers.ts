import type { Field } from '@/lib/text/nl/shared/forms';

/** /mijn/berichten/ID: what one writes back to a manager. Times are printed. */
export const messageAnswerText = {
  heading: 'Antwoord aan de beheerder',
  fields: {
    answer: {
      label: 'Je antwoord',
      inSentence: 'je antwoord',
      hint: 'De beheerder leest het in je dossier. Je antwoordt één keer; daarna kun je er niets meer aan veranderen.',
    },
  } satisfies Record<string, Field>,
  submit: 'Verstuur je antwoord',
  done: 'Je antwoord is verstuurd. De beheerder krijgt er een mail over.',
  given: (when: string) => `Je hebt geantwoord op ${when}.`,
  notSent: 'Je antwoord is niet verstuurd',
  refusals: {
    message_unknown: 'Dit bericht is er niet meer.',
    not_from_manager: 'Dit bericht schreef het register zelf. Neem contact op met de beheerder als je een vraag hebt.',
    message_already_answered: 'Je hebt dit bericht al beantwoord. Laad de pagina opnieuw om je antwoord te lezen.',
  },
};
