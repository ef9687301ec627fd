import 'server-only';
import type { DocumentCode } from '@/lib/content/documents';
import { type Gap, mendBy as mendByOf } from '@/lib/registration/lapses';
import type { RequirementContext } from '@/lib/server/eligibility/assessments';
import { notify } from '@/lib/server/mail/notify';
import { bySystem, record } from '@/lib/server/platform/audit';
import type { Moment } from '@/lib/server/platform/clock';
import type { Transaction } from '@/lib/server/platform/db/database';
import { createTask } from '@/lib/server/platform/tasks';
import { addMonths, type CalendarDate } from '@/lib/shared/calendar-date';
import { findAbsence } from './data/absences';
import type { Registration } from './data/registrations';
import { openLapse } from './data/requirement-lapses';

/** The person is told: of all new versions in one mail, and of anything else in another. */
export async function beginLapses(
  tx: Transaction,
  registration: Registration,
  gaps: readonly Gap[],
  requirementContext: RequirementContext,
  at: Moment,
) {
  for (const gap of gaps.filter(({ documentId }) => documentId === null))
    await beginLapse(tx, registration, gap, requirementContext, at);
  const versions = gaps.filter(({ documentId }) => documentId !== null);
  if (versions.length > 0) await askForVersions(tx, registration, versions, requirementContext, at);
}

async function beginLapse(
  tx: Transaction,
  { id: registrationId, accountId }: Registration,
  { requirements }: Gap,
  { settings }: RequirementContext,
  { now, today }: Moment,
) {
  const mendBy = addMonths(today, settings.mendMonths);
  const id = await openLapse(tx, registrationId, { since: today, mendBy, requirements, documentId: null });
  if (id === null) return;
  await record(tx, 'requirement_lapsed', registrationId, bySystem(now), { requirements });
  const about = { registrationId, accountId, createdOn: today, at: now, dueOn: mendBy };
  await createTask(tx, { ...about, key: `requirement_not_met:${id}`, kind: 'requirement_not_met' });
  const key = `requirement_lapsed:${id}`;
  await notify(tx, accountId, { template: 'requirement_lapsed', params: { mendBy }, key, at: now });
}

/** Everybody is asked on the same morning: the mails are spread, and the manager gets one task for all of them. */
async function askForVersions(
  tx: Transaction,
  { id: registrationId, accountId }: Registration,
  versions: readonly Gap[],
  { settings, documents }: RequirementContext,
  { now, today }: Moment,
) {
  const absence = await findAbsence(registrationId, tx);
  const asked: { id: string; document: DocumentCode; mendBy: CalendarDate }[] = [];
  for (const { documentId, requirements } of versions) {
    const version = Object.values(documents).find((document) => document?.id === documentId);
    if (!version) continue;
    const mendBy = mendByOf(today, version.tickMonths ?? settings.mendMonths, absence?.until ?? null);
    const id = await openLapse(tx, registrationId, { since: today, mendBy, requirements, documentId });
    if (id === null) continue;
    asked.push({ id, document: version.code, mendBy });
    await record(tx, 'requirement_lapsed', registrationId, bySystem(now), { requirements, documentId: version.id });
  }
  const [first] = asked;
  if (!first) return;
  await notify(tx, accountId, {
    template: 'document_asked',
    params: { asked: asked.map(({ document, mendBy }) => ({ document, mendBy })) },
    key: `document_asked:${first.id}`,
    at: now,
    withinHours: settings.documentMailHours,
  });
}
