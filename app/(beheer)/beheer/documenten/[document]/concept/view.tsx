import { AlsoOpen } from '@/components/content/also-open';
import { place } from '@/components/frame/places';
import { Alert } from '@/components/ui/alert';
import type { OpenedDraft } from '@/lib/server/editor/open-document-draft';
import { documentsText, draftText as text } from '@/lib/text/nl/content/documents';
import { DraftForm } from './draft-form';

export function DraftView({ draft: { others, takenFrom, ...form } }: { draft: OpenedDraft }) {
  return (
    <>
      <AlsoOpen opened={`document:${form.code}`} others={others} />
      {takenFrom !== null && (
        <Alert variant="info">
          <p>{text.takenFrom(takenFrom, form.version > 0)}</p>
        </Alert>
      )}
      <DraftForm {...form} />
      <p>
        <a href={place('management_documents').href}>{documentsText.back}</a>
      </p>
    </>
  );
}
