import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { isAsked, readRunSearch } from '@/lib/attendance/run-search';
import { listOwnClaims } from '@/lib/server/attendance/data/claim-lists';
import { findRunsWithList } from '@/lib/server/attendance/data/found-runs';
import { readPlace } from '@/lib/shared/list-place';
import { ownClaimsText as text } from '@/lib/text/nl/attendance/claims';
import { OwnClaimsView } from './view';

export const metadata: Metadata = { title: text.title };

const SIZE = 20;

export default definePage('keep_portfolio', async ({ actor, today, query }) => {
  const search = readRunSearch(query);
  const [found, page] = await Promise.all([
    isAsked(search) ? findRunsWithList(search, today, SIZE) : null,
    listOwnClaims(actor.accountId, readPlace(query), SIZE),
  ]);
  return (
    <SitePage current="my_portfolio" trail={['my_portfolio']} title={text.title} lead={text.lead} snelmenu={false}>
      <OwnClaimsView {...{ search, found, page }} />
    </SitePage>
  );
});
