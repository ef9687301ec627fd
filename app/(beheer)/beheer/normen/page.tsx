import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { listNormsets } from '@/lib/server/content/data/normsets';
import { listOpenDrafts } from '@/lib/server/normsets/data/drafts';
import { normsetsText as text } from '@/lib/text/nl/normsets/normsets';
import { NormsetsView } from './view';

export const metadata: Metadata = { title: text.title };

export default definePage('manage_normsets', async ({ today, done }) => {
  const [published, drafts] = await Promise.all([listNormsets(), listOpenDrafts()]);
  return (
    <ManagementPage queue="management_normsets" title={text.title} lead={text.lead}>
      <NormsetsView {...{ published, drafts, today, done }} />
    </ManagementPage>
  );
});
