import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { NotAllowed } from '@/lib/access/own-matters';
import type { PublishDocumentReason } from '@/lib/content/document-changes';
import type { publishDraftSchema } from '@/lib/content/document-forms';
import { filledWords } from '@/lib/content/figures';
import { findDocumentDraft, removeDraft } from '@/lib/server/content/data/document-drafts';
import { loadFigures } from '@/lib/server/content/load-figures';
import { putDocument } from '@/lib/server/content/put-document';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { REGISTER_SUBJECT } from '@/lib/shared/audit-events';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { digestOfWords } from './document-preview';
import { withDocuments } from './locked-documents';

type Answer = Accepted | Refused<PublishDocumentReason | NotAllowed>;

/**
 * The draft as its maker saw it, for a day to come: in the morning of that day whoever is to tick it is asked. Its figures
 * are those of that day and stay what they were then: people agree to words that don't change, and to those that its maker read.
 */
export async function publishDocument(
  { code, version, shown }: z.output<typeof publishDraftSchema>,
  at: Context<AccountActor>,
): Promise<Answer> {
  const { actor, now, today } = at;
  return withDocuments(at, async (tx): Promise<Answer> => {
    const draft = await findDocumentDraft(code, tx);
    if (!draft) return refused({ code: 'draft_gone' });
    const { draftVersion, changedAt: _at, changedBy: _by, ...document } = draft;
    if (draftVersion !== version) return refused({ code: 'changed_meanwhile' });
    const { validFrom } = document;
    if (validFrom <= today) return refused({ code: 'document_not_in_the_future', validFrom });
    const figures = await loadFigures(validFrom, tx);
    const { filled, missing } = filledWords(document, figures);
    if (missing.length > 0) return refused({ code: 'figures_missing', names: missing });
    if (digestOfWords(filled) !== shown) return refused({ code: 'figures_changed' });
    const put = await putDocument(tx, filled, { at: now, accountId: actor.accountId, today });
    if (!put.ok) return put;
    if (put.id === null) return refused({ code: 'document_unchanged' });
    await removeDraft(tx, code, draftVersion);
    const details = { document: code, documentId: put.id, validFrom };
    await record(tx, 'document_published', REGISTER_SUBJECT, by(actor, 'register_manager', now), details);
    return accepted({});
  });
}
