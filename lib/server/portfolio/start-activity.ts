import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import { type activitySchema, activityValues } from '@/lib/portfolio/activity-forms';
import { mayBeChosen } from '@/lib/portfolio/type-offer';
import { loadNormSets } from '@/lib/server/content/data/normsets';
import type { Context } from '@/lib/server/platform/action';
import { inTransaction } from '@/lib/server/platform/db/database';
import type { ChangedElsewhere, FieldErrors } from '@/lib/shared/action-state';
import { isUuid } from '@/lib/shared/ids';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { sameValue } from '@/lib/shared/same-value';
import { createActivity, findOwnActivity } from './data/activities';
import { lockRegistrant, type OwnActivityReason } from './own-activity';

export type StartActivityReason = OwnActivityReason | ChangedElsewhere;
type Answer = Accepted<{ version: number }> | Refused<StartActivityReason> | { ok: false; errors: FieldErrors };

const FIRST_VERSION = 1;

/** The id comes from its page, so that a page that is sent twice makes one draft. */
export async function startActivity(
  { id, version: _none, ...contents }: z.output<typeof activitySchema>,
  { actor, now }: Context<AccountActor>,
): Promise<Answer> {
  if (!isUuid(id)) return refused({ code: 'activity_unknown' });
  const normSets = await loadNormSets();
  if (contents.typeCode !== '' && !mayBeChosen(normSets, contents.typeCode))
    return { ok: false, errors: { type: { code: 'unknown_choice' } } };
  return inTransaction(async (tx): Promise<Answer> => {
    const registrant = await lockRegistrant(tx, actor);
    if (!registrant.ok) return registrant;
    const { registrationId } = registrant;
    if (await createActivity(tx, { id, registrationId, ...contents, createdAt: now }))
      return accepted({ version: FIRST_VERSION });
    const own = await findOwnActivity(actor.accountId, id, tx);
    if (!own) return refused({ code: 'activity_unknown' });
    const stored = activityValues(own);
    return sameValue(stored, activityValues(contents))
      ? accepted({ version: own.version })
      : refused({ code: 'changed_elsewhere', version: own.version, stored });
  });
}
