import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { PageSteps } from '@/components/ui/page-steps';
import { Table, type TableColumn } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { readTaskQuery, type TaskQuery, taskListHref, taskSubjectHref } from '@/lib/casework/task-query';
import { findOwnMatters } from '@/lib/server/access/data/own-matters';
import { openPage } from '@/lib/server/access/door';
import { findOwnTasks } from '@/lib/server/casework/data/own-tasks';
import { countOpenTasksByKind, type ListedTask, listOpenTasks } from '@/lib/server/casework/data/tasks';
import { single } from '@/lib/server/platform/page';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { AddressParams } from '@/lib/shared/list-address';
import { COUNT_MAX, stepHrefs } from '@/lib/shared/list-place';
import { taskKinds } from '@/lib/shared/task-kinds';
import { taskKindTexts, tasksText as text } from '@/lib/text/nl/casework/tasks';
import { formatShortDate } from '@/lib/text/nl/shared/format';
import { FinishTaskForm } from './finish-task-form';

export const metadata: Metadata = { title: text.title };

const SIZE = 25;

export default async function TasksPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const opened = await openPage('manage_tasks');
  if (!opened) return <NotAvailable />;
  const params = await searchParams;
  const query = readTaskQuery(params);
  const { rows, ...steps } = await listOpenTasks(query, SIZE);
  const own = await findOwnTasks(rows, await findOwnMatters(opened.actor.accountId));
  return (
    <SitePage current="management" trail={[place('management')]} title={text.title} snelmenu={false}>
      <PageHeading lead={text.lead}>{text.title}</PageHeading>
      <ResultBanner after={single(params.na)} />
      <WhichTasks kind={query.kind} />
      <Table
        label={text.label}
        captionHidden
        columns={columns(query, opened.today, own)}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState heading={text.empty.heading}>{query.kind ? text.empty.ofKind : text.empty.text}</EmptyState>}
      />
      <PageSteps {...stepHrefs(steps, (to) => taskListHref({ ...query, place: to }))} />
    </SitePage>
  );
}

function ResultBanner({ after }: { after: string | undefined }) {
  if (after === 'afgehandeld') return <Alert variant="success">{text.after.afgehandeld}</Alert>;
  return after === 'eerder' ? <Alert variant="info">{text.after.eerder}</Alert> : null;
}

/** Kinds that have tasks, and the one that is shown. */
async function WhichTasks({ kind }: Pick<TaskQuery, 'kind'>) {
  const counts = await countOpenTasksByKind();
  const all = Math.min(
    COUNT_MAX + 1,
    [...counts.values()].reduce((sum, count) => sum + count, 0),
  );
  const offered = taskKinds.filter((one) => counts.has(one) || one === kind);
  if (offered.length === 0) return null;
  return (
    <form method="get" className="flow">
      <fieldset className="fieldset">
        <legend className="fieldset-legend">{text.filter.legend}</legend>
        <label className="choice">
          <input type="radio" name="soort" value="" defaultChecked={kind === null} />
          <span>{text.filter.all(all)}</span>
        </label>
        {offered.map((one) => (
          <label key={one} className="choice">
            <input type="radio" name="soort" value={one} defaultChecked={kind === one} />
            <span>{text.withCount(one, counts.get(one) ?? 0)}</span>
          </label>
        ))}
      </fieldset>
      <div className="form-actions">
        <Button variant="secondary">{text.filter.submit}</Button>
      </div>
    </form>
  );
}

function columns(query: TaskQuery, today: CalendarDate, own: ReadonlySet<string>): TableColumn<ListedTask>[] {
  const { kind, who, since, due, done } = text.columns;
  return [
    { key: 'kind', heading: kind, rowHeader: true, cell: (task) => taskKindTexts[task.kind] },
    { key: 'who', heading: who, cell: (task) => <Subject task={task} /> },
    { key: 'since', heading: since, noWrap: true, cell: ({ createdOn }) => formatShortDate(createdOn) },
    { key: 'due', heading: due, noWrap: true, cell: ({ dueOn }) => <Due dueOn={dueOn} today={today} /> },
    {
      key: 'done',
      heading: done,
      cell: (task) =>
        own.has(task.id) ? (
          text.own
        ) : (
          <FinishTaskForm
            taskId={task.id}
            about={text.done.about(task.kind, task.who ?? '')}
            kind={query.kind ?? ''}
            place={query.place}
          />
        ),
    },
  ];
}

function Subject({ task }: { task: ListedTask }) {
  const href = taskSubjectHref(task);
  const name = task.who ?? text.noSubject;
  return href === null ? name : <a href={href}>{name}</a>;
}

function Due({ dueOn, today }: { dueOn: CalendarDate | null; today: CalendarDate }) {
  if (dueOn === null) return text.noTerm;
  return (
    <>
      {formatShortDate(dueOn)} {dueOn < today && <Tag>{text.late}</Tag>}
    </>
  );
}
