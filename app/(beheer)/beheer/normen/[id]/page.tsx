import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { findNormset } from '@/lib/server/content/data/normsets';
import { findPublication } from '@/lib/server/normsets/data/drafts';
import { publishedText as text } from '@/lib/text/nl/normsets/draft-pages';
import { normsetsText } from '@/lib/text/nl/normsets/normsets';
import { formatDate } from '@/lib/text/nl/shared/format';
import { NormsetView } from './view';

export const metadata: Metadata = { title: normsetsText.browserTitles.published };

export default definePage('manage_normsets', async ({ done }, { id }: { id: string }) => {
  const normset = await findNormset(id);
  if (!normset) return null;
  return (
    <ManagementPage title={text.title(formatDate(normset.normSet.validFrom))} trail={['management_normsets']}>
      <NormsetView normset={normset} publication={await findPublication(id)} done={done} />
    </ManagementPage>
  );
});
