import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { SitePage } from '@/app/_components/site-page';
import { ArrivedOutcome } from '@/app/(beheer)/_components/arrived-outcome';
import { JustDecided } from '@/app/(beheer)/_components/just-decided';
import { QueueFilter } from '@/app/(beheer)/_components/queue-filter';
import { QueueList } from '@/app/(beheer)/_components/queue-list';
import { SearchExpired } from '@/app/(beheer)/_components/search-expired';
import { ActivityList } from '@/app/(beheer)/beheer/activiteiten/_components/activity-list';
import { JustReviewed } from '@/app/(beheer)/beheer/activiteiten/_components/just-reviewed';
import { loadActivities } from '@/app/(beheer)/beheer/activiteiten/_components/load-activities';
import { Alert } from '@/components/ui/alert';
import { PageHeading } from '@/components/ui/page-heading';
import { PageSteps } from '@/components/ui/page-steps';
import type { QueueReader } from '@/lib/access/handling';
import { type QueueParams, queueHref, readQueueQuery } from '@/lib/application/queue-query';
import { reviewPaths } from '@/lib/review/review-forms';
import { openPage } from '@/lib/server/access/door';
import { findSubmittedApplication } from '@/lib/server/application/data/applications';
import { findNextCase } from '@/lib/server/application/data/cases';
import { openQueue } from '@/lib/server/application/open-queue';
import { openSearch } from '@/lib/server/casework/searched-lists';
import { single } from '@/lib/server/platform/page';
import { findOwnRegistration } from '@/lib/server/registration/data/registrations';
import { findNextActivity } from '@/lib/server/review/data/review-queue';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { placeHref, placeParams, readPlace, stepHrefs } from '@/lib/shared/list-place';
import { handlingText } from '@/lib/text/nl/application/cases';
import { assessmentText } from '@/lib/text/nl/casework/management';
import { reviewQueueText, reviewText } from '@/lib/text/nl/review/review-pages';

const PATH = '/beoordelen';

export const metadata: Metadata = { title: assessmentText.title };

/** The places of the second list, in the address. */
const ACTIVITIES_LIST = 'activiteiten';

/** The cases and activities that a manager gave to this assessor, and no others. */
export default async function AssessingPage({ searchParams }: { searchParams: Promise<QueueParams> }) {
  const opened = await openPage('assess');
  if (!opened) return <NotAvailable />;
  const { actor, today } = opened;
  const { params, isExpired } = await openSearch('beoordelen', await searchParams, actor.accountId);
  const by = { accountId: actor.accountId, sees: 'assigned' } as const;
  const query = readQueueQuery(params);
  const queue = { ...(await openQueue(query, opened, 'assessor')), query };
  const others = Object.fromEntries(new URL(queueHref(PATH, query), 'https://register.example').searchParams);
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
      <JustReviewed params={params} by={by} nextHref={await nextActivity(by)} />
      <GivenBack what={single(params.na)} />
      <section className="flow" aria-labelledby="aanvragen">
        <h2 id="aanvragen">{assessmentText.applications}</h2>
        {isExpired && <SearchExpired />}
        <QueueFilter path={PATH} query={queue.query} />
        <QueueList {...queue} path={PATH} today={today} readerId={actor.accountId} empty={assessmentText.empty} />
      </section>
      <Activities by={by} today={today} params={params} others={others} />
    </SitePage>
  );
}

async function nextActivity(by: QueueReader): Promise<string | null> {
  const id = await findNextActivity(by);
  return id && `${reviewPaths.beoordelen}/${id}`;
}

const givenBack: Record<string, string> = {
  losgelaten: handlingText.done.teruggegeven,
  'activiteit-losgelaten': reviewText.handling.done.teruggegeven,
};

function GivenBack({ what = '' }: { what?: string }) {
  if (!Object.hasOwn(givenBack, what)) return null;
  return (
    <ArrivedOutcome>
      <Alert variant="success">{givenBack[what]}</Alert>
    </ArrivedOutcome>
  );
}

type ActivitiesProps = { by: QueueReader; today: CalendarDate; params: QueueParams; others: Record<string, string> };

/** All that wait, the one that waits longest first: few enough to need no filter. */
async function Activities({ by, today, params, others }: ActivitiesProps) {
  const asked = placeParams(readPlace(params, { list: ACTIVITIES_LIST }));
  const { query, rows, steps } = await loadActivities(asked, { by, today, path: reviewPaths.beoordelen });
  return (
    <section className="flow" aria-labelledby="activiteiten">
      <h2 id="activiteiten">{reviewQueueText.title}</h2>
      <ActivityList query={query} rows={rows} empty={reviewQueueText.emptyAssigned} />
      <PageSteps
        of={reviewQueueText.title}
        {...stepHrefs(steps, (to) => placeHref(PATH, to, { params: others, list: ACTIVITIES_LIST }))}
      />
    </section>
  );
}
