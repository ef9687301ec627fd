import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { openIntranet } from '@/lib/server/editor/open-intranet';
import { firstValue, readSearchText } from '@/lib/shared/list-address';
import { readPlace } from '@/lib/shared/list-place';
import { intranetText as text } from '@/lib/text/nl/editor/intranet';
import { IntranetView } from './view';

export const metadata: Metadata = { title: text.title };

export default definePage('manage_own_account', async (asked) => {
  const typed = readSearchText(firstValue(asked.query.zoek));
  const intranet = await openIntranet(asked, typed, readPlace(asked.query));
  if (!intranet) return null;
  return (
    <SitePage current="intranet" trail={[]} title={text.title} lead={intranet.documents ? text.lead : text.newsLead}>
      <IntranetView {...intranet} typed={typed} />
    </SitePage>
  );
});
