import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { COMPARED_WITH } from '@/lib/content/document-forms';
import { openDocumentVersion } from '@/lib/server/editor/open-document-version';
import { askedQuery } from '@/lib/server/platform/page';
import { documentsText, versionText as text } from '@/lib/text/nl/content/documents';
import { VersionView } from './view';

export const metadata: Metadata = { title: `${documentsText.title} - versie` };

export default definePage('manage_documents', async ({ today }, { id }: { id: string }) => {
  const opened = await openDocumentVersion(id, (await askedQuery()).get(COMPARED_WITH));
  if (!opened) return null;
  const { version } = opened;
  return (
    <ManagementPage title={text.title(version.code, version.version)} trail={['management_documents']}>
      <VersionView opened={opened} today={today} />
    </ManagementPage>
  );
});
