import type { Metadata } from 'next';
import { ClosedPage } from '@/app/_components/closed-page';
import { SitePage } from '@/app/_components/site-page';
import { JustDecided } from '@/app/(beheer)/_components/just-decided';
import { loadQueue } from '@/app/(beheer)/_components/load-queue';
import { QueueFilter } from '@/app/(beheer)/_components/queue-filter';
import { QueueList } from '@/app/(beheer)/_components/queue-list';
import { SearchExpired } from '@/app/(beheer)/_components/search-expired';
import { place } from '@/components/frame/places';
import { ButtonLink } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import { isNarrowed, type QueueParams, readQueueQuery } from '@/lib/application/queue-query';
import { findSubmittedApplication } from '@/lib/server/data/applications';
import { countCases, findNextCase } from '@/lib/server/data/cases';
import { findOwnRegistration } from '@/lib/server/data/registrations';
import { listCaseWorkers } from '@/lib/server/data/workers';
import { openPage, single } from '@/lib/server/page';
import { openSearch } from '@/lib/server/searched-lists';
import { managementText, queueText } from '@/lib/text/nl/management';

const PATH = '/beheer/aanvragen';

export const metadata: Metadata = { title: queueText.title };

export default async function QueuePage({ searchParams }: { searchParams: Promise<QueueParams> }) {
  const opened = await openPage('decide_applications');
  if (!opened) return <ClosedPage />;
  const { actor, today } = opened;
  const { params, isExpired } = await openSearch('aanvragen', await searchParams, actor.accountId);
  const by = { accountId: actor.accountId, sees: 'all' } as const;
  const queue = await loadQueue(params, by, today);
  const [waiting = 0] = isNarrowed(queue.query) ? await countCases([readQueueQuery({})], by, today) : [queue.total];
  const nextId = await findNextCase(by);
  const nextHref = nextId && `${PATH}/${nextId}`;
  const decided = await findSubmittedApplication(single(params.besloten) ?? '');
  const registration = decided && (await findOwnRegistration(decided.accountId));
  const colleagues = (await listCaseWorkers()).filter(({ id }) => id !== actor.accountId);
  return (
    <SitePage current="management" trail={[place('management')]} title={queueText.title} snelmenu={false}>
      <PageHeading lead={managementText.waiting(waiting)}>{queueText.title}</PageHeading>
      {decided?.decision ? (
        <JustDecided application={decided} number={registration?.number ?? null} nextHref={nextHref} />
      ) : (
        nextHref && (
          <p className="form-actions">
            <ButtonLink href={nextHref}>{queueText.next}</ButtonLink>
          </p>
        )
      )}
      {isExpired && <SearchExpired />}
      <QueueFilter path={PATH} query={queue.query} colleagues={colleagues} />
      <QueueList {...queue} path={PATH} today={today} readerId={actor.accountId} empty={queueText.empty} />
    </SitePage>
  );
}
