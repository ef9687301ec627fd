import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { NotAllowed } from '@/lib/access/own-matters';
import type { documentDraftSchema } from '@/lib/content/document-forms';
import { typedDraft } from '@/lib/content/document-values';
import type { DocumentCode } from '@/lib/content/documents';
import { findDocumentDraft, saveDraft } from '@/lib/server/content/data/document-drafts';
import type { Context } from '@/lib/server/platform/action';
import type { ChangedElsewhere, FieldErrors } from '@/lib/shared/action-state';
import { addDays } from '@/lib/shared/calendar-date';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { withDocuments } from './locked-documents';

type Input = z.output<typeof documentDraftSchema>;
type Answer =
  | Accepted<{ code: DocumentCode }>
  | Refused<ChangedElsewhere | NotAllowed>
  | { ok: false; errors: FieldErrors };

/** What managers write together, and nobody else sees. Whoever has an older one before them is shown what stands now. */
export async function saveDocumentDraft(
  { version: expected, documentVersion: version, preview: _shown, ...given }: Input,
  at: Context<AccountActor>,
): Promise<Answer> {
  const { code, validFrom } = given;
  const tomorrow = addDays(at.today, 1);
  return withDocuments(at, async (tx): Promise<Answer> => {
    if (validFrom < tomorrow) return { ok: false, errors: { validFrom: { code: 'date_too_early', min: tomorrow } } };
    const by = { at: at.now, accountId: at.actor.accountId };
    if (await saveDraft(tx, { ...given, version }, expected, by)) return accepted({ code });
    const stands = await findDocumentDraft(code, tx);
    const conflict = { code: 'changed_elsewhere', version: stands?.draftVersion ?? 0 } as const;
    return refused({ ...conflict, stored: stands ? typedDraft(stands) : {} });
  });
}
