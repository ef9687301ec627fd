import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { documentOfSlug } from '@/lib/content/document-slugs';
import { typedDraft } from '@/lib/content/document-values';
import { findDocumentDraft } from '@/lib/server/content/data/document-drafts';
import { getDocumentsOn } from '@/lib/server/content/data/documents';
import { getSettings } from '@/lib/server/content/data/settings';
import { documentsText, draftText as text } from '@/lib/text/nl/content/documents';
import { DraftView } from './view';

export const metadata: Metadata = { title: `${documentsText.title} - concept` };

/** A new version, begun from the words of the one in force. */
export default definePage('manage_documents', async ({ today }, { document }: { document: string }) => {
  const code = documentOfSlug(document);
  if (!code) return null;
  const draft = await findDocumentDraft(code);
  const inForce = (await getDocumentsOn(today))[code];
  const { mendMonths } = await getSettings(today);
  const begun = { title: inForce?.title ?? '', text: inForce?.body ?? '' };
  return (
    <ManagementPage title={text.title(code)} lead={text.lead} trail={['management_documents']}>
      <DraftView
        code={code}
        version={draft?.draftVersion ?? 0}
        usualMonths={mendMonths}
        defaults={draft ? typedDraft(draft) : begun}
      />
    </ManagementPage>
  );
});
