import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import { type draftTypeSchema, MOST_TYPES, typeValues } from '@/lib/normsets/draft-forms';
import type { Context } from '@/lib/server/platform/action';
import { accepted, refused } from '@/lib/shared/results';
import { changeDraft } from './changed-draft';

/** One type of activity, in its place; in place 0 it is added as the last. */
export async function changeDraftType(
  { draftId, version, place, type }: z.output<typeof draftTypeSchema>,
  at: Context<AccountActor>,
) {
  return changeDraft(
    { draftId, version },
    at,
    (draft) => {
      const types = draft.rules.activityTypes;
      const isThere = place === 0 ? types.length < MOST_TYPES : types[place - 1] !== undefined;
      if (!isThere) return refused({ code: 'place_unknown' });
      const activityTypes = place === 0 ? [...types, type] : types.with(place - 1, type);
      return accepted({ contents: { ...draft, rules: { ...draft.rules, activityTypes } } });
    },
    ({ rules }) => {
      const stored = rules.activityTypes[place - 1];
      return stored ? typeValues(stored) : {};
    },
  );
}
