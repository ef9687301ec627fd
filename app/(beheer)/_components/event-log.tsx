import { Table } from '@/components/ui/table';
import type { RecordedEvent } from '@/lib/server/platform/audit';
import type { AuditEventCode } from '@/lib/shared/audit-events';
import { amsterdamDateOf } from '@/lib/shared/calendar-date';
import { duplicatesText } from '@/lib/text/nl/application/cases';
import { actorNames, eventSentences } from '@/lib/text/nl/shared/audit';
import { formatDateTime } from '@/lib/text/nl/shared/format';

type Entry = RecordedEvent & { actorName: string | null };

type EventLogProps = {
  /** Newest first. */
  events: Entry[];
  label: string;
  columns: { at: string; what: string };
  /** Every reading is recorded; of these by one person in a role on one day the last is shown. */
  isRepeated: (event: AuditEventCode) => boolean;
};

export function EventLog({ events, label, columns, isRepeated }: EventLogProps) {
  const seen = new Set<string>();
  const rows = events.filter(({ event, actorId, actorRole, at }) => {
    if (!isRepeated(event)) return true;
    const view = `${event} ${actorId} ${actorRole} ${amsterdamDateOf(at)}`;
    return !seen.has(view) && seen.add(view);
  });
  return (
    <Table
      label={label}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'at', heading: columns.at, cell: ({ at }) => formatDateTime(at) },
        { key: 'what', heading: columns.what, cell: (entry) => sentence(entry) },
      ]}
    />
  );
}

/** A new number that was given on purpose says so; why stands with the decision. */
function sentence(entry: Entry): string {
  const { despite } = entry.details;
  return Array.isArray(despite) ? `${deedOf(entry)}${duplicatesText.despite(despite.length)}` : deedOf(entry);
}

export function deedOf({ event, actorId, actorName, actorRole }: Entry): string {
  if (actorName) return eventSentences[event](actorName);
  if (actorRole === 'system' || actorRole === 'visitor') return eventSentences[event](actorNames[actorRole]);
  return eventSentences[event](actorId ? actorNames.unknown : actorNames.system);
}
