import type { ReactNode } from 'react';
import { place } from '@/components/frame/places';
import { Alert } from '@/components/ui/alert';
import { LinkList } from '@/components/ui/link-list';
import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import { caseQueue } from '@/lib/application/case-queue';
import type { WaitingByKind, Workload } from '@/lib/casework/overview';
import { taskListHref } from '@/lib/casework/tasks';
import { isRunOverdue, type RunHistory } from '@/lib/daily/daily-run';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type TaskKind, taskKinds } from '@/lib/shared/task-kinds';
import { tasksText, overviewText as text } from '@/lib/text/nl/casework/tasks';
import { formatCount, formatDateTime } from '@/lib/text/nl/shared/format';
import { Late, WaitingTable } from './_components/waiting-table';

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
          <Workloads workloads={workloads} />
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
                  href: failedMails > 0 ? `${mails.href}?stand=failed` : mails.href,
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

function Workloads({ workloads }: { workloads: Workload[] }) {
  const { columns, caption, none } = text.workloads;
  const count = (key: 'applications' | 'accreditations' | 'activities' | 'week') => ({
    key,
    heading: columns[key],
    align: 'end' as const,
    cell: (row: Workload) => formatCount(row[key]),
  });
  return (
    <Table
      label={caption}
      captionHidden
      rows={workloads}
      rowKey={({ id }) => id}
      empty={<p>{none}</p>}
      columns={[
        { key: 'name', heading: columns.name, rowHeader: true, cell: ({ name }) => name },
        count('applications'),
        count('accreditations'),
        count('activities'),
        count('week'),
        { key: 'late', heading: columns.late, align: 'end', noWrap: true, cell: ({ late }) => <Late count={late} /> },
      ]}
    />
  );
}
