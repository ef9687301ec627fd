import { decimalOf, NOTHING } from '@/lib/content/amounts';
import type { PlanRequirement, PlanYear } from '@/lib/portfolio/plan';
import { figure, points } from '@/lib/text/nl/shared/amounts';
import { requirementName } from './points';

/** /mijn/portfolio/plan */
export const planText = {
  title: 'Plan je punten',
  link: 'Plan je punten',
  lead: 'Wat moet je nog doen, en wanneer? We rekenen met alles wat al in je portfolio staat, ook wat nog niet zeker is.',
  add: 'Plan een activiteit',
  courses: 'Zoek een opleiding die binnenkort begint',
  hint: 'Voeg een activiteit toe met een datum in de toekomst. Na die dag dien je hem in.',
  requirements: {
    heading: 'Wat je nog moet plannen',
    covered:
      'Met wat er in je portfolio staat, kom je aan alles wat je nodig hebt. Doe wat je hebt gepland en dien het in: pas na goedkeuring zijn de punten zeker.',
    line: ({ what, required, held, open }: PlanRequirement) => ({
      name: requirementName(what),
      is: `${figure(decimalOf(required))} nodig, ${figure(decimalOf(held))} in je portfolio`,
      open: open > NOTHING ? `nog ${points(decimalOf(open))} te plannen` : 'genoeg',
    }),
  },
  years: {
    heading: 'Wanneer',
    text: 'Wat je nog moet plannen, is gelijk verdeeld over de maanden die je hebt. Eerder mag ook.',
    caption: 'Per jaar: wat je hebt gepland en wat er nog bij moet',
    columns: { year: 'Jaar', planned: 'Gepland', open: 'Nog te plannen' },
    planned: (amount: number) => points(amount),
    nothing: 'nog niets',
    done: 'niets meer',
    open: ({ what, points: amount }: PlanYear['open'][number]) =>
      `${requirementName(what)}: ${figure(decimalOf(amount))}`,
  },
};
