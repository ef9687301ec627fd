import 'server-only';
import { isInRegister } from '@/lib/registration/registration-states';
import { comingBreak, isWatched, type MissingPart, missingDetails } from '@/lib/registration/watched-requirements';
import {
  assess,
  loadRequirementContext,
  type RequirementContext,
  standardOf,
} from '@/lib/server/eligibility/assessments';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { hasSavedOwnName } from './data/registration-details';
import type { Registration } from './data/registrations';
import { findRunningLapses } from './data/requirement-lapses';

export async function getOwnDetailsOverview(registration: Registration, today: CalendarDate) {
  const requirementContext = await loadRequirementContext(today);
  const { documents } = requirementContext;
  const isNameSaved = isAskedForDetails(registration) && (await hasSavedOwnName(registration.id));
  return {
    ...requirementContext,
    assessments: assess(registration, requirementContext, today),
    lapses: await findRunningLapses(registration.id),
    coming: isWatched(registration) ? comingBreak(registration, standardOf(requirementContext), today) : null,
    asked: askedParts(registration, documents, isNameSaved),
  };
}

export function isAskedForDetails({ isComplete, state }: Registration): boolean {
  return !isComplete && isInRegister(state);
}

/** What an imported person is asked for: their own eye on the name, and what an import can't bring. */
export function askedParts(
  registration: Registration,
  documents: RequirementContext['documents'],
  isNameSaved: boolean,
): (MissingPart | 'name')[] {
  if (!isAskedForDetails(registration)) return [];
  const missing = missingDetails(registration, documents);
  return isNameSaved ? missing : ['name', ...missing];
}
