import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { NormSet } from '@/lib/content/normset';
import { type ActivityContents, type activitySchema, activityValues } from '@/lib/portfolio/activity-forms';
import { type ContentsReason, mayChangeContents } from '@/lib/portfolio/activity-states';
import {
  type ActivityBlocker,
  activityBlockers,
  fieldOfBlocker,
  reviewFromOf,
} from '@/lib/portfolio/activity-submission';
import { mayBeChosen } from '@/lib/portfolio/type-offer';
import { versionFacts } from '@/lib/portfolio/versions';
import { loadNormSets } from '@/lib/server/content/data/normsets';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import type { ChangedElsewhere, FieldErrors } from '@/lib/shared/action-state';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { FieldError } from '@/lib/shared/field-errors';
import { type Accepted, accepted, never, type Refused, refused } from '@/lib/shared/results';
import { sameValue } from '@/lib/shared/same-value';
import { type Activity, findOwnActivity, saveActivity as writeActivity } from './data/activities';
import { lockOwnActivity, type OwnActivityReason } from './own-activity';

export type SaveActivityReason = OwnActivityReason | ChangedElsewhere | ContentsReason;
type Answer = Accepted<{ version: number }> | Refused<SaveActivityReason> | { ok: false; errors: FieldErrors };

/** What was handed in may be corrected until its review: then it must stay complete, and the correction is recorded. */
export async function saveActivity(
  { id, version, ...contents }: z.output<typeof activitySchema>,
  { actor, now, today }: Context<AccountActor>,
): Promise<Answer> {
  const normSets = await loadNormSets();
  return inTransaction(async (tx): Promise<Answer> => {
    const held = await lockOwnActivity(tx, actor, id);
    if (!held.ok) return held;
    const { own, versions } = held;
    const allowed = mayChangeContents(own.state, versionFacts(versions, id));
    if (!allowed.ok) return allowed;
    const errors = errorsIn(contents, own, normSets, today);
    if (Object.keys(errors).length > 0) return { ok: false, errors };

    const isDraft = own.state === 'draft';
    const reviewFrom = isDraft ? null : reviewFromOf({ ...own, ...contents, ...forCertification(own) }, normSets, now);
    if (!(await writeActivity(tx, { id, version, accountId: actor.accountId, now }, contents, reviewFrom)))
      return changedElsewhere(tx, actor, id);
    if (!isDraft && isOther(own, contents)) {
      await record(tx, 'activity_corrected', id, by(actor, 'registrant', now));
    }
    return accepted({ version: version + 1 });
  });
}

function forCertification({ certificationId }: Activity) {
  return { isForCertification: certificationId !== null };
}

async function changedElsewhere(tx: Transaction, { accountId }: AccountActor, id: string): Promise<Answer> {
  const own = await findOwnActivity(accountId, id, tx);
  if (!own) return refused({ code: 'activity_unknown' });
  return refused({ code: 'changed_elsewhere', version: own.version, stored: activityValues(own) });
}

function isOther(own: Activity, contents: ActivityContents): boolean {
  return !sameValue(activityValues(own), activityValues(contents));
}

/** A type that no norm set ever had can't be chosen; a stored one stays. Beyond a draft nothing may be missing. */
function errorsIn(
  contents: ActivityContents,
  own: Activity,
  normSets: readonly NormSet[],
  today: CalendarDate,
): FieldErrors {
  const { typeCode } = contents;
  if (typeCode !== '' && typeCode !== own.typeCode && !mayBeChosen(normSets, typeCode))
    return { type: { code: 'unknown_choice' } };
  if (own.state === 'draft') return {};
  const blockers = activityBlockers(contents, normSets, today);
  return Object.fromEntries(blockers.map((blocker) => [fieldOfBlocker(blocker), errorOf(blocker, today)]));
}

function errorOf(blocker: ActivityBlocker, today: CalendarDate): FieldError {
  switch (blocker.code) {
    case 'type_missing':
      return { code: 'choose_one' };
    case 'type_not_offered':
      return { code: 'unknown_choice' };
    case 'title_missing':
    case 'last_day_missing':
    case 'units_missing':
      return { code: 'required' };
    case 'still_planned':
      return { code: 'date_too_late', max: today };
    default:
      return never(blocker);
  }
}
