import { Alert } from '@/components/ui/alert';
import type { OpenedUndo } from '@/lib/server/merging/open-undo';
import { mergesText, undoReasonSentence } from '@/lib/text/nl/merging/merging';
import { UndoForm } from './undo-form';

/** Why it can't be undone any more, or the form. */
export function UndoView({ registrationId, opened }: { registrationId: string; opened: OpenedUndo }) {
  const { mergeId, reason } = opened;
  if (reason)
    return (
      <Alert variant="warning" heading={mergesText.undo.impossible}>
        {undoReasonSentence(reason)}
      </Alert>
    );
  return <UndoForm hidden={{ registrationId, mergeId }} />;
}
