import 'server-only';
import { termKey } from '@/lib/registration/lapses';
import { loadRequirementContext } from '@/lib/server/eligibility/assessments';
import { notify } from '@/lib/server/mail/notify';
import type { Moment } from '@/lib/server/platform/clock';
import type { Transaction } from '@/lib/server/platform/db/database';
import { closeTask } from '@/lib/server/platform/tasks';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { Registration } from './data/registrations';
import { findRunningLapses, moveMendBy } from './data/requirement-lapses';

/**
 * Each new version that somebody is still to tick, by a later day; `dayOf` gives it for a term of so many months. A term
 * that somebody has is never shortened. The person is told, once.
 */
export async function moveDocumentTerms(
  tx: Transaction,
  { id: registrationId, accountId, version }: Pick<Registration, 'id' | 'accountId' | 'version'>,
  dayOf: (months: number) => CalendarDate,
  { now, today }: Moment,
) {
  const { settings, documents } = await loadRequirementContext(today, tx);
  let last: CalendarDate | null = null;
  for (const lapse of await findRunningLapses(registrationId, tx)) {
    const document = Object.values(documents).find((one) => one !== null && one.id === lapse.documentId);
    if (!document) continue;
    const day = dayOf(document.tickMonths ?? settings.mendMonths);
    if (day <= lapse.mendBy || !(await moveMendBy(tx, lapse.id, day))) continue;
    await closeTask(tx, termKey('mend_term_passed', { ...lapse, registrationId }), now);
    if (last === null || day > last) last = day;
  }
  if (last === null) return;
  const key = `document_term_moved:${registrationId}:${version}`;
  await notify(tx, accountId, { template: 'document_term_moved', params: { mendBy: last }, key, at: now });
}
