import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { versionBefore } from '@/lib/content/document-changes';
import { findDocument, listDocumentVersions } from '@/lib/server/content/data/documents';
import { documentsText, versionText as text } from '@/lib/text/nl/content/documents';
import { VersionView } from './view';

export const metadata: Metadata = { title: `${documentsText.title} - versie` };

export default definePage('manage_documents', async ({ today }, { id }: { id: string }) => {
  const version = await findDocument(id);
  if (!version) return null;
  const before = versionBefore(await listDocumentVersions(version.code), version.validFrom);
  return (
    <ManagementPage title={text.title(version.code, version.version)} trail={['management_documents']}>
      <VersionView version={version} before={before} today={today} />
    </ManagementPage>
  );
});
