import { QueueList } from '@/app/(beheer)/_components/queue-list';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { FilterChoice } from '@/components/ui/filter-choice';
import { SearchForm } from '@/components/ui/search-form';
import type { TableColumn } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { type TaskQuery, taskListHref, taskSubjectHref } from '@/lib/casework/tasks';
import type { ListedTask } from '@/lib/server/casework/data/tasks';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { COUNT_MAX, type Paged, stepHrefs } from '@/lib/shared/list-place';
import { promisedChoice } from '@/lib/shared/promised-day';
import { type TaskKind, taskKinds } from '@/lib/shared/task-kinds';
import { taskKindTexts, tasksText as text } from '@/lib/text/nl/casework/tasks';
import { formatShortDate } from '@/lib/text/nl/shared/format';
import { FinishTaskForm } from './finish-task-form';

type TasksViewProps = {
  query: TaskQuery;
  page: Paged<ListedTask>;
  /** Which of them are about the reader. */
  own: ReadonlySet<string>;
  counts: Map<TaskKind, number>;
  /** What was just done, as the address says it. */
  after: string;
  today: CalendarDate;
};

/** What happened in the register and has to be looked at. */
export function TasksView({ query, page: { rows, ...steps }, own, counts, after, today }: TasksViewProps) {
  const { narrowed, ...nothingOpen } = text.empty;
  return (
    <>
      {after === 'afgehandeld' && <Alert variant="success">{text.after.afgehandeld}</Alert>}
      {after === 'eerder' && <Alert variant="info">{text.after.eerder}</Alert>}
      <WhichTasks query={query} counts={counts} />
      <QueueList
        label={text.label}
        columns={columns(query, today, own)}
        rows={rows}
        empty={query.kind || query.promised ? narrowed : nothingOpen}
        steps={stepHrefs(steps, (place) => taskListHref({ ...query, place }))}
      />
    </>
  );
}

/** Kinds that have tasks, and the one that is shown. */
function WhichTasks({ query: { kind, promised }, counts }: Pick<TasksViewProps, 'query' | 'counts'>) {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const offered = taskKinds.filter((one) => counts.has(one) || one === kind);
  if (offered.length === 0) return null;
  return (
    <SearchForm action={taskListHref({ kind: null, place: null })} label={text.filter.heading} className="queue-filter">
      <div className="queue-filter-line">
        <FilterChoice
          id="soort"
          name="soort"
          label={text.filter.label}
          chosen={kind ?? ''}
          options={[
            { value: '', label: text.filter.all(Math.min(COUNT_MAX + 1, all)) },
            ...offered.map((one) => ({ value: one, label: text.withCount(one, counts.get(one) ?? 0) })),
          ]}
        />
        <FilterChoice id="termijn" {...promisedChoice(promised, text.filter.due)} />
        <Button variant="secondary">{text.filter.submit}</Button>
      </div>
    </SearchForm>
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
          ownText(task)
        ) : (
          <FinishTaskForm taskId={task.id} about={text.done.about(task.kind, task.who ?? '')} query={query} />
        ),
    },
  ];
}

const ownText = ({ kind }: ListedTask) => (kind === 'setting_proposed' ? text.ownProposal : text.own);

function Subject({ task }: { task: ListedTask }) {
  const href = taskSubjectHref(task);
  const name = task.who ?? text.noSubject;
  return href === null ? name : <a href={href}>{name}</a>;
}

function Due({ dueOn, today }: { dueOn: CalendarDate | null; today: CalendarDate }) {
  if (dueOn === null) return text.noTerm;
  return (
    <>
      {formatShortDate(dueOn)} {dueOn < today && <Tag isLate>{text.late}</Tag>}
    </>
  );
}
