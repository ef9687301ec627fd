import { Table } from '@/components/ui/table';
import type { OwnDecision } from '@/lib/server/casework/data/own-decisions';
import { ownDecisionsText as text } from '@/lib/text/nl/casework/work-bar';
import { formatDateTime } from '@/lib/text/nl/shared/format';

/** What an assessor decided before, the newest first. */
export function OwnDecisions({ decisions }: { decisions: OwnDecision[] }) {
  return (
    <section className="flow">
      <h2>{text.heading}</h2>
      <Table
        label={text.heading}
        captionHidden
        rows={decisions}
        rowKey={({ kind, id, at }) => `${kind}${id}${at.getTime()}`}
        empty={<p>{text.none}</p>}
        columns={[
          {
            key: 'what',
            heading: text.columns.what,
            rowHeader: true,
            cell: ({ kind, title }) => text.kinds[kind](title),
          },
          { key: 'outcome', heading: text.columns.outcome, cell: ({ outcome }) => text.outcomes[outcome] },
          { key: 'at', heading: text.columns.at, noWrap: true, cell: ({ at }) => formatDateTime(at) },
        ]}
      />
    </section>
  );
}
