import 'server-only';
import { type Gap, mendBy as mendByOf } from '@/lib/registration/lapses';
import type { RequirementContext } from '@/lib/server/eligibility/assessments';
import { notifyEach } from '@/lib/server/mail/notify';
import { bySystem, recordAll } from '@/lib/server/platform/audit';
import type { Moment } from '@/lib/server/platform/clock';
import type { Transaction } from '@/lib/server/platform/db/database';
import { createTasks } from '@/lib/server/platform/tasks';
import { addMonths } from '@/lib/shared/calendar-date';
import { grouped } from '@/lib/shared/grouped';
import { findAbsencesOfAll } from './data/absences';
import type { Registration } from './data/registrations';
import { type NewLapse, openLapses } from './data/requirement-lapses';

type Begun = Pick<Registration, 'id' | 'accountId'> & { gap: Gap };

/** Each is told: of all new versions in one mail, and of anything else in another. */
export async function beginLapses(
  tx: Transaction,
  begun: readonly { registration: Pick<Registration, 'id' | 'accountId'>; gaps: readonly Gap[] }[],
  requirementContext: RequirementContext,
  at: Moment,
) {
  const each = begun.flatMap(({ registration: { id, accountId }, gaps }) =>
    gaps.map((gap) => ({ id, accountId, gap })),
  );
  const ofVersions = each.filter(({ gap }) => gap.documentId !== null);
  const ofElse = each.filter(({ gap }) => gap.documentId === null);
  if (ofElse.length > 0) await beginOthers(tx, ofElse, requirementContext, at);
  if (ofVersions.length > 0) await askForVersions(tx, ofVersions, requirementContext, at);
}

async function beginOthers(
  tx: Transaction,
  begun: readonly Begun[],
  { settings }: RequirementContext,
  { now: at, today }: Moment,
) {
  const mendBy = addMonths(today, settings.mendMonths);
  const lapses = begun.map(({ id: registrationId, accountId, gap: { requirements } }) => ({
    ...{ registrationId, since: today, mendBy, requirements, documentId: null, accountId },
  }));
  const opened = await openLapses(tx, lapses);
  await recordLapsed(tx, opened, at);
  const tasks = opened.map(({ id, registrationId, accountId }) => ({
    ...{ registrationId, accountId, createdOn: today, at, dueOn: mendBy },
    ...{ key: `requirement_not_met:${id}`, kind: 'requirement_not_met' as const },
  }));
  await createTasks(tx, tasks);
  const told = opened.map(({ id, accountId: to }) => ({
    ...{ to, template: 'requirement_lapsed' as const, params: { mendBy }, key: `requirement_lapsed:${id}`, at },
  }));
  await notifyEach(tx, told);
}

/** Everybody is asked on the same morning: the mails are spread, and the manager gets one task for all of them. */
async function askForVersions(
  tx: Transaction,
  begun: readonly Begun[],
  { settings, documents }: RequirementContext,
  { now: at, today }: Moment,
) {
  const absences = await findAbsencesOfAll(
    begun.map(({ id }) => id),
    tx,
  );
  const lapses = begun.flatMap(({ id: registrationId, accountId, gap: { documentId, requirements } }) => {
    const version = Object.values(documents).find((document) => document?.id === documentId);
    if (!version) return [];
    const absentUntil = absences.get(registrationId) ?? null;
    const mendBy = mendByOf(today, version.tickMonths ?? settings.mendMonths, absentUntil);
    const lapse = { registrationId, since: today, mendBy, requirements, documentId: version.id };
    return [{ ...lapse, accountId, document: version.code }];
  });
  const opened = await openLapses(tx, lapses);
  await recordLapsed(tx, opened, at);
  const told = [...grouped(opened, ({ registrationId }) => registrationId).values()].flatMap((asked) => {
    const [first] = asked;
    if (!first) return [];
    const params = { asked: asked.map(({ document, mendBy }) => ({ document, mendBy })) };
    const mail = { template: 'document_asked' as const, params, key: `document_asked:${first.id}`, at };
    return [{ ...mail, to: first.accountId, withinHours: settings.documentMailHours }];
  });
  await notifyEach(tx, told);
}

async function recordLapsed(tx: Transaction, opened: readonly NewLapse[], at: Date) {
  const said = opened.map(({ registrationId: about, requirements, documentId }) => {
    const details = { requirements, ...(documentId !== null && { documentId }) };
    return { about, details: [details] as [typeof details] };
  });
  await recordAll(tx, 'requirement_lapsed', said, bySystem(at));
}
