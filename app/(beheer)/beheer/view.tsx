import type { ReactNode } from 'react';
import { place } from '@/components/frame/places';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { LinkList } from '@/components/ui/link-list';
import { caseQueue } from '@/lib/application/case-queue';
import { taskListHref } from '@/lib/casework/tasks';
import { accreditationQueue } from '@/lib/courses/accreditation-queue';
import { isRunOverdue, type RunHistory } from '@/lib/daily/daily-run';
import { invoicesHref } from '@/lib/invoices/invoice-query';
import { reviewQueue } from '@/lib/review/review-queue';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type TaskKind, taskKinds } from '@/lib/shared/task-kinds';
import { managedClaimsText, managedRunsText } from '@/lib/text/nl/attendance/claims';
import { tasksText, overviewText as text } from '@/lib/text/nl/casework/tasks';
import { certificationQueueText } from '@/lib/text/nl/certification/certification';
import { accreditationQueueText } from '@/lib/text/nl/courses/accreditation';
import { invoiceListText } from '@/lib/text/nl/invoices/invoices';
import { providerListText } from '@/lib/text/nl/providers/provider-management';
import { reviewOverviewText } from '@/lib/text/nl/review/review';
import { formatDateTime } from '@/lib/text/nl/shared/format';

/** What is counted of each queue; the first is said also of none. */
export const caseLines = [
  { query: caseQueue.asking({ state: 'decision' }), words: text.applications.waiting },
  { query: caseQueue.asking({ pastTerm: true }), words: text.applications.late },
  { query: caseQueue.asking({ holder: 'me' }), words: text.applications.mine },
  { query: caseQueue.asking({ state: 'answer' }), words: text.applications.answers },
];
export const activityLines = [
  { query: reviewQueue.asking({ state: 'review' }), words: reviewOverviewText.waiting },
  { query: reviewQueue.asking({ state: 'review', holder: 'nobody' }), words: reviewOverviewText.free },
  { query: reviewQueue.asking({ holder: 'me' }), words: reviewOverviewText.mine },
  { query: reviewQueue.asking({ state: 'answered' }), words: reviewOverviewText.answered },
];
export const accreditationLines = [
  { query: accreditationQueue.asking({}), words: accreditationQueueText.waiting },
  { query: accreditationQueue.asking({ state: 'new' }), words: accreditationQueueText.new },
  { query: accreditationQueue.asking({ state: 'third' }), words: accreditationQueueText.third },
  { query: accreditationQueue.asking({ state: 'decision' }), words: accreditationQueueText.decision },
];
const lateAccreditationLine = {
  query: accreditationQueue.asking({ order: 'answer' }),
  words: accreditationQueueText.pastTerm,
};

type ManagementViewProps = {
  runs: RunHistory & { finishedAt: Date | null };
  /** How many there are of each line. */
  cases: number[];
  activities: number[];
  accreditations: number[];
  lateAccreditations: number;
  certifications: number;
  tasks: Map<TaskKind, number>;
  failedMails: number;
  unfinished: number;
  providers: number;
  invoices: { open: number; late: number };
  /** That were held, and whose list didn't come. */
  waitingRuns: number;
  claims: number;
  today: CalendarDate;
};

/** What waits for a manager, and where the rest is. */
export function ManagementView(props: ManagementViewProps) {
  const { runs, cases, activities, accreditations, certifications, tasks, failedMails, unfinished, today } = props;
  const { finishedAt } = runs;
  const { title, waiting, link } = certificationQueueText;
  const mails = place('management_mails');
  const invoices = place('management_invoices').href;
  const openTasks = taskKinds.flatMap((kind) => {
    const count = tasks.get(kind);
    return count ? [{ href: taskListHref({ kind, place: null }), label: tasksText.withCount(kind, count) }] : [];
  });
  return (
    <>
      {isRunOverdue(runs, today) && <Alert variant="warning">{text.dailyRun.overdue}</Alert>}
      <Part id="aanvragen" heading={text.applications.heading}>
        <Lines queue={caseQueue} path={place('management_applications').href} lines={caseLines} counts={cases} />
        <ButtonTo href={place('management_applications').href}>{text.applications.link}</ButtonTo>
      </Part>
      <Part id="activiteiten" heading={reviewOverviewText.heading}>
        <Lines
          queue={reviewQueue}
          path={place('management_activities').href}
          lines={activityLines}
          counts={activities}
        />
        <ButtonTo href={place('management_activities').href}>{reviewOverviewText.link}</ButtonTo>
      </Part>
      <Part id="accreditaties" heading={accreditationQueueText.title}>
        <Lines
          queue={accreditationQueue}
          path={place('management_accreditations').href}
          lines={[...accreditationLines, lateAccreditationLine]}
          counts={[...accreditations, props.lateAccreditations]}
        />
        <ButtonTo href={place('management_accreditations').href}>{accreditationQueueText.link}</ButtonTo>
      </Part>
      <Part id="certificeringen" heading={title}>
        <p>{waiting(certifications)}</p>
        <p>
          <a href={place('management_certifications').href}>{link}</a>
        </p>
      </Part>
      <Part id="taken" heading={text.tasks.heading}>
        {openTasks.length === 0 ? <p>{text.tasks.none}</p> : <LinkList items={openTasks} />}
        <p>
          <a href={place('management_tasks').href}>{text.tasks.link}</a>
        </p>
      </Part>
      <Part id="verder" heading={text.elsewhere.heading}>
        <LinkList
          items={[
            { ...place('management_dossiers'), description: text.elsewhere.dossiers },
            { ...place('management_people'), description: text.elsewhere.people },
            {
              ...place('management_providers'),
              description: `${providerListText.waiting(props.providers)} ${providerListText.withoutList(props.waitingRuns)}`,
            },
            {
              ...place('management_invoices'),
              href: invoicesHref(invoices, { list: props.invoices.late > 0 ? 'late' : 'all', text: '' }),
              description: `${invoiceListText.open(props.invoices.open)} ${invoiceListText.pastTerm(props.invoices.late)}`,
            },
            { ...place('management_claims'), description: managedClaimsText.waiting(props.claims) },
            { ...place('management_runs'), description: managedRunsText.link },
            { ...place('management_unfinished'), description: text.unfinished.count(unfinished) },
            {
              ...mails,
              href: failedMails > 0 ? `${mails.href}?stand=failed` : mails.href,
              description: text.mails.failed(failedMails),
            },
          ]}
        />
      </Part>
      <Part id="dagelijks" heading={text.dailyRun.heading}>
        <p>{finishedAt ? text.dailyRun.last(formatDateTime(finishedAt)) : text.dailyRun.never}</p>
      </Part>
    </>
  );
}

function Part({ id, heading, children }: { id: string; heading: string; children: ReactNode }) {
  return (
    <section className="flow" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  );
}

type LinesProps<Query> = {
  queue: { href: (path: string, query: Query) => string };
  path: string;
  lines: { query: Query; words: (count: number) => string }[];
  counts: number[];
};

function Lines<Query>({ queue, path, lines, counts }: LinesProps<Query>) {
  const items = lines.flatMap(({ query, words }, index) => {
    const count = counts[index] ?? 0;
    return index === 0 || count > 0 ? [{ href: queue.href(path, query), label: words(count) }] : [];
  });
  return <LinkList items={items} />;
}

function ButtonTo({ href, children }: { href: string; children: string }) {
  return (
    <p className="form-actions">
      <ButtonLink href={href}>{children}</ButtonLink>
    </p>
  );
}
