import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { openDraft } from '@/lib/server/normsets/open-draft';
import { normsetsText } from '@/lib/text/nl/normsets/normsets';
import { draftTitle } from '../draft-title';
import { DraftView } from './view';

export const metadata: Metadata = { title: normsetsText.browserTitles.draft };

export default definePage('manage_normsets', async (asked, { id }: { id: string }) => {
  const opened = await openDraft(id, asked);
  if (!opened) return null;
  return (
    <ManagementPage title={draftTitle(opened.draft)} trail={['management_normsets']}>
      <DraftView opened={opened} done={asked.done} />
    </ManagementPage>
  );
});
