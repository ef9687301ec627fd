import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { removeTypeSchema } from '@/lib/normsets/draft-forms';
import type { Context } from '@/lib/server/platform/action';
import { accepted, refused } from '@/lib/shared/results';
import { changeDraft } from './changed-draft';

/** One type of activity: nothing of it counts from the day on which the draft holds. */
export async function removeDraftType(
  { draftId, version, place }: z.output<typeof removeTypeSchema>,
  at: Context<AccountActor>,
) {
  return changeDraft(
    { draftId, version },
    at,
    (draft) => {
      const types = draft.rules.activityTypes;
      if (!types[place - 1]) return refused({ code: 'place_unknown' });
      const activityTypes = types.toSpliced(place - 1, 1);
      return accepted({ contents: { ...draft, rules: { ...draft.rules, activityTypes } } });
    },
    () => ({}),
  );
}
