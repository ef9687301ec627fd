import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { SitePage } from '@/app/_components/site-page';
import { SearchExpired } from '@/app/(beheer)/_components/search-expired';
import { place } from '@/components/frame/places';
import { ButtonLink } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import { PageSteps } from '@/components/ui/page-steps';
import { handlingRole } from '@/lib/access/handling';
import { DECIDED_PARAM, reviewPaths } from '@/lib/review/review-forms';
import { isNarrowedReview, readReviewQuery, reviewHref } from '@/lib/review/review-queue';
import { type CaseWorker, listCaseWorkers } from '@/lib/server/access/data/workers';
import { openPage } from '@/lib/server/access/door';
import { openSearch } from '@/lib/server/casework/searched-lists';
import { getSettings } from '@/lib/server/content/data/settings';
import { countActivities, findNextActivity } from '@/lib/server/review/data/review-queue';
import { type AddressParams, firstValue } from '@/lib/shared/list-address';
import { stepHrefs } from '@/lib/shared/list-place';
import { handlingText } from '@/lib/text/nl/application/cases';
import { reviewQueueText as text } from '@/lib/text/nl/review/review-pages';
import { ActivityList } from './_components/activity-list';
import { JustGiven, JustReviewed } from './_components/just-reviewed';
import { loadActivities } from './_components/load-activities';
import { ReviewFilter } from './_components/review-filter';

const path = reviewPaths.beheer;

export const metadata: Metadata = { title: text.title };

/** Every activity that waits for a review; many can be given to somebody at once. */
export default async function ActivityQueuePage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const opened = await openPage('assign_activities');
  if (!opened) return <NotAvailable />;
  const { actor, today } = opened;
  const { params, isExpired } = await openSearch('activiteiten', await searchParams, actor.accountId);
  const by = { accountId: actor.accountId, sees: 'all' } as const;
  const { query, rows, total, steps, types } = await loadActivities(params, { by, today, path });
  const toReview = readReviewQuery({ stand: 'beoordeling' });
  const [waiting = 0] = await countActivities([toReview], by, await getSettings(today));
  const nextId = await findNextActivity(by);
  const nextHref = nextId && `${path}/${nextId}`;
  const colleagues = await listCaseWorkers();
  return (
    <SitePage current="management" trail={[place('management')]} title={text.title} snelmenu={false}>
      <PageHeading lead={text.waiting(waiting)}>{text.title}</PageHeading>
      <JustReviewed params={params} by={by} nextHref={nextHref} />
      <JustGiven params={params} />
      {nextHref && firstValue(params[DECIDED_PARAM]) === '' && (
        <p className="form-actions">
          <ButtonLink href={nextHref}>{text.next}</ButtonLink>
        </p>
      )}
      {isExpired && <SearchExpired />}
      <ReviewFilter
        path={path}
        query={query}
        types={types}
        colleagues={colleagues.filter(({ id }) => id !== actor.accountId)}
      />
      {isNarrowedReview(query) && total > 0 && <p>{text.found(total)}</p>}
      <ActivityList
        query={query}
        rows={rows}
        assigning={{ people: colleagues.map(choiceOf), filter: reviewHref('', query).replace(/^\?/, '') }}
      />
      <PageSteps {...stepHrefs(steps, (to) => reviewHref(path, { ...query, place: to }))} />
    </SitePage>
  );
}

function choiceOf(worker: CaseWorker) {
  return {
    value: worker.id,
    label: handlingText.worker(worker.name, handlingRole(worker) === 'register_manager'),
  };
}
