import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { FROM_VERSION } from '@/lib/content/document-forms';
import { documentOfSlug } from '@/lib/content/document-slugs';
import { openDocumentDraft } from '@/lib/server/editor/open-document-draft';
import { askedQuery } from '@/lib/server/platform/page';
import { documentsText, draftText as text } from '@/lib/text/nl/content/documents';
import { DraftView } from './view';

export const metadata: Metadata = { title: `${documentsText.title} - concept` };

export default definePage('manage_documents', async (asked, { document }: { document: string }) => {
  const code = documentOfSlug(document);
  if (!code) return null;
  const from = (await askedQuery()).get(FROM_VERSION) ?? '';
  return (
    <ManagementPage title={text.title(code)} lead={text.lead} trail={['management_documents']}>
      <DraftView draft={await openDocumentDraft({ code, from }, asked)} />
    </ManagementPage>
  );
});
