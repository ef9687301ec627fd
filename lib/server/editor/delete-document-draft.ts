import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { NotAllowed } from '@/lib/access/own-matters';
import type { deleteDraftSchema } from '@/lib/content/document-forms';
import { removeDraft } from '@/lib/server/content/data/document-drafts';
import type { Context } from '@/lib/server/platform/action';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { withDocuments } from './locked-documents';

type Answer = Accepted | Refused<{ code: 'changed_meanwhile' } | NotAllowed>;

/** As its page showed it: what a colleague wrote since isn't thrown away with it. */
export async function deleteDocumentDraft(
  { code, version }: z.output<typeof deleteDraftSchema>,
  at: Context<AccountActor>,
): Promise<Answer> {
  return withDocuments(at, async (tx): Promise<Answer> => {
    if (!(await removeDraft(tx, code, version))) return refused({ code: 'changed_meanwhile' });
    return accepted({});
  });
}
