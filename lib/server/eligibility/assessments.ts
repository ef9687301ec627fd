import 'server-only';
import type { Settings } from '@/lib/content/settings-schema';
import { assessEligibility, type EligibilityFacts } from '@/lib/eligibility/requirements';
import { getDocumentsOn, type RegisterDocument } from '@/lib/server/content/data/documents';
import { readSettings } from '@/lib/server/content/data/settings';
import type { Transaction } from '@/lib/server/platform/db/database';
import { isDemo } from '@/lib/server/platform/env';
import type { CalendarDate } from '@/lib/shared/calendar-date';

type Stated = Pick<EligibilityFacts, 'appointments' | 'acceptances'>;

/** The four requirements of what somebody stated, as of a day. */
export function assess(
  { appointments, acceptances }: Stated,
  documentsInForce: Record<RegisterDocument['code'], RegisterDocument | null>,
  { minimumHours }: Pick<Settings, 'minimumHours'>,
  on: CalendarDate,
) {
  return assessEligibility({ appointments, acceptances, documentsInForce, minimumHours, on });
}

/** Whether a document in force is sample text, which nobody can subscribe to but in a demo. */
export function areSample(
  documents: Record<RegisterDocument['code'], RegisterDocument | null>,
  demo = isDemo(),
): boolean {
  return !demo && Object.values(documents).some((document) => document?.isSample);
}

/** The requirements as of submission: that day's appointments, documents and minimum, whatever changed since. */
export async function assessAsSubmitted(application: Stated & { submittedOn: CalendarDate | null }, tx?: Transaction) {
  const { submittedOn } = application;
  if (!submittedOn) return [];
  return assess(application, await getDocumentsOn(submittedOn, tx), await readSettings(submittedOn, tx), submittedOn);
}
