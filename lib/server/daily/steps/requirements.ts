import 'server-only';
import { hasChanges, lapseChanges } from '@/lib/registration/lapses';
import { getDocumentsOn, type RegisterDocument } from '@/lib/server/content/data/documents';
import type { RequirementContext } from '@/lib/server/eligibility/assessments';
import { inTransaction } from '@/lib/server/platform/db/database';
import { closeOtherTasks, createTask } from '@/lib/server/platform/tasks';
import { erasePastAbsences } from '@/lib/server/registration/data/absences';
import { lockRegistrations } from '@/lib/server/registration/data/registrations';
import { countOpenDocumentLapses, findRunningLapsesOfAll } from '@/lib/server/registration/data/requirement-lapses';
import {
  listRequirementSnapshots,
  type RequirementSnapshot,
} from '@/lib/server/registration/data/requirement-snapshots';
import { reviewRequirementsOfAll, watchedAssessments } from '@/lib/server/registration/review-requirements';
import { addMonths } from '@/lib/shared/calendar-date';
import { type DailyContext, type DailyStep, type Effect, inPages, inSets } from '../daily-step';

/** Not for a day before one that was run: it would undo what came after. */
export const requirementsStep: DailyStep = {
  name: 'requirements',
  run: async (context) => {
    if (context.wasLaterDayRun) return;
    const { settings, today } = context;
    const documents = await getDocumentsOn(today);
    const requirementContext = { settings, documents };
    const documentIds = Object.values(documents).flatMap((document) => document?.id ?? []);
    await inPages(
      context,
      (key) => listRequirementSnapshots(key, { today, minimumHours: settings.minimumHours, documentIds }),
      async (page) => {
        const different = page.filter((one) => isDifferent(one, requirementContext, context));
        await inSets(context, different, (people) => review(people, requirementContext, context));
      },
    );
    await settleDocumentTasks(
      Object.values(documents).filter((document) => document !== null),
      context,
    );
    context.note('emptied', await erasePastAbsences(today));
  },
};

function isDifferent(
  standing: RequirementSnapshot,
  requirementContext: RequirementContext,
  { today }: DailyContext,
): boolean {
  const assessments = watchedAssessments(standing, requirementContext, today);
  return hasChanges(lapseChanges(standing.running, assessments, requirementContext.documents));
}

async function review(
  people: readonly RequirementSnapshot[],
  requirementContext: RequirementContext,
  { now, today, note }: DailyContext,
) {
  const before = new Map(people.map(({ id, running }) => [id, running]));
  const ids = [...before.keys()];
  const effects = await inTransaction(async (tx) => {
    const registrations = await lockRegistrations(tx, ids);
    await reviewRequirementsOfAll(tx, registrations, { now, today }, requirementContext);
    const after = await findRunningLapsesOfAll(ids, tx);
    return registrations.map(({ id }) => effectOf(before.get(id) ?? [], after.get(id) ?? []));
  });
  for (const effect of effects) if (effect) note(effect);
}

type Lapses = readonly { id: string; requirements: string[] }[];

function effectOf(before: Lapses, after: Lapses): Effect | null {
  if (before.length === 0) return after.length === 0 ? null : 'lapse_begun';
  if (after.length === 0) return 'lapse_ended';
  const said = (lapses: Lapses) => lapses.map(({ id, requirements }) => `${id} ${requirements}`).toSorted();
  return said(before).join() === said(after).join() ? null : 'lapse_changed';
}

const taskKey = ({ id }: RegisterDocument) => `document_asked:${id}`;

/** One for all whom a new version asks something, as long as there are any; what each doesn't do is on its page. */
async function settleDocumentTasks(documents: RegisterDocument[], { now, today, settings, note }: DailyContext) {
  const running: RegisterDocument[] = [];
  for (const document of documents) if ((await countOpenDocumentLapses(document.id)) > 0) running.push(document);
  await inTransaction(async (tx) => {
    for (const document of running) {
      const dueOn = addMonths(today, document.tickMonths ?? settings.mendMonths);
      const task = { key: taskKey(document), kind: 'document_asked', createdOn: today, at: now, dueOn } as const;
      note('task', await createTask(tx, task));
    }
    note('task_closed', await closeOtherTasks(tx, 'document_asked', running.map(taskKey), now));
  });
}
