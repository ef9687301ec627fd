import { QueueList } from '@/app/(beheer)/_components/queue-list';
import type { TableColumn } from '@/components/ui/table';
import { type AssignedQuery, assignedCasePath, assignedQueue } from '@/lib/casework/assigned-queue';
import { printedName } from '@/lib/names/printed-name';
import type { OwnDecision } from '@/lib/server/casework/data/own-decisions';
import { type Paged, stepHrefs } from '@/lib/shared/list-place';
import { ownDecisionsText as text } from '@/lib/text/nl/casework/assessing';
import { formatDateTime } from '@/lib/text/nl/shared/format';

type OwnDecisionsProps = { decisions: Paged<OwnDecision>; query: AssignedQuery; path: string };

/** What an assessor decided before, with what they wrote, the newest first. */
export function OwnDecisions({ decisions: { rows, ...steps }, query, path }: OwnDecisionsProps) {
  return (
    <QueueList
      label={text.caption}
      columns={columns}
      rows={rows}
      empty={text.empty}
      steps={stepHrefs(steps, (place) => assignedQueue.href(path, { ...query, place }))}
    />
  );
}

const columns: TableColumn<OwnDecision>[] = [
  {
    key: 'what',
    heading: text.columns.what,
    rowHeader: true,
    cell: ({ kind, caseId, title, name, isOpenable }) => {
      const what = name ? printedName(name) : title || text.noName;
      return isOpenable ? <a href={assignedCasePath({ kind, id: caseId })}>{what}</a> : what;
    },
  },
  { key: 'kind', heading: text.columns.kind, cell: ({ kind }) => text.kinds[kind] },
  { key: 'outcome', heading: text.columns.outcome, cell: ({ outcome }) => text.outcomes[outcome] },
  {
    key: 'explanation',
    heading: text.columns.explanation,
    cell: ({ explanation }) => <span className="whitespace-pre-line">{explanation || text.noExplanation}</span>,
  },
  { key: 'at', heading: text.columns.at, noWrap: true, cell: ({ at }) => formatDateTime(at) },
];
