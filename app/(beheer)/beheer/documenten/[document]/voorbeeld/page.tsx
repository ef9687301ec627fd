import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { COMPARED_WITH } from '@/lib/content/document-forms';
import { documentOfSlug } from '@/lib/content/document-slugs';
import { loadDocumentPreview } from '@/lib/server/editor/document-preview';
import { askedQuery } from '@/lib/server/platform/page';
import { documentsText, previewText as text } from '@/lib/text/nl/content/documents';
import { PreviewView } from './view';

export const metadata: Metadata = { title: `${documentsText.title} - voorbeeld` };

export default definePage('manage_documents', async (asked, { document }: { document: string }) => {
  const code = documentOfSlug(document);
  if (!code) return null;
  const comparedId = (await askedQuery()).get(COMPARED_WITH);
  const preview = await loadDocumentPreview({ code, comparedId }, asked);
  // Published or thrown away meanwhile: the list says how things stand.
  if (!preview) redirect('/beheer/documenten');
  return (
    <ManagementPage title={text.title(code)} lead={text.lead} trail={['management_documents']}>
      <PreviewView preview={preview} done={asked.done} />
    </ManagementPage>
  );
});
