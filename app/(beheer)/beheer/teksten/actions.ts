'use server';

import {
  cancelPublicationSchema,
  publishTextSchema,
  removeAttachmentSchema,
  renameTextSchema,
  restoreVersionSchema,
  saveTextSchema,
  startTextSchema,
  withdrawTextSchema,
} from '@/lib/content/text-forms';
import { defineAction } from '@/lib/server/access/door';
import { cancelPublication } from '@/lib/server/editor/cancel-publication';
import { publishText } from '@/lib/server/editor/publish-text';
import { removeTextAttachment } from '@/lib/server/editor/remove-text-attachment';
import { renameText } from '@/lib/server/editor/rename-text';
import { restoreVersion } from '@/lib/server/editor/restore-version';
import { saveText } from '@/lib/server/editor/save-text';
import { startText } from '@/lib/server/editor/start-text';
import { withdrawText } from '@/lib/server/editor/withdraw-text';
import { onceSaved, savedOrShown } from '@/lib/server/platform/saved-or-shown';
import type { EditorDone } from '@/lib/text/nl/editor/editor';

const manages = { permission: 'manage_texts', limit: 'save' } as const;

const back =
  (after: EditorDone) =>
  ({ id }: { id: string }) =>
    `/beheer/teksten/${id}?na=${after}`;

export const submitNewText = defineAction({
  ...manages,
  schema: startTextSchema,
  run: savedOrShown(startText),
  next: onceSaved(back('bewaard')),
});

export const submitText = defineAction({
  ...manages,
  schema: saveTextSchema,
  run: savedOrShown(saveText),
  next: onceSaved(back('bewaard')),
});

export const submitPublication = defineAction({
  ...manages,
  schema: publishTextSchema,
  run: publishText,
  next: back('gepubliceerd'),
});

export const submitPublicationCancel = defineAction({
  ...manages,
  schema: cancelPublicationSchema,
  run: cancelPublication,
  next: back('toch_niet'),
});

export const submitTextWithdrawal = defineAction({
  ...manages,
  schema: withdrawTextSchema,
  run: withdrawText,
  next: back('ingetrokken'),
});

export const submitTextRename = defineAction({
  ...manages,
  schema: renameTextSchema,
  run: renameText,
  next: back('hernoemd'),
});

export const submitRestore = defineAction({
  ...manages,
  schema: restoreVersionSchema,
  run: restoreVersion,
  next: back('teruggezet'),
});

export const submitAttachmentRemoval = defineAction({
  ...manages,
  schema: removeAttachmentSchema,
  run: removeTextAttachment,
  next: back('bijlage_weg'),
});
