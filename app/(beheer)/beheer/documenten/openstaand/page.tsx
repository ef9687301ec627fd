import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ExportLink } from '@/app/(beheer)/_components/export-link';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { readOpenDocumentsQuery } from '@/lib/casework/open-documents';
import { listOpenDocuments } from '@/lib/server/casework/data/open-documents';
import { openDocumentsText as text } from '@/lib/text/nl/content/documents';
import { OpenDocumentsView } from './view';

export const metadata: Metadata = { title: text.title };

const SIZE = 25;

export default definePage('manage_documents', async ({ query: params, today }) => {
  const query = readOpenDocumentsQuery(params);
  return (
    <ManagementPage title={text.title} lead={text.lead} trail={['management_documents']}>
      <OpenDocumentsView query={query} page={await listOpenDocuments(query, SIZE)} today={today} />
      <ExportLink list="documenten" query={params} />
    </ManagementPage>
  );
});
