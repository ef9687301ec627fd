'use server';

import {
  deleteDraftSchema,
  documentDraftSchema,
  publishDraftSchema,
  withdrawDocumentSchema,
} from '@/lib/content/document-forms';
import { slugOfDocument } from '@/lib/content/document-slugs';
import type { DocumentCode } from '@/lib/content/documents';
import { defineAction } from '@/lib/server/access/door';
import { deleteDocumentDraft } from '@/lib/server/editor/delete-document-draft';
import { publishDocument } from '@/lib/server/editor/publish-document';
import { saveDocumentDraft } from '@/lib/server/editor/save-document-draft';
import { withdrawDocument } from '@/lib/server/editor/withdraw-document';
import { onceSaved, savedOrShown } from '@/lib/server/platform/saved-or-shown';

const manages = { permission: 'manage_documents', limit: 'save' } as const;
const back = (done: string) => `/beheer/documenten?na=${done}`;

export const submitDocumentDraft = defineAction({
  ...manages,
  schema: documentDraftSchema,
  run: savedOrShown(saveDocumentDraft),
  next: onceSaved(
    ({ code }: { code: DocumentCode }) => `/beheer/documenten/${slugOfDocument(code)}/voorbeeld?na=bewaard`,
  ),
});

export const submitDocumentPublication = defineAction({
  ...manages,
  schema: publishDraftSchema,
  run: publishDocument,
  next: back('gepubliceerd'),
});

export const submitDraftDeletion = defineAction({
  ...manages,
  schema: deleteDraftSchema,
  run: deleteDocumentDraft,
  next: back('weg'),
});

export const submitDocumentWithdrawal = defineAction({
  ...manages,
  schema: withdrawDocumentSchema,
  run: withdrawDocument,
  next: back('ingetrokken'),
});
