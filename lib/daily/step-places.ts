import type { ActivityState } from '@/lib/portfolio/activity-class';
import { activitiesHref } from '@/lib/portfolio/activity-query';
import { never } from '@/lib/shared/results';
import type { NextStep } from './next-steps';

const PORTFOLIO = '/mijn/portfolio';

export function placeOfStep(step: NextStep): string {
  switch (step.code) {
    case 'answer_application':
      return '/mijn/aanvraag/vragen';
    case 'finish_application':
      return '/mijn/aanvraag/verder';
    case 'answer_questions':
      return ofOne(step.ids, '/antwoord') ?? listOf('information_requested');
    case 'tick_documents':
      return '/mijn/gegevens/documenten';
    case 'mend_requirements':
    case 'complete_data':
      return '/mijn/gegevens';
    case 'request_certification':
    case 'make_up_points':
      return '/mijn/certificering';
    case 'add_proof':
      return ofOne(step.ids, '#bewijs') ?? listOf('submitted');
    case 'mend_rejected':
      return ofOne(step.ids) ?? listOf('rejected');
    case 'find_courses':
      return '/opleidingen';
    case 'submit_drafts':
    case 'finish_drafts':
      return ofOne(step.ids) ?? listOf('draft');
    default:
      return never(step);
  }
}

function listOf(state: ActivityState): string {
  return activitiesHref({ state });
}

/** A single activity has its own page. */
function ofOne([first, ...others]: readonly string[], part = ''): string | null {
  return first !== undefined && others.length === 0 ? `${PORTFOLIO}/${first}${part}` : null;
}
