import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import { isOwnMatter } from '@/lib/access/own-matters';
import { applicationTransition, NO_FACTS } from '@/lib/application/application-states';
import type { rejectSchema } from '@/lib/application/decision-forms';
import { informationTermPassed } from '@/lib/application/information-term';
import { getSettings } from '@/lib/server/content/data/settings';
import type { Context } from '@/lib/server/platform/action';
import { inFreshDecision } from '@/lib/server/platform/fresh-decisions';
import type { Accepted, Refused } from '@/lib/shared/results';
import { lockForDecision } from './case-handling';
import { type DecideReason, recordDecision } from './record-decision';

type Input = Pick<z.output<typeof rejectSchema>, 'applicationId' | 'version' | 'reasons' | 'explanation'>;

export async function rejectApplication(
  input: Input,
  context: Context<AccountActor>,
): Promise<Accepted | Refused<DecideReason>> {
  const { actor, now, today } = context;
  const { applicationId, version, reasons, explanation } = input;
  const { takeBackSeconds: seconds } = await getSettings(today);
  const subject = { type: 'application', id: applicationId } as const;
  const decided = { subject, decidedById: actor.accountId, now, seconds };
  return inFreshDecision(decided, async (tx): Promise<Accepted | Refused<DecideReason>> => {
    const decidable = await lockForDecision(tx, applicationId, actor);
    if (!decidable.ok) return decidable;
    const { application, worker } = decidable;
    const moved = applicationTransition(application.state, 'reject', {
      ...NO_FACTS,
      isOwnCase: isOwnMatter(worker.own, application),
      informationTermPassed: informationTermPassed(application, today),
    });
    if (!moved.ok) return moved;
    const decision = { outcome: 'rejected', reasons, explanation, check: null } as const;
    return recordDecision(tx, decidable, decision, { version, now });
  });
}
