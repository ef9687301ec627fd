import { PageSteps } from '@/components/ui/page-steps';
import { Table } from '@/components/ui/table';
import type { CaseFile } from '@/lib/server/application/open-case';
import { isReading } from '@/lib/shared/audit-events';
import { amsterdamDateOf } from '@/lib/shared/calendar-date';
import { placeHref, type Steps, stepHrefs } from '@/lib/shared/list-place';
import { duplicatesText } from '@/lib/text/nl/application/cases';
import { caseText } from '@/lib/text/nl/casework/management';
import { actorNames, eventSentences } from '@/lib/text/nl/shared/audit';
import { formatDateTime } from '@/lib/text/nl/shared/format';

type Entry = CaseFile['history'][number];

/** What its places are called in an address. */
export const HISTORY_LIST = 'geschiedenis';

type CaseHistoryProps = { history: Entry[]; steps: Steps; path: string };

/** Who did what, newest first, a page of it. */
export function CaseHistory({ history, steps, path }: CaseHistoryProps) {
  const newestFirst = withoutRepeatedViews(history.map((entry, index) => ({ ...entry, index })).reverse());
  return (
    <section className="flow" id={HISTORY_LIST}>
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
      <PageSteps
        {...stepHrefs(steps, (place) => placeHref(path, place, { list: HISTORY_LIST, fragment: HISTORY_LIST }))}
      />
    </section>
  );
}

/** Every opening is recorded; of the views of one person in a role on one day the last is shown. */
function withoutRepeatedViews<E extends Entry>(newestFirst: E[]): E[] {
  const seen = new Set<string>();
  return newestFirst.filter(({ event, actorId, actorRole, at }) => {
    if (!isReading(event)) return true;
    const view = `${event} ${actorId} ${actorRole} ${amsterdamDateOf(at)}`;
    return !seen.has(view) && seen.add(view);
  });
}

/** A new number that was given on purpose says so; why stands with the decision. */
function sentence(entry: Entry): string {
  const { despite } = entry.details;
  return Array.isArray(despite) ? `${deed(entry)}${duplicatesText.despite(despite.length)}` : deed(entry);
}

function deed({ event, actorId, actorName, actorRole }: Entry): string {
  if (actorName) return eventSentences[event](actorName);
  if (actorRole === 'system' || actorRole === 'visitor') return eventSentences[event](actorNames[actorRole]);
  return eventSentences[event](actorId ? actorNames.unknown : actorNames.system);
}
