import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { documentOfSlug } from '@/lib/content/document-slugs';
import { loadDocumentPreview } from '@/lib/server/editor/document-preview';
import { documentsText, previewText as text } from '@/lib/text/nl/content/documents';
import { PreviewView } from './view';

export const metadata: Metadata = { title: `${documentsText.title} - voorbeeld` };

export default definePage('manage_documents', async ({ today, done }, { document }: { document: string }) => {
  const code = documentOfSlug(document);
  if (!code) return null;
  const preview = await loadDocumentPreview(code, today);
  // Published or thrown away meanwhile: the list says how things stand.
  if (!preview) redirect('/beheer/documenten');
  return (
    <ManagementPage title={text.title(code)} lead={text.lead} trail={['management_documents']}>
      <PreviewView preview={preview} done={done} />
    </ManagementPage>
  );
});
