import type { QuestionSection } from '@/lib/content/question-pages';

/** /vragen */
export const questionsText = {
  title: 'Vragen en antwoorden',
  lead: 'Staat je vraag er niet bij? Mail of bel ons gerust: hoe dat kan, staat onderaan elke pagina.',
  sections: {
    first_registration: 'Eerste registratie',
    digital_portfolio: 'Digitaal portfolio',
    logging_in: 'Inloggen',
  } satisfies Record<QuestionSection, string>,
};
