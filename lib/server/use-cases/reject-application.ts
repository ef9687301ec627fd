import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import { applicationTransition, NO_FACTS } from '@/lib/application/application-states';
import type { rejectSchema } from '@/lib/application/decision-forms';
import { type Accepted, type Refused, refused } from '@/lib/shared/results';
import type { Context } from '../action';
import { findSubmittedApplication } from '../data/applications';
import { inTransaction } from '../db';
import { type DecideReason, recordDecision } from './record-decision';

/** Rejects an application with reasons from the catalogue and an explanation for the applicant. */
export async function rejectApplication(
  input: z.output<typeof rejectSchema>,
  context: Context<AccountActor>,
): Promise<Accepted | Refused<DecideReason>> {
  return inTransaction(async (tx): Promise<Accepted | Refused<DecideReason>> => {
    const application = await findSubmittedApplication(input.applicationId, tx);
    if (!application) return refused({ code: 'application_unknown' });
    const moved = applicationTransition(application.state, 'reject', {
      ...NO_FACTS,
      isOwnCase: application.accountId === context.actor.accountId,
    });
    const { reasons, explanation } = input;
    const decision = { outcome: 'rejected', reasons, explanation, check: null } as const;
    return recordDecision(tx, application, moved, input.version, context, decision);
  });
}
