import 'server-only';
import type { Settings } from '@/lib/content/settings-schema';
import { assessEligibility, type ReviewedData, type Standard } from '@/lib/eligibility/requirements';
import { getDocumentsOn, type RegisterDocument } from '@/lib/server/content/data/documents';
import { getSettings, readSettings } from '@/lib/server/content/data/settings';
import type { Transaction } from '@/lib/server/platform/db/database';
import { isDemo } from '@/lib/server/platform/env';
import type { CalendarDate } from '@/lib/shared/calendar-date';

type Documents = Record<RegisterDocument['code'], RegisterDocument | null>;

export type RequirementContext = { settings: Settings; documents: Documents };

export async function loadRequirementContext(on: CalendarDate, tx?: Transaction): Promise<RequirementContext> {
  const settings = await (tx ? readSettings(on, tx) : getSettings(on));
  return { settings, documents: await getDocumentsOn(on, tx) };
}

export function standardOf({ settings, documents }: RequirementContext): Standard {
  return { documentsInForce: documents, minimumHours: settings.minimumHours };
}

export function assess({ appointments, acceptances }: ReviewedData, by: RequirementContext, on: CalendarDate) {
  return assessEligibility({ appointments, acceptances, ...standardOf(by), on });
}

/** Whether a document in force is sample text, which nobody can subscribe to but in a demo. */
export function areSample(documents: Documents, demo = isDemo()): boolean {
  return !demo && Object.values(documents).some((document) => document?.isSample);
}

/** The requirements as of submission: that day's appointments, documents and minimum, whatever changed since. */
export async function assessAsSubmitted(
  application: ReviewedData & { submittedOn: CalendarDate | null },
  tx?: Transaction,
) {
  const { submittedOn } = application;
  return submittedOn ? assess(application, await loadRequirementContext(submittedOn, tx), submittedOn) : [];
}
