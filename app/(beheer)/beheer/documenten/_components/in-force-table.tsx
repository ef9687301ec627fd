import { Table, type TableColumn } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { openDocumentsHref } from '@/lib/casework/open-documents';
import { slugOfDocument } from '@/lib/content/document-slugs';
import type { DocumentOverview } from '@/lib/server/editor/document-overview';
import { documentNames } from '@/lib/text/nl/content/document-names';
import { documentsText as text } from '@/lib/text/nl/content/documents';
import { formatDate, formatDateTime } from '@/lib/text/nl/shared/format';

const { columns: headings } = text.now;
const { people, ...words } = text.progress;

/** A row a document, so that they can be held beside each other. */
export function InForceTable({ documents }: { documents: DocumentOverview[] }) {
  return (
    <Table label={text.now.caption} captionHidden columns={columns} rows={documents} rowKey={({ code }) => code} />
  );
}

const columns: TableColumn<DocumentOverview>[] = [
  { key: 'document', heading: headings.document, rowHeader: true, cell: (row) => <Named document={row} /> },
  {
    ...{ key: 'ticked', heading: words.ticked, align: 'end' },
    cell: ({ progress }) => progress && people(progress.ticked),
  },
  {
    ...{ key: 'waiting', heading: words.waiting, align: 'end' },
    cell: ({ code, progress }) => progress && <Waiting code={code} {...progress} />,
  },
  {
    ...{ key: 'asked', heading: words.asked, align: 'end' },
    cell: ({ progress }) =>
      progress && (progress.asked === 0 ? words.notAsked : words.of(progress.asked - progress.waiting, progress.asked)),
  },
  { key: 'next', heading: headings.next, wide: true, cell: (row) => <NextVersion document={row} /> },
];

function Named({ document: { code, inForce } }: { document: DocumentOverview }) {
  return (
    <>
      {documentNames[code]}
      <span className="form-hint block font-normal">
        {inForce ? text.inForce(inForce.version, formatDate(inForce.validFrom)) : text.none}
        {inForce?.isSample && ` ${text.sample}`}
      </span>
    </>
  );
}

type WaitingProps = Pick<DocumentOverview, 'code'> & NonNullable<DocumentOverview['progress']>;

function Waiting({ code, waiting, late }: WaitingProps) {
  if (waiting === 0) return people(waiting);
  return (
    <>
      <a href={openDocumentsHref({ document: code, place: null })}>
        {people(waiting)}
        <span className="sr-only"> {words.list(code)}</span>
      </a>{' '}
      {late > 0 && <Tag isLate>{words.late(late)}</Tag>}
    </>
  );
}

function NextVersion({ document: { code, draft } }: { document: DocumentOverview }) {
  const path = `/beheer/documenten/${slugOfDocument(code)}`;
  const of = <span className="sr-only"> {text.next.of(code)}</span>;
  const { start, goOn, preview } = text.next;
  if (!draft)
    return (
      <a href={`${path}/concept`}>
        {start}
        {of}
      </a>
    );
  return (
    <>
      <span className="block py-0.5">
        <a href={`${path}/concept`}>
          {goOn}
          {of}
        </a>
      </span>
      <span className="block py-0.5">
        <a href={`${path}/voorbeeld`}>
          {preview}
          {of}
        </a>
      </span>
      <span className="form-hint block">
        {text.draftBy(draft.changedBy ?? text.somebody, formatDateTime(draft.changedAt))}
      </span>
    </>
  );
}
