import type { Metadata } from 'next';
import { ClosedPage } from '@/app/_components/closed-page';
import { SitePage } from '@/app/_components/site-page';
import { SearchExpired } from '@/app/(beheer)/_components/search-expired';
import { place } from '@/components/frame/places';
import { ButtonLink } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import { PageSteps } from '@/components/ui/page-steps';
import { handlingRole } from '@/lib/access/handling';
import { DECIDED_PARAM, judgementPaths } from '@/lib/review/judgement-forms';
import { isNarrowedJudgement, judgementHref, readJudgementQuery } from '@/lib/review/judgement-queue';
import { type CaseWorker, listCaseWorkers } from '@/lib/server/access/data/workers';
import { openPage } from '@/lib/server/access/door';
import { openSearch } from '@/lib/server/casework/searched-lists';
import { getSettings } from '@/lib/server/content/data/settings';
import { countActivities, findNextActivity } from '@/lib/server/review/data/judgement-queue';
import { type AddressParams, firstValue } from '@/lib/shared/list-address';
import { stepHrefs } from '@/lib/shared/list-place';
import { handlingText } from '@/lib/text/nl/application/cases';
import { judgementQueueText as text } from '@/lib/text/nl/review/judgement-pages';
import { ActivityList } from './_components/activity-list';
import { JudgementFilter } from './_components/judgement-filter';
import { JustGiven, JustJudged } from './_components/just-judged';
import { loadActivities } from './_components/load-activities';

const path = judgementPaths.beheer;

export const metadata: Metadata = { title: text.title };

/** Every activity that waits for a judgement; many can be given to somebody at once. */
export default async function ActivityQueuePage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const opened = await openPage('assign_activities');
  if (!opened) return <ClosedPage />;
  const { actor, today } = opened;
  const { params, isExpired } = await openSearch('activiteiten', await searchParams, actor.accountId);
  const by = { accountId: actor.accountId, sees: 'all' } as const;
  const { query, rows, total, steps, types } = await loadActivities(params, { by, today, path });
  const toJudge = readJudgementQuery({ stand: 'beoordeling' });
  const [waiting = 0] = await countActivities([toJudge], by, await getSettings(today));
  const nextId = await findNextActivity(by);
  const nextHref = nextId && `${path}/${nextId}`;
  const colleagues = await listCaseWorkers();
  return (
    <SitePage current="management" trail={[place('management')]} title={text.title} snelmenu={false}>
      <PageHeading lead={text.waiting(waiting)}>{text.title}</PageHeading>
      <JustJudged params={params} by={by} nextHref={nextHref} />
      <JustGiven params={params} />
      {nextHref && firstValue(params[DECIDED_PARAM]) === '' && (
        <p className="form-actions">
          <ButtonLink href={nextHref}>{text.next}</ButtonLink>
        </p>
      )}
      {isExpired && <SearchExpired />}
      <JudgementFilter
        path={path}
        query={query}
        types={types}
        colleagues={colleagues.filter(({ id }) => id !== actor.accountId)}
      />
      {isNarrowedJudgement(query) && total > 0 && <p>{text.found(total)}</p>}
      <ActivityList
        query={query}
        rows={rows}
        assigning={{ people: colleagues.map(choiceOf), filter: judgementHref('', query).replace(/^\?/, '') }}
      />
      <PageSteps {...stepHrefs(steps, (to) => judgementHref(path, { ...query, place: to }))} />
    </SitePage>
  );
}

function choiceOf(worker: CaseWorker) {
  return {
    value: worker.id,
    label: handlingText.worker(worker.name, handlingRole(worker) === 'register_manager'),
  };
}
