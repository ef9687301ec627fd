import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import type { DossierHit } from '@/lib/casework/dossier-hits';
import { printedName } from '@/lib/names/printed-name';
import { dossierSearchText as text } from '@/lib/text/nl/casework/dossiers';

export function DossierTable({ hits }: { hits: DossierHit[] }) {
  const { name, number, state } = text.columns;
  return (
    <Table
      label={text.caption}
      captionHidden
      rows={hits}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          heading: name,
          rowHeader: true,
          cell: (hit) => <a href={`/beheer/dossiers/${hit.id}`}>{nameOf(hit)}</a>,
        },
        { key: 'number', heading: number, noWrap: true, cell: (hit) => hit.number ?? text.none },
        {
          key: 'state',
          heading: state,
          cell: (hit) => (
            <>
              {text.filters[hit.state]} {hit.shielded && <Tag>{text.shielded}</Tag>}
            </>
          ),
        },
      ]}
    />
  );
}

/** Whoever never handed anything in is called as their account is: an address stands in no list. */
function nameOf({ name, accountName }: DossierHit): string {
  return name ? printedName(name) : text.nameUnknown(accountName ?? '');
}
