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
import { findAbsentUntil } from './data/absences';
import { hasSavedOwnName } from './data/registration-details';
import type { Registration } from './data/registrations';
import { findRunningLapses } from './data/requirement-lapses';

export async function getOwnDetailsOverview(registration: Registration, today: CalendarDate) {
  const isAsked = !registration.isComplete && isInRegister(registration.state);
  const [requirementContext, lapses, isNameSaved, absentUntil] = await Promise.all([
    loadRequirementContext(today),
    findRunningLapses(registration.id),
    isAsked && hasSavedOwnName(registration.id),
    findAbsentUntil(registration.id, today),
  ]);
  const isTermMoved = lapses.some(({ documentId }) => documentId !== null);
  return {
    ...requirementContext,
    assessments: assess(registration, requirementContext, today),
    lapses,
    /** Where it gave them more time to tick a document. */
    absentUntil: isTermMoved ? absentUntil : null,
    coming: isWatched(registration) ? comingBreak(registration, standardOf(requirementContext), today) : null,
    asked: isAsked ? askedParts(registration, requirementContext.documents, isNameSaved) : [],
  };
}

/** What an imported person is asked for: their own eye on the name, and what an import can't bring. */
function askedParts(
  registration: Registration,
  documents: RequirementContext['documents'],
  isNameSaved: boolean,
): (MissingPart | 'name')[] {
  const missing = missingDetails(registration, documents);
  return isNameSaved ? missing : ['name', ...missing];
}
