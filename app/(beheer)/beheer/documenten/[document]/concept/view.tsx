import { place } from '@/components/frame/places';
import type { DocumentCode } from '@/lib/content/documents';
import type { TypedValues } from '@/lib/shared/action-state';
import { documentsText } from '@/lib/text/nl/content/documents';
import { DraftForm } from './draft-form';

type DraftViewProps = { code: DocumentCode; version: number; usualMonths: number; defaults: TypedValues };

export function DraftView(props: DraftViewProps) {
  return (
    <>
      <DraftForm {...props} />
      <p>
        <a href={place('management_documents').href}>{documentsText.back}</a>
      </p>
    </>
  );
}
