import { Table } from '@/components/ui/table';
import type { CaseFile } from '@/lib/server/use-cases/open-case';
import { formatDateTime } from '@/lib/text/nl/format';
import { actorNames, caseText, eventSentences } from '@/lib/text/nl/management';

type Entry = CaseFile['history'][number];

/** Who did what, newest first. */
export function CaseHistory({ history }: { history: Entry[] }) {
  const newestFirst = history.map((entry, index) => ({ ...entry, index })).reverse();
  return (
    <div className="flow">
      <h2>{caseText.historyHeading}</h2>
      <Table
        label={caseText.historyHeading}
        captionHidden
        rows={newestFirst}
        rowKey={({ index }) => String(index)}
        columns={[
          { key: 'at', heading: caseText.historyColumns.at, cell: ({ at }) => formatDateTime(at) },
          { key: 'what', heading: caseText.historyColumns.what, cell: (entry) => sentence(entry) },
        ]}
      />
    </div>
  );
}

function sentence({ event, actorId, actorName, actorRole }: Entry): string {
  if (actorName) return eventSentences[event](actorName);
  if (actorRole === 'system' || actorRole === 'visitor') return eventSentences[event](actorNames[actorRole]);
  return eventSentences[event](actorId ? actorNames.unknown : actorNames.system);
}
