import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { answerValues } from '@/lib/application/information-forms';
import type { Context } from '@/lib/server/platform/action';
import { inTransaction } from '@/lib/server/platform/db/database';
import type { ChangedElsewhere } from '@/lib/shared/action-state';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { lockOwnApplication } from './data/applications';
import { findOpenRequest, saveAnswersOf } from './data/information-requests';

export type SaveAnswersReason = ChangedElsewhere | { code: 'nothing_asked' };

export async function saveAnswers(
  { version, answers }: { version: number; answers: string[] },
  { actor }: Pick<Context<AccountActor>, 'actor'>,
): Promise<Accepted<{ version: number }> | Refused<SaveAnswersReason>> {
  return inTransaction(async (tx): Promise<Accepted<{ version: number }> | Refused<SaveAnswersReason>> => {
    const own = await lockOwnApplication(tx, actor.accountId);
    const request = own?.state === 'information_requested' ? await findOpenRequest(own.id, tx) : null;
    if (!request) return refused({ code: 'nothing_asked' });
    if (await saveAnswersOf(tx, { id: request.id, version }, answers)) return accepted({ version: version + 1 });
    return refused({ code: 'changed_elsewhere', version: request.version, stored: answerValues(request.points) });
  });
}
