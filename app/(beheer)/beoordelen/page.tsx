import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { loadCases } from '@/app/(beheer)/beheer/aanvragen/_components/load-cases';
import { loadActivities, loadReviewed } from '@/app/(beheer)/beheer/activiteiten/_components/load-activities';
import { reviewPaths } from '@/lib/review/review-forms';
import { listOwnDecisions } from '@/lib/server/casework/data/own-decisions';
import { openSearch } from '@/lib/server/casework/searched-lists';
import { listOwnAssessments } from '@/lib/server/courses/data/assessments';
import { firstValue } from '@/lib/shared/list-address';
import { placeParams, readPlace } from '@/lib/shared/list-place';
import { assessmentText as text } from '@/lib/text/nl/casework/management';
import { ACTIVITIES_LIST, AssessingView } from './view';

export const metadata: Metadata = { title: text.title };

export default definePage('assess', async (asked) => {
  const { actor, today } = asked;
  const { params, isExpired } = await openSearch('beoordelen', asked.query, actor.accountId);
  const by = { accountId: actor.accountId, sees: 'assigned' } as const;
  const path = reviewPaths.beoordelen;
  const cases = await loadCases(params, asked, { role: 'assessor', path: '/beoordelen' });
  // All that wait, the one that waits longest first: few enough to need no filter.
  const activitiesPlace = placeParams(readPlace(params, { list: ACTIVITIES_LIST }));
  return (
    <ManagementPage queue="assessing" done={asked.done} title={text.title} lead={text.lead}>
      <AssessingView
        cases={cases}
        activities={await loadActivities(activitiesPlace, { by, today, path })}
        reviewed={await loadReviewed(params, by, path, asked)}
        decisions={await listOwnDecisions(actor.accountId)}
        assessments={await listOwnAssessments(actor.accountId)}
        done={firstValue(params.na)}
        isExpired={isExpired}
        today={today}
        readerId={actor.accountId}
      />
    </ManagementPage>
  );
});
