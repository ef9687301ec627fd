import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { NotAllowed } from '@/lib/access/own-matters';
import type { WithdrawDocumentReason } from '@/lib/content/document-changes';
import type { withdrawDocumentSchema } from '@/lib/content/document-forms';
import { saveDraft } from '@/lib/server/content/data/document-drafts';
import { findDocument, removeComingDocument } from '@/lib/server/content/data/documents';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { REGISTER_SUBJECT } from '@/lib/shared/audit-events';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { withDocuments } from './locked-documents';

type Answer = Accepted | Refused<WithdrawDocumentReason | NotAllowed>;

/** A version whose day hasn't come: nobody ticked it or was asked. It becomes the draft again, so that no word is lost. */
export async function withdrawDocument(
  { documentId }: z.output<typeof withdrawDocumentSchema>,
  at: Context<AccountActor>,
): Promise<Answer> {
  const { actor, now, today } = at;
  return withDocuments(at, async (tx): Promise<Answer> => {
    const version = await findDocument(documentId, tx);
    if (!version) return refused({ code: 'document_unknown' });
    const { code, title, summary, tickMonths, validFrom, body: text } = version;
    if (validFrom <= today) return refused({ code: 'document_in_force' });
    const draft = { code, version: version.version, title, summary, text, validFrom, tickMonths };
    if (!(await saveDraft(tx, draft, 0, { at: now, accountId: actor.accountId })))
      return refused({ code: 'draft_in_the_way' });
    await removeComingDocument(tx, documentId, today);
    const details = { document: code, documentId, validFrom };
    await record(tx, 'document_withdrawn', REGISTER_SUBJECT, by(actor, 'register_manager', now), details);
    return accepted({});
  });
}
