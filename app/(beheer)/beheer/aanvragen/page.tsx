import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { SitePage } from '@/app/_components/site-page';
import { JustDecided } from '@/app/(beheer)/_components/just-decided';
import { QueueFilter } from '@/app/(beheer)/_components/queue-filter';
import { QueueList } from '@/app/(beheer)/_components/queue-list';
import { SearchExpired } from '@/app/(beheer)/_components/search-expired';
import { place } from '@/components/frame/places';
import { ButtonLink } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import { isNarrowed, type QueueParams, readQueueQuery } from '@/lib/application/queue-query';
import { listCaseWorkers } from '@/lib/server/access/data/workers';
import { openPage } from '@/lib/server/access/door';
import { findSubmittedApplication } from '@/lib/server/application/data/applications';
import { countCases, findNextCase } from '@/lib/server/application/data/cases';
import { openQueue } from '@/lib/server/application/open-queue';
import { openSearch } from '@/lib/server/casework/searched-lists';
import { single } from '@/lib/server/platform/page';
import { findOwnRegistration } from '@/lib/server/registration/data/registrations';
import { managementText, queueText } from '@/lib/text/nl/casework/management';

const PATH = '/beheer/aanvragen';

export const metadata: Metadata = { title: queueText.title };

export default async function QueuePage({ searchParams }: { searchParams: Promise<QueueParams> }) {
  const opened = await openPage('decide_applications');
  if (!opened) return <NotAvailable />;
  const { actor, today } = opened;
  const { params, isExpired } = await openSearch('aanvragen', await searchParams, actor.accountId);
  const by = { accountId: actor.accountId, sees: 'all' } as const;
  const query = readQueueQuery(params);
  const queue = { ...(await openQueue(query, opened, 'register_manager')), query };
  const [waiting = 0] = isNarrowed(query) ? await countCases([readQueueQuery({})], by, today) : [queue.total];
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
