import 'server-only';
import { type ComingBreak, comingBreak, type MissingPart, missingDetails } from '@/lib/registration/consequences';
import { isInRegister } from '@/lib/registration/registration-states';
import { getDocumentsOn } from '@/lib/server/content/data/documents';
import { getSettings } from '@/lib/server/content/data/settings';
import { assess } from '@/lib/server/eligibility/assessments';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { hasSavedOwnName } from './data/registration-details';
import type { Registration } from './data/registrations';
import { findRunningLapses } from './data/requirement-lapses';

/** How somebody's own data stand today: documents, requirements, what runs out, and what is still asked for. */
export async function getOwnDetailsOverview(registration: Registration, today: CalendarDate) {
  const documents = await getDocumentsOn(today);
  const settings = await getSettings(today);
  const standard = { documentsInForce: documents, minimumHours: settings.minimumHours };
  const { isComplete, state } = registration;
  const coming: ComingBreak | null =
    isComplete && isInRegister(state) ? comingBreak(registration, standard, today) : null;
  return {
    documents,
    settings,
    assessments: assess(registration, documents, settings, today),
    lapses: await findRunningLapses(registration.id),
    coming,
    asked: isComplete || !isInRegister(state) ? [] : await askedParts(registration, documents),
  };
}

/** What an imported person is asked for: their own eye on the name, and what an import can't bring. */
async function askedParts(
  registration: Registration,
  documents: Awaited<ReturnType<typeof getDocumentsOn>>,
): Promise<(MissingPart | 'name')[]> {
  const missing = missingDetails(registration, documents);
  return (await hasSavedOwnName(registration.id)) ? missing : ['name', ...missing];
}
