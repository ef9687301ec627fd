import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import { type draftRulesSchema, rulesValues } from '@/lib/normsets/draft-forms';
import type { Context } from '@/lib/server/platform/action';
import { accepted } from '@/lib/shared/results';
import { changeDraft } from './changed-draft';

/** Everything but its types of activities. The day of an erratum is that of what it corrects. */
export async function changeDraftRules(
  { draftId, version, validFrom, reason, assumptions, ...typed }: z.output<typeof draftRulesSchema>,
  at: Context<AccountActor>,
) {
  return changeDraft(
    { draftId, version },
    at,
    (draft) => {
      const { activityTypes } = draft.rules;
      const own = draft.isErratum ? { validFrom: draft.validFrom, reason } : { validFrom, reason: '' };
      return accepted({ contents: { ...own, assumptions, rules: { ...typed, activityTypes } } });
    },
    rulesValues,
  );
}
