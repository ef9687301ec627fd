import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { SitePage } from '@/app/_components/site-page';
import { loadCases } from '@/app/(beheer)/beheer/aanvragen/_components/load-cases';
import { loadActivities, loadReviewed } from '@/app/(beheer)/beheer/activiteiten/_components/load-activities';
import { PageHeading } from '@/components/ui/page-heading';
import { reviewPaths } from '@/lib/review/review-forms';
import { openPage } from '@/lib/server/access/door';
import { openSearch } from '@/lib/server/casework/searched-lists';
import { listOwnAssessments } from '@/lib/server/courses/data/assessments';
import { type AddressParams, firstValue } from '@/lib/shared/list-address';
import { placeParams, readPlace } from '@/lib/shared/list-place';
import { assessmentText as text } from '@/lib/text/nl/casework/management';
import { ACTIVITIES_LIST, AssessingView } from './view';

export const metadata: Metadata = { title: text.title };

export default async function AssessingPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const opened = await openPage('assess');
  if (!opened) return <NotAvailable />;
  const { actor, today } = opened;
  const { params, isExpired } = await openSearch('beoordelen', await searchParams, actor.accountId);
  const by = { accountId: actor.accountId, sees: 'assigned' } as const;
  const path = reviewPaths.beoordelen;
  const cases = await loadCases(params, opened, { role: 'assessor', path: '/beoordelen' });
  // All that wait, the one that waits longest first: few enough to need no filter.
  const asked = placeParams(readPlace(params, { list: ACTIVITIES_LIST }));
  return (
    <SitePage current="assessing" trail={[]} title={text.title}>
      <PageHeading lead={text.lead}>{text.title}</PageHeading>
      <AssessingView
        cases={cases}
        activities={await loadActivities(asked, { by, today, path })}
        reviewed={await loadReviewed(params, by, path)}
        assessments={await listOwnAssessments(actor.accountId)}
        done={firstValue(params.na)}
        isExpired={isExpired}
        today={today}
        readerId={actor.accountId}
      />
    </SitePage>
  );
}
