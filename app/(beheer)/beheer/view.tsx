import type { ReactNode } from 'react';
import { place } from '@/components/frame/places';
import { Alert } from '@/components/ui/alert';
import { LinkList } from '@/components/ui/link-list';
import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import { caseQueue } from '@/lib/application/case-queue';
import { type Counted, countedOf, type WaitingByKind, type Workload } from '@/lib/casework/overview';
import { taskListHref } from '@/lib/casework/tasks';
import { isRunOverdue, type RunHistory } from '@/lib/daily/daily-run';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { STATUS_PARAM } from '@/lib/shared/list-address';
import { type TaskKind, taskKinds } from '@/lib/shared/task-kinds';
import { tasksText, overviewText as text } from '@/lib/text/nl/casework/tasks';
import { formatDateTime } from '@/lib/text/nl/shared/format';
import { countedHref } from './_components/counted-href';
import { Count, Late, WaitingTable } from './_components/waiting-table';

type ManagementViewProps = {
  waiting: WaitingByKind;
  workloads: Workload[];
  runs: RunHistory & { finishedAt: Date | null };
  /** Applications that wait for whoever applied. */
  answersAwaited: number;
  tasks: Map<TaskKind, number>;
  failedMails: number;
  unfinished: number;
  /** Of settings, that wait for a second manager. */
  proposals: number;
  /** Of norm sets, that wait for one too. */
  normsets: number;
  stoppedMailings: number;
  today: CalendarDate;
  readerId: string;
};

/** What waits, what was promised, and where the rest is. */
export function ManagementView(props: ManagementViewProps) {
  const {
    waiting,
    workloads,
    runs,
    answersAwaited,
    tasks,
    failedMails,
    unfinished,
    proposals,
    normsets,
    stoppedMailings,
    today,
    readerId,
  } = props;
  const mails = place('management_mails');
  const applications = place('management_applications').href;
  const openTasks = taskKinds.flatMap((kind) => {
    const count = tasks.get(kind);
    return count ? [{ href: taskListHref({ kind, place: null }), label: tasksText.withCount(kind, count) }] : [];
  });
  return (
    <>
      {isRunOverdue(runs, today) && <Alert variant="warning">{text.dailyRun.overdue}</Alert>}
      <div className="overview-parts">
        <Section id="wacht" heading={text.waiting.heading}>
          <WaitingTable waiting={waiting} />
          {answersAwaited > 0 && (
            <p>
              <a href={caseQueue.href(applications, caseQueue.asking({ state: 'answer' }))}>
                {text.answers(answersAwaited)}
              </a>
            </p>
          )}
        </Section>
        <Section id="collegas" heading={text.workloads.heading}>
          <Workloads workloads={workloads} readerId={readerId} />
        </Section>
        {openTasks.length > 0 && (
          <Section id="taken" heading={text.tasks.heading}>
            <LinkList items={openTasks} />
          </Section>
        )}
      </div>
      <Section id="verder" heading={text.elsewhere.heading}>
        <div className="link-groups">
          <LinkGroup heading={text.elsewhere.people}>
            <LinkList
              items={[
                { ...place('management_dossiers'), description: text.elsewhere.dossiers },
                { ...place('management_unfinished'), description: text.unfinished.count(unfinished) },
                { ...place('management_mailings'), description: text.elsewhere.mailings(stoppedMailings) },
                {
                  ...mails,
                  href: failedMails > 0 ? `${mails.href}?${STATUS_PARAM}=failed` : mails.href,
                  description: text.mails.failed(failedMails),
                },
                { ...place('management_people'), description: text.elsewhere.colleagues },
              ]}
            />
          </LinkGroup>
          <LinkGroup heading={text.elsewhere.written}>
            <LinkList
              items={[
                { ...place('management_questions'), description: text.elsewhere.questions },
                { ...place('management_intranet'), description: text.elsewhere.intranet },
                { ...place('management_texts'), description: text.elsewhere.texts },
                { ...place('management_documents'), description: text.elsewhere.documents },
              ]}
            />
          </LinkGroup>
          <LinkGroup heading={text.elsewhere.ruled}>
            <LinkList
              items={[
                { ...place('management_normsets'), description: text.elsewhere.normsets(normsets) },
                { ...place('management_settings'), description: text.elsewhere.settings(proposals) },
                { ...place('management_figures'), description: text.elsewhere.figures },
                { ...place('management_audit'), description: text.elsewhere.audit },
              ]}
            />
          </LinkGroup>
        </div>
      </Section>
      <Section id="dagelijks" heading={text.dailyRun.heading}>
        <p>{runs.finishedAt ? text.dailyRun.last(formatDateTime(runs.finishedAt)) : text.dailyRun.never}</p>
      </Section>
    </>
  );
}

function LinkGroup({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <div>
      <h3>{heading}</h3>
      {children}
    </div>
  );
}

/** A row for each kind that somebody has taken up: a count of several kinds together would lead to no one queue. */
function Workloads({ workloads, readerId }: Pick<ManagementViewProps, 'workloads' | 'readerId'>) {
  const { columns, caption, none } = text.workloads;
  const hrefOf = ({ id, kind }: Workload, counted: Counted) =>
    countedHref(kind, { ...counted, holder: id === readerId ? 'me' : { id } });
  return (
    <Table
      label={caption}
      captionHidden
      rows={workloads}
      rowKey={({ id, kind }) => `${id} ${kind}`}
      empty={<p>{none}</p>}
      columns={[
        { key: 'name', heading: columns.name, rowHeader: true, cell: ({ name }) => name },
        { key: 'kind', heading: columns.kind, cell: ({ kind }) => text.waiting.kinds[kind] },
        {
          key: 'held',
          heading: columns.held,
          align: 'end',
          cell: (row) => <Count count={row.held} href={hrefOf(row, countedOf.waiting)} />,
        },
        {
          key: 'week',
          heading: columns.week,
          align: 'end',
          cell: (row) => <Count count={row.week} href={hrefOf(row, countedOf.week)} />,
        },
        {
          key: 'late',
          heading: columns.late,
          align: 'end',
          noWrap: true,
          cell: (row) => <Late count={row.late} href={hrefOf(row, countedOf.late)} />,
        },
      ]}
    />
  );
}
