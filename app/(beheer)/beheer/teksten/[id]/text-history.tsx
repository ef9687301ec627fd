import { TextStateBadge } from '@/components/content/text-state-badge';
import { Table, type TableColumn } from '@/components/ui/table';
import { versionState } from '@/lib/content/text-states';
import type { VersionLine } from '@/lib/server/content/data/text-rows';
import type { OpenedText } from '@/lib/server/editor/open-text';
import { editorText } from '@/lib/text/nl/editor/editor';
import { formatDateTime } from '@/lib/text/nl/shared/format';

const { caption, columns, version: called, system, first } = editorText.history;

/** Who saved what and when, and from when readers saw it; each leads to how it differs. */
export function TextHistory({ text }: { text: OpenedText }) {
  return (
    <Table
      label={caption}
      captionHidden
      rows={text.versions}
      rowKey={({ number }) => String(number)}
      columns={columnsOf(text)}
    />
  );
}

const columnsOf = ({ id, published, at }: OpenedText): TableColumn<VersionLine>[] => [
  {
    ...{ key: 'number', heading: columns.number, rowHeader: true, noWrap: true },
    cell: ({ number }) => <a href={`/beheer/teksten/${id}/versies/${number}`}>{called(number)}</a>,
  },
  {
    ...{ key: 'state', heading: columns.state },
    cell: (version) => <TextStateBadge state={versionState(version, published, at)} />,
  },
  { key: 'from', heading: columns.from, cell: fromText },
  {
    key: 'saved',
    heading: columns.saved,
    cell: (version) => (isFirst(version) ? first : formatDateTime(version.savedAt)),
  },
  { key: 'by', heading: columns.by, cell: ({ savedBy }) => savedBy ?? system },
];

/** What the register began with has no moment that says anything. */
const isFirst = ({ number, savedBy }: VersionLine) => number === 1 && savedBy === null;

function fromText(version: VersionLine): string {
  if (version.publishedFrom === null) return '';
  return isFirst(version) ? first : formatDateTime(version.publishedFrom);
}
