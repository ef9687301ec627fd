import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ExportLink } from '@/app/(beheer)/_components/export-link';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { countUnfinishedAccounts, listUnfinishedAccounts } from '@/lib/server/access/data/unfinished';
import { readPlace } from '@/lib/shared/list-place';
import { unfinishedText as text } from '@/lib/text/nl/application/cases';
import { UnfinishedView } from './view';

const PAGE_SIZE = 20;

export const metadata: Metadata = { title: text.title };

export default definePage('decide_applications', async ({ today, query }) => {
  const total = await countUnfinishedAccounts();
  const page = await listUnfinishedAccounts(readPlace(query), PAGE_SIZE);
  return (
    <ManagementPage queue="management_unfinished" title={text.title} lead={text.lead}>
      <UnfinishedView {...{ page, total, today }} />
      <ExportLink list="onafgemaakt" query={query} />
    </ManagementPage>
  );
});
