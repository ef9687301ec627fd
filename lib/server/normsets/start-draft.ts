import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { startDraftSchema } from '@/lib/normsets/draft-forms';
import { rulesOf } from '@/lib/normsets/drafts';
import { asManager } from '@/lib/server/access/data/workers';
import { findNormset } from '@/lib/server/content/data/normsets';
import type { Context } from '@/lib/server/platform/action';
import { record } from '@/lib/server/platform/audit';
import { REGISTER_SUBJECT } from '@/lib/shared/audit-events';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { createDraft } from './data/drafts';
import { madeBy, notedBy } from './locked-draft';

export type StartDraftReason = { code: 'normset_unknown' } | { code: 'normset_superseded' };

type Answer = Accepted<{ draftId: string }> | Refused<StartDraftReason>;

/** A copy for a day to come, or an erratum on a norm set that counts. */
export async function startDraft({ normsetId, kind }: z.output<typeof startDraftSchema>, at: Context<AccountActor>) {
  return asManager(at, async (tx): Promise<Answer> => {
    const basis = await findNormset(normsetId, tx);
    if (!basis) return refused({ code: 'normset_unknown' });
    const isErratum = kind === 'erratum';
    if (isErratum && !basis.counts) return refused({ code: 'normset_superseded' });
    const { normSet, assumptions } = basis;
    const contents = {
      validFrom: isErratum ? normSet.validFrom : null,
      rules: rulesOf(normSet),
      assumptions,
      reason: '',
    };
    const draftId = await createDraft(tx, { ...contents, basedOnId: basis.id, isErratum, ...madeBy(at) });
    await record(tx, 'normset_drafted', REGISTER_SUBJECT, notedBy(at), { draftId, erratum: isErratum });
    return accepted({ draftId });
  });
}
