import 'server-only';
import { getDocumentsOn } from '@/lib/server/content/data/documents';
import type { RequirementContext } from '@/lib/server/eligibility/assessments';
import { inTransaction } from '@/lib/server/platform/db/database';
import { lockRegistration } from '@/lib/server/registration/data/registrations';
import { findRunningLapses, lapsedRequirements } from '@/lib/server/registration/data/requirement-lapses';
import {
  listRequirementSnapshots,
  type RequirementSnapshot,
} from '@/lib/server/registration/data/requirement-snapshots';
import { reviewRequirements, unmetOf } from '@/lib/server/registration/review-requirements';
import { type DailyContext, type DailyStep, type Effect, inPages } from '../daily-step';

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
        for (const standing of page.filter((one) => isDifferent(one, requirementContext, context)))
          await context.attempt(() => review(standing, requirementContext, context));
      },
    );
  },
};

function isDifferent(
  standing: RequirementSnapshot,
  requirementContext: RequirementContext,
  { today }: DailyContext,
): boolean {
  return unmetOf(standing, requirementContext, today).join() !== standing.lapsed.join();
}

async function review(
  { id, lapsed }: RequirementSnapshot,
  requirementContext: RequirementContext,
  { now, today, note }: DailyContext,
) {
  await inTransaction(async (tx) => {
    const registration = await lockRegistration(tx, id);
    if (!registration) return;
    await reviewRequirements(tx, registration, { now, today }, requirementContext);
    const effect = effectOf(lapsed, lapsedRequirements(await findRunningLapses(id, tx)));
    if (effect) note(effect);
  });
}

function effectOf(before: string[], after: string[]): Effect | null {
  if (before.length === 0) return after.length === 0 ? null : 'lapse_begun';
  if (after.length === 0) return 'lapse_ended';
  return before.join() === after.join() ? null : 'lapse_changed';
}
