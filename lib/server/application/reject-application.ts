import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import { isOwnMatter } from '@/lib/access/own-matters';
import { applicationTransition, NO_FACTS } from '@/lib/application/application-states';
import type { rejectSchema } from '@/lib/application/decision-forms';
import { informationTermPassed } from '@/lib/application/information-term';
import { lockWorker } from '@/lib/server/access/data/workers';
import type { Context } from '@/lib/server/platform/action';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, type Refused, refused } from '@/lib/shared/results';
import { lockCase } from './data/cases';
import { type DecideReason, recordDecision } from './record-decision';

type Input = Pick<z.output<typeof rejectSchema>, 'applicationId' | 'version' | 'reasons' | 'explanation'>;

/** Rejects an application with reasons from the catalogue and an explanation for the applicant. */
export async function rejectApplication(
  input: Input,
  context: Context<AccountActor>,
): Promise<Accepted | Refused<DecideReason>> {
  const { actor, today } = context;
  return inTransaction(async (tx): Promise<Accepted | Refused<DecideReason>> => {
    const worker = await lockWorker(tx, actor);
    const application = await lockCase(tx, input.applicationId);
    if (!application) return refused({ code: 'application_unknown' });
    const moved = applicationTransition(application.state, 'reject', {
      ...NO_FACTS,
      isOwnCase: isOwnMatter(worker.own, application),
      informationTermPassed: informationTermPassed(application, today),
    });
    const { reasons, explanation } = input;
    const decision = { outcome: 'rejected', reasons, explanation, check: null } as const;
    return recordDecision(tx, application, moved, input.version, context, worker, decision);
  });
}
