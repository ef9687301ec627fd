import { ArrivedNews } from '@/app/(beheer)/_components/arrived-news';
import { ExportLink } from '@/app/(beheer)/_components/export-link';
import { Section } from '@/components/ui/section';
import { Table, type TableColumn } from '@/components/ui/table';
import { decimalOf } from '@/lib/content/amounts';
import { normSetOn } from '@/lib/content/normset-index';
import type { StoredNormset } from '@/lib/server/content/data/normsets';
import type { StoredDraft } from '@/lib/server/normsets/data/drafts';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { draftName, draftStateNames, normsetsText as text } from '@/lib/text/nl/normsets/normsets';
import { figure } from '@/lib/text/nl/shared/amounts';
import { formatDateTime, formatShortDate } from '@/lib/text/nl/shared/format';
import { draftHref, normsetHref } from './normset-addresses';

type NormsetsViewProps = {
  /** Oldest first. */
  published: StoredNormset[];
  drafts: StoredDraft[];
  today: CalendarDate;
  done: string;
};

/** What somebody works on or has to decide, and all that is published. */
export function NormsetsView({ published, drafts, today, done }: NormsetsViewProps) {
  const { drafts: draftsText, published: publishedText } = text;
  return (
    <>
      <ArrivedNews news={done} texts={text.done} />
      <Section id="concepten" heading={draftsText.heading}>
        <Table
          label={draftsText.caption}
          captionHidden
          columns={draftColumns}
          rows={drafts}
          rowKey={({ id }) => id}
          empty={<p>{draftsText.none}</p>}
        />
        {drafts.length > 0 && <ExportLink list="normen-concepten" of={draftsText.heading} />}
      </Section>
      <Section id="bekendgemaakt" heading={publishedText.heading}>
        <Table
          label={publishedText.caption}
          captionHidden
          columns={publishedColumns(published, today)}
          rows={published.toReversed()}
          rowKey={({ id }) => id}
        />
        <ExportLink list="normen" of={publishedText.heading} />
      </Section>
    </>
  );
}

const draftColumns: TableColumn<StoredDraft>[] = [
  {
    key: 'what',
    heading: text.drafts.columns.what,
    rowHeader: true,
    cell: (draft) => <a href={draftHref(draft.id)}>{draftName(draft)}</a>,
  },
  { key: 'state', heading: text.drafts.columns.state, cell: ({ state }) => draftStateNames[state] },
  {
    key: 'changed',
    heading: text.drafts.columns.changed,
    cell: ({ changedAt, changedBy }) => text.drafts.changed(formatDateTime(changedAt), changedBy ?? text.somebody),
  },
];

function publishedColumns(published: StoredNormset[], today: CalendarDate): TableColumn<StoredNormset>[] {
  const { columns, from, between, now, coming, times } = text.published;
  const held = normSetOn(
    published.map(({ normSet }) => normSet),
    today,
  );
  return [
    {
      key: 'days',
      heading: columns.days,
      rowHeader: true,
      cell: ({ id, normSet, normSet: { validFrom, validTo } }) => (
        <>
          <a href={normsetHref(id)}>
            {validTo ? between(formatShortDate(validFrom), formatShortDate(validTo)) : from(formatShortDate(validFrom))}
          </a>
          {normSet === held && <span className="form-hint block font-normal">{now}</span>}
          {validFrom > today && <span className="form-hint block font-normal">{coming}</span>}
        </>
      ),
    },
    { key: 'total', heading: columns.total, align: 'end', cell: ({ normSet }) => figure(decimalOf(normSet.total)) },
    {
      key: 'accredited',
      heading: columns.accredited,
      align: 'end',
      cell: ({ normSet }) => figure(decimalOf(normSet.accreditedMin)),
    },
    { key: 'types', heading: columns.types, align: 'end', cell: ({ normSet }) => figure(normSet.activityTypes.length) },
    { key: 'errata', heading: columns.errata, cell: ({ errata }) => times(errata.length) },
  ];
}
