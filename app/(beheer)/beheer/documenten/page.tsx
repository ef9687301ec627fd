import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { loadDocumentOverview } from '@/lib/server/editor/document-overview';
import { documentsText as text } from '@/lib/text/nl/content/documents';
import { DocumentsView } from './view';

export const metadata: Metadata = { title: text.title };

export default definePage('manage_documents', async ({ today, done }) => (
  <ManagementPage queue="management_documents" title={text.title} lead={text.lead}>
    <DocumentsView documents={await loadDocumentOverview(today)} today={today} done={done} />
  </ManagementPage>
));
