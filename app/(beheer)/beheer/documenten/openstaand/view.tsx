import { QueueList } from '@/app/(beheer)/_components/queue-list';
import { QueueTabs } from '@/app/(beheer)/_components/queue-tabs';
import type { TableColumn } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { type OpenDocumentsQuery, openDocumentsHref } from '@/lib/casework/open-documents';
import { documentCodes } from '@/lib/content/documents';
import type { OpenDocument } from '@/lib/server/casework/data/open-documents';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type Paged, stepHrefs } from '@/lib/shared/list-place';
import { documentNames } from '@/lib/text/nl/content/document-names';
import { openDocumentsText as text } from '@/lib/text/nl/content/documents';
import { formatShortDate } from '@/lib/text/nl/shared/format';

type OpenDocumentsViewProps = { query: OpenDocumentsQuery; page: Paged<OpenDocument>; today: CalendarDate };

export function OpenDocumentsView({ query, page: { rows, ...steps }, today }: OpenDocumentsViewProps) {
  return (
    <>
      <div className="queue-head">
        <QueueTabs
          label={text.filter.legend}
          tabs={[null, ...documentCodes].map((code) => ({
            href: openDocumentsHref({ ...query, document: code, place: null }),
            label: code ? documentNames[code] : text.filter.all,
            isCurrent: code === query.document,
          }))}
        />
      </div>
      <QueueList
        label={text.label}
        columns={columnsOf(today)}
        rows={rows}
        empty={text.empty}
        steps={stepHrefs(steps, (place) => openDocumentsHref({ ...query, place }))}
      />
    </>
  );
}

function columnsOf(today: CalendarDate): TableColumn<OpenDocument>[] {
  const { columns } = text;
  return [
    {
      key: 'name',
      heading: columns.name,
      rowHeader: true,
      cell: ({ registrationId, name, hasAccount }) => (
        <>
          <a href={`/beheer/dossiers/${registrationId}`}>{name}</a> {!hasAccount && <Tag>{text.noAccount}</Tag>}
        </>
      ),
    },
    { key: 'number', heading: columns.number, noWrap: true, cell: ({ number }) => number },
    {
      key: 'document',
      heading: columns.document,
      cell: ({ document, version }) => `${documentNames[document]}, ${version}`,
    },
    { key: 'since', heading: columns.since, noWrap: true, cell: ({ since }) => formatShortDate(since) },
    {
      key: 'mendBy',
      heading: columns.mendBy,
      noWrap: true,
      cell: ({ mendBy }) => (
        <>
          {formatShortDate(mendBy)} {mendBy < today && <Tag isLate>{text.late}</Tag>}
        </>
      ),
    },
    {
      key: 'away',
      heading: columns.away,
      noWrap: true,
      cell: ({ absentUntil }) => (absentUntil ? formatShortDate(absentUntil) : text.here),
    },
  ];
}
