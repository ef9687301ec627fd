import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { LinkList } from '@/components/ui/link-list';
import { PageHeading } from '@/components/ui/page-heading';
import type { QueueReader } from '@/lib/access/handling';
import { queueHref, readQueueQuery } from '@/lib/application/queue-query';
import { taskListHref } from '@/lib/casework/task-query';
import { isRunOverdue } from '@/lib/daily/daily-run';
import { readReviewQuery, reviewHref } from '@/lib/review/review-queue';
import { countUnfinishedAccounts } from '@/lib/server/access/data/unfinished';
import { openPage } from '@/lib/server/access/door';
import { countCases } from '@/lib/server/application/data/cases';
import { countOpenTasksByKind } from '@/lib/server/casework/data/tasks';
import { countRequestedCertifications } from '@/lib/server/certification/data/certifications';
import { getSettings } from '@/lib/server/content/data/settings';
import { findRunHistory } from '@/lib/server/daily/data/daily-runs';
import { countFailedMails } from '@/lib/server/mail/data/mails';
import { countActivities } from '@/lib/server/review/data/review-queue';
import { type TaskKind, taskKinds } from '@/lib/shared/task-kinds';
import { managementText } from '@/lib/text/nl/casework/management';
import { tasksText, overviewText as text } from '@/lib/text/nl/casework/tasks';
import { certificationQueueText } from '@/lib/text/nl/certification/certification';
import { reviewOverviewText } from '@/lib/text/nl/review/review';
import { formatDate, formatDateTime } from '@/lib/text/nl/shared/format';

export const metadata: Metadata = { title: managementText.title };

export default async function ManagementPage() {
  const opened = await openPage('decide_applications');
  if (!opened) return <NotAvailable />;
  const { actor, today } = opened;
  const by: QueueReader = { accountId: actor.accountId, sees: 'all' };
  const [runs, cases, activities, certifications, tasks, failed, unfinished] = await Promise.all([
    findRunHistory(),
    countCases(
      caseLines.map(({ query }) => query),
      by,
      today,
    ),
    getSettings(today).then((settings) =>
      countActivities(
        activityLines.map(({ query }) => query),
        by,
        settings,
      ),
    ),
    countRequestedCertifications(actor.accountId),
    countOpenTasksByKind(),
    countFailedMails(),
    countUnfinishedAccounts(),
  ]);
  return (
    <SitePage current="management" trail={[]} title={managementText.title}>
      <PageHeading lead={managementText.lead}>{managementText.title}</PageHeading>
      {isRunOverdue(runs, today) && <Alert variant="warning">{text.dailyRun.overdue}</Alert>}
      <Applications counts={cases} />
      <Activities counts={activities} />
      <Certifications count={certifications} />
      <Tasks counts={tasks} />
      <Elsewhere failed={failed} unfinished={unfinished} />
      <LastRun runs={runs} />
    </SitePage>
  );
}

const caseLines = [
  { query: readQueueQuery({ stand: 'beslissing' }), words: text.applications.waiting, always: true },
  { query: readQueueQuery({ termijn: 'voorbij' }), words: text.applications.late },
  { query: readQueueQuery({ van: 'mij' }), words: text.applications.mine },
  { query: readQueueQuery({ stand: 'antwoord' }), words: text.applications.answers },
];

const activityLines = [
  { query: readReviewQuery({ stand: 'beoordeling' }), words: reviewOverviewText.waiting, always: true },
  { query: readReviewQuery({ stand: 'beoordeling', van: 'niemand' }), words: reviewOverviewText.free },
  { query: readReviewQuery({ van: 'mij' }), words: reviewOverviewText.mine },
  { query: readReviewQuery({ stand: 'beantwoord' }), words: reviewOverviewText.answered },
];

function Applications({ counts }: { counts: number[] }) {
  const queue = place('management_applications').href;
  const items = caseLines.flatMap(({ query, words, always }, index) => {
    const count = counts[index] ?? 0;
    return always || count > 0 ? [{ href: queueHref(queue, query), label: words(count) }] : [];
  });
  return (
    <section className="flow" aria-labelledby="aanvragen">
      <h2 id="aanvragen">{text.applications.heading}</h2>
      <LinkList items={items} />
      <p className="form-actions">
        <ButtonLink href={queue}>{text.applications.link}</ButtonLink>
      </p>
    </section>
  );
}

function Activities({ counts }: { counts: number[] }) {
  const queue = place('management_activities').href;
  const items = activityLines.flatMap(({ query, words, always }, index) => {
    const count = counts[index] ?? 0;
    return always || count > 0 ? [{ href: reviewHref(queue, query), label: words(count) }] : [];
  });
  return (
    <section className="flow" aria-labelledby="activiteiten">
      <h2 id="activiteiten">{reviewOverviewText.heading}</h2>
      <LinkList items={items} />
      <p className="form-actions">
        <ButtonLink href={queue}>{reviewOverviewText.link}</ButtonLink>
      </p>
    </section>
  );
}

function Certifications({ count }: { count: number }) {
  const { title, waiting, link } = certificationQueueText;
  return (
    <section className="flow" aria-labelledby="certificeringen">
      <h2 id="certificeringen">{title}</h2>
      <p>{waiting(count)}</p>
      <p>
        <a href={place('management_certifications').href}>{link}</a>
      </p>
    </section>
  );
}

function Tasks({ counts }: { counts: Map<TaskKind, number> }) {
  const items = taskKinds.flatMap((kind) => {
    const count = counts.get(kind);
    return count ? [{ href: taskListHref({ kind, place: null }), label: tasksText.withCount(kind, count) }] : [];
  });
  return (
    <section className="flow" aria-labelledby="taken">
      <h2 id="taken">{text.tasks.heading}</h2>
      {items.length === 0 ? <p>{text.tasks.none}</p> : <LinkList items={items} />}
      <p>
        <a href={place('management_tasks').href}>{text.tasks.link}</a>
      </p>
    </section>
  );
}

function Elsewhere({ failed, unfinished }: { failed: number; unfinished: number }) {
  const { elsewhere } = text;
  return (
    <section className="flow" aria-labelledby="verder">
      <h2 id="verder">{elsewhere.heading}</h2>
      <LinkList
        items={[
          { ...place('management_dossiers'), description: elsewhere.dossiers },
          { ...place('management_people'), description: elsewhere.people },
          { ...place('management_unfinished'), description: text.unfinished.count(unfinished) },
          {
            ...place('management_mails'),
            href: failed > 0 ? `${place('management_mails').href}?stand=failed` : place('management_mails').href,
            description: text.mails.failed(failed),
          },
        ]}
      />
    </section>
  );
}

function LastRun({ runs: { lastFinished, finishedAt } }: { runs: Awaited<ReturnType<typeof findRunHistory>> }) {
  return (
    <section className="flow" aria-labelledby="dagelijks">
      <h2 id="dagelijks">{text.dailyRun.heading}</h2>
      <p>
        {lastFinished && finishedAt
          ? text.dailyRun.last(formatDate(lastFinished), formatDateTime(finishedAt))
          : text.dailyRun.never}
      </p>
    </section>
  );
}
