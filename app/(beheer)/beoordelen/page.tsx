import type { Metadata } from 'next';
import { ClosedPage } from '@/app/_components/closed-page';
import { SitePage } from '@/app/_components/site-page';
import { ArrivedOutcome } from '@/app/(beheer)/_components/arrived-outcome';
import { JustDecided } from '@/app/(beheer)/_components/just-decided';
import { loadQueue } from '@/app/(beheer)/_components/load-queue';
import { QueueFilter } from '@/app/(beheer)/_components/queue-filter';
import { QueueList } from '@/app/(beheer)/_components/queue-list';
import { Alert } from '@/components/ui/alert';
import { PageHeading } from '@/components/ui/page-heading';
import type { QueueParams } from '@/lib/application/queue-query';
import { findSubmittedApplication } from '@/lib/server/data/applications';
import { findNextCase } from '@/lib/server/data/cases';
import { findOwnRegistration } from '@/lib/server/data/registrations';
import { openPage, single } from '@/lib/server/page';
import { handlingText } from '@/lib/text/nl/cases';
import { assessmentText } from '@/lib/text/nl/management';

const PATH = '/beoordelen';

export const metadata: Metadata = { title: assessmentText.title };

/** The cases that a manager gave to this assessor, and no others. */
export default async function AssessingPage({ searchParams }: { searchParams: Promise<QueueParams> }) {
  const opened = await openPage('assess');
  if (!opened) return <ClosedPage />;
  const { actor, today } = opened;
  const params = await searchParams;
  const by = { accountId: actor.accountId, sees: 'assigned' } as const;
  const queue = await loadQueue(params, by, today);
  const found = await findSubmittedApplication(single(params.besloten) ?? '');
  const decided = found?.assignedTo?.id === actor.accountId ? found : null;
  const registration = decided && (await findOwnRegistration(decided.accountId));
  const nextId = decided && (await findNextCase(by));
  return (
    <SitePage current="assessing" trail={[]} title={assessmentText.title}>
      <PageHeading lead={assessmentText.lead}>{assessmentText.title}</PageHeading>
      {decided && (
        <JustDecided
          application={decided}
          number={registration?.number ?? null}
          nextHref={nextId && `${PATH}/${nextId}`}
        />
      )}
      {single(params.na) === 'losgelaten' && (
        <ArrivedOutcome>
          <Alert variant="success">{handlingText.done.teruggegeven}</Alert>
        </ArrivedOutcome>
      )}
      <QueueFilter path={PATH} query={queue.query} />
      <QueueList {...queue} path={PATH} today={today} readerId={actor.accountId} empty={assessmentText.empty} />
    </SitePage>
  );
}
