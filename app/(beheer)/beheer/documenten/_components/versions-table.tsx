import { Table, type TableColumn } from '@/components/ui/table';
import { documentVersionState } from '@/lib/content/document-changes';
import type { DocumentOverview } from '@/lib/server/editor/document-overview';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { documentNames } from '@/lib/text/nl/content/document-names';
import { documentsText } from '@/lib/text/nl/content/documents';
import { formatDateTime, formatShortDate } from '@/lib/text/nl/shared/format';

const { columns: headings, ...text } = documentsText.versions;

type Version = DocumentOverview['versions'][number] & { state: string };

type VersionsTableProps = { documents: DocumentOverview[]; today: CalendarDate };

/** By document, the newest first. */
export function VersionsTable({ documents, today }: VersionsTableProps) {
  const rows = documents.flatMap(({ versions }) =>
    versions.map((version) => ({ ...version, state: text[documentVersionState(versions, version, today)] })),
  );
  return (
    <Table
      label={text.caption}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<p>{documentsText.none}</p>}
    />
  );
}

const columns: TableColumn<Version>[] = [
  {
    key: 'version',
    heading: headings.version,
    rowHeader: true,
    cell: ({ id, code, version }) => (
      <a href={`/beheer/documenten/versies/${id}`}>
        {documentNames[code]}, {version}
      </a>
    ),
  },
  { key: 'from', heading: headings.from, noWrap: true, cell: ({ validFrom }) => formatShortDate(validFrom) },
  { key: 'state', heading: headings.state, cell: ({ state }) => state },
  { key: 'by', heading: headings.by, cell: publisherOf },
];

function publisherOf({ publishedAt, publishedById, publishedBy }: Version): string {
  if (!publishedAt || !publishedById) return text.system;
  return `${publishedBy ?? documentsText.somebody}, ${formatDateTime(publishedAt)}`;
}
