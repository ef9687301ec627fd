import { place } from '@/components/frame/places';
import { Table, type TableColumn } from '@/components/ui/table';
import { isOfAll, type PreviewExample } from '@/lib/normsets/preview-counts';
import { previewText } from '@/lib/text/nl/normsets/draft-pages';

const { examples: text } = previewText;

/** Points are printed. */
type Shown = Omit<PreviewExample, 'before' | 'after'> & { number: string; before: string; after: string };

/** Some people for whom something changes, each with the way to their dossier. */
export function PreviewExamples({ examples }: { examples: Shown[] }) {
  return (
    <section className="flow" aria-labelledby="voorbeelden">
      <h3 id="voorbeelden">{text.heading}</h3>
      <Table
        label={text.caption}
        captionHidden
        columns={columns}
        rows={examples}
        rowKey={({ registrationId }) => registrationId}
      />
    </section>
  );
}

const columns: TableColumn<Shown>[] = [
  {
    key: 'number',
    heading: text.columns.number,
    rowHeader: true,
    noWrap: true,
    cell: ({ registrationId, number }) => (
      <a href={`${place('management_dossiers').href}/${registrationId}`}>{number}</a>
    ),
  },
  { key: 'what', heading: text.columns.what, cell: ({ kind }) => text.kinds[kind] },
  {
    key: 'part',
    heading: text.columns.part,
    cell: (example) => (isOfAll(example) ? text.all : text.parts[example.part]),
  },
  { key: 'before', heading: text.columns.before, align: 'end', cell: ({ before }) => before },
  { key: 'after', heading: text.columns.after, align: 'end', cell: ({ after }) => after },
];
