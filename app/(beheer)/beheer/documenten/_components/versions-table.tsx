import { Table, type TableColumn } from '@/components/ui/table';
import { documentVersionState } from '@/lib/content/document-changes';
import type { DocumentOverview } from '@/lib/server/editor/document-overview';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { documentsText } from '@/lib/text/nl/content/documents';
import { formatDateTime, formatShortDate } from '@/lib/text/nl/shared/format';

const { columns: headings, ...text } = documentsText.versions;

type Version = DocumentOverview['versions'][number];

type VersionsTableProps = { document: DocumentOverview; today: CalendarDate };

export function VersionsTable({ document: { code, versions }, today }: VersionsTableProps) {
  const stateOf = (version: Version) => text[documentVersionState(versions, version, today)];
  if (versions.length === 0) return null;
  return (
    <Table
      label={text.caption(code)}
      captionHidden
      columns={columnsOf(stateOf)}
      rows={versions}
      rowKey={({ id }) => id}
    />
  );
}

const columnsOf = (stateOf: (version: Version) => string): TableColumn<Version>[] => [
  {
    key: 'version',
    heading: headings.version,
    rowHeader: true,
    cell: ({ id, version }) => <a href={`/beheer/documenten/versies/${id}`}>{version}</a>,
  },
  { key: 'from', heading: headings.from, noWrap: true, cell: ({ validFrom }) => formatShortDate(validFrom) },
  { key: 'state', heading: headings.state, cell: stateOf },
  { key: 'by', heading: headings.by, cell: publisherOf },
];

function publisherOf({ publishedAt, publishedById, publishedBy }: Version): string {
  if (!publishedAt || !publishedById) return text.system;
  return `${publishedBy ?? documentsText.somebody}, ${formatDateTime(publishedAt)}`;
}
