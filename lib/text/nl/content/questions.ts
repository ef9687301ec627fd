import type { QuestionSection } from '@/lib/content/question-pages';

/** /vragen */
export const questionsText = {
  title: 'Vragen en antwoorden',
  lead: 'Staat je vraag er niet bij? Mail of bel ons gerust: hoe dat kan, staat onderaan elke pagina.',
  contents: 'Inhoud',
  elsewhere: 'Andere vragen',
  count: (questions: number) => `(${questions})`,
  search: { label: 'Zoek in de vragen en antwoorden', submit: 'Zoek' },
  found: (count: number, typed: string) =>
    count === 1 ? `1 vraag gaat over ‘${typed}’.` : `${count} vragen gaan over ‘${typed}’.`,
  nothing: (typed: string) => `Geen vraag gaat over ‘${typed}’`,
  tryOther: 'Probeer een ander woord, of minder woorden.',
  showAll: 'Toon alle vragen',
  linkTo: (question: string) => `Link naar de vraag: ${question}`,
  sections: {
    first_registration: 'Eerste registratie',
    digital_portfolio: 'Digitaal portfolio',
    logging_in: 'Inloggen',
  } satisfies Record<QuestionSection, string>,
};
