import { ArrivedNews } from '@/app/(beheer)/_components/arrived-news';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { Table, type TableColumn } from '@/components/ui/table';
import { filterHref, type SavedFilter } from '@/lib/casework/saved-filters';
import { savedFiltersText as text } from '@/lib/text/nl/casework/saved-filters';
import { KeepFilterForm, RemoveFilterForm } from './filter-forms';

type SavedFiltersViewProps = {
  /** What was chosen in a list, to be kept. */
  chosen: Pick<SavedFilter, 'list' | 'choices'> | null;
  kept: SavedFilter[];
  done: string;
};

export function SavedFiltersView({ chosen, kept, done }: SavedFiltersViewProps) {
  return (
    <>
      <ArrivedNews news={done} texts={text.done} />
      {chosen && chosen.choices !== '' && (
        <Section id="bewaar" heading={text.keep.heading(text.lists[chosen.list])}>
          <p>
            <a href={filterHref(chosen)}>{text.keep.look}</a> {text.keep.words}
          </p>
          <KeepFilterForm {...chosen} />
        </Section>
      )}
      <Section id="bewaard" heading={text.kept.heading}>
        <Table
          label={text.kept.caption}
          captionHidden
          columns={columns}
          rows={kept}
          rowKey={({ id }) => id}
          empty={<EmptyState heading={text.kept.empty.heading}>{text.kept.empty.text}</EmptyState>}
        />
      </Section>
    </>
  );
}

const columns: TableColumn<SavedFilter>[] = [
  {
    key: 'name',
    heading: text.kept.columns.name,
    rowHeader: true,
    cell: (filter) => <a href={filterHref(filter)}>{filter.name}</a>,
  },
  { key: 'list', heading: text.kept.columns.list, cell: ({ list }) => text.lists[list] },
  {
    key: 'remove',
    heading: text.kept.columns.remove,
    ownWords: true,
    cell: ({ id, name }) => <RemoveFilterForm filterId={id} name={name} />,
  },
];
