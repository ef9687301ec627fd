import type { Metadata } from 'next';
import { ClosedPage } from '@/app/_components/closed-page';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { LinkList } from '@/components/ui/link-list';
import { PageHeading } from '@/components/ui/page-heading';
import { queueHref, readQueueQuery } from '@/lib/application/queue-query';
import { isRunOverdue } from '@/lib/daily/daily-run';
import { judgementHref, readJudgementQuery } from '@/lib/portfolio/judgement-queue';
import { countCases, type QueueReader } from '@/lib/server/data/cases';
import { countRequestedCertifications } from '@/lib/server/data/certifications';
import { findRunHistory } from '@/lib/server/data/daily-runs';
import { countActivities } from '@/lib/server/data/judgement-queue';
import { listMails } from '@/lib/server/data/mails';
import { getSettings } from '@/lib/server/data/settings';
import { countOpenTasksByKind } from '@/lib/server/data/tasks';
import { countUnfinishedAccounts } from '@/lib/server/data/unfinished-accounts';
import { openPage } from '@/lib/server/page';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { taskKinds } from '@/lib/tasks/task-kinds';
import { taskListHref } from '@/lib/tasks/task-query';
import { certificationQueueText } from '@/lib/text/nl/certification';
import { formatDate, formatDateTime } from '@/lib/text/nl/format';
import { judgingOverviewText } from '@/lib/text/nl/judging';
import { managementText } from '@/lib/text/nl/management';
import { tasksText, overviewText as text } from '@/lib/text/nl/tasks';

export const metadata: Metadata = { title: managementText.title };

export default async function ManagementPage() {
  const opened = await openPage('decide_applications');
  if (!opened) return <ClosedPage />;
  const { actor, today } = opened;
  return (
    <SitePage current="management" trail={[]} title={managementText.title}>
      <PageHeading lead={managementText.lead}>{managementText.title}</PageHeading>
      <OverdueRun today={today} />
      <Applications accountId={actor.accountId} today={today} />
      <Activities by={{ accountId: actor.accountId, sees: 'all' }} today={today} />
      <Certifications accountId={actor.accountId} />
      <Tasks />
      <Elsewhere />
      <LastRun />
    </SitePage>
  );
}

async function Applications({ accountId, today }: { accountId: string; today: CalendarDate }) {
  const queue = place('management_applications').href;
  const lines = [
    { query: readQueueQuery({ stand: 'beslissing' }), words: text.applications.waiting, always: true },
    { query: readQueueQuery({ termijn: 'voorbij' }), words: text.applications.late },
    { query: readQueueQuery({ van: 'mij' }), words: text.applications.mine },
    { query: readQueueQuery({ stand: 'antwoord' }), words: text.applications.answers },
  ];
  const counted = [];
  for (const line of lines)
    counted.push({ ...line, count: await countCases(line.query, { accountId, sees: 'all' }, today) });
  const items = counted
    .filter(({ always, count }) => always || count > 0)
    .map(({ query, words, count }) => ({ href: queueHref(queue, query), label: words(count) }));
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

async function Activities({ by, today }: { by: QueueReader; today: CalendarDate }) {
  const queue = place('management_activities').href;
  const lines = [
    { query: readJudgementQuery({ stand: 'beoordeling' }), words: judgingOverviewText.waiting, always: true },
    { query: readJudgementQuery({ stand: 'beoordeling', van: 'niemand' }), words: judgingOverviewText.free },
    { query: readJudgementQuery({ van: 'mij' }), words: judgingOverviewText.mine },
    { query: readJudgementQuery({ stand: 'beantwoord' }), words: judgingOverviewText.answered },
  ];
  const settings = await getSettings(today);
  const items = [];
  for (const { query, words, always } of lines) {
    const count = await countActivities(query, by, settings);
    if (always || count > 0) items.push({ href: judgementHref(queue, query), label: words(count) });
  }
  return (
    <section className="flow" aria-labelledby="activiteiten">
      <h2 id="activiteiten">{judgingOverviewText.heading}</h2>
      <LinkList items={items} />
      <p className="form-actions">
        <ButtonLink href={queue}>{judgingOverviewText.link}</ButtonLink>
      </p>
    </section>
  );
}

async function Certifications({ accountId }: { accountId: string }) {
  const { title, waiting, link } = certificationQueueText;
  return (
    <section className="flow" aria-labelledby="certificeringen">
      <h2 id="certificeringen">{title}</h2>
      <p>{waiting(await countRequestedCertifications(accountId))}</p>
      <p>
        <a href={place('management_certifications').href}>{link}</a>
      </p>
    </section>
  );
}

async function Tasks() {
  const counts = await countOpenTasksByKind();
  const items = taskKinds.flatMap((kind) => {
    const count = counts.get(kind);
    return count ? [{ href: taskListHref({ kind, page: 1 }), label: tasksText.withCount(kind, count) }] : [];
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

async function Elsewhere() {
  const { total: failed } = await listMails(0, 1, 'failed');
  const unfinished = await countUnfinishedAccounts();
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

async function OverdueRun({ today }: { today: CalendarDate }) {
  return isRunOverdue(await findRunHistory(), today) ? <Alert variant="warning">{text.dailyRun.overdue}</Alert> : null;
}

async function LastRun() {
  const { lastFinished, finishedAt } = await findRunHistory();
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
