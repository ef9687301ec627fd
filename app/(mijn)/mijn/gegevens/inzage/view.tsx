import { EmptyState } from '@/components/ui/empty-state';
import { PageSteps } from '@/components/ui/page-steps';
import { Table } from '@/components/ui/table';
import type { DossierView } from '@/lib/server/casework/data/dossier-views';
import { type Paged, placeHref, stepHrefs } from '@/lib/shared/list-place';
import { detailsText } from '@/lib/text/nl/registration/details';
import { actorNames, readingNames, roleNames } from '@/lib/text/nl/shared/audit';
import { formatDateTime } from '@/lib/text/nl/shared/format';
import { BackToDetails } from '../_components/back-to-details';

const text = detailsText.viewsPage;

export function DossierViewsView({ page: { rows, ...steps } }: { page: Paged<DossierView> }) {
  return (
    <>
      <p>{text.lists}</p>
      <Table
        label={text.title}
        captionHidden
        columns={[
          { key: 'at', heading: text.columns.at, cell: ({ at }) => formatDateTime(at) },
          {
            key: 'who',
            heading: text.columns.who,
            rowHeader: true,
            cell: ({ readerName }) => readerName ?? actorNames.unknown,
          },
          { key: 'what', heading: text.columns.what, cell: ({ what }) => readingNames[what] },
          { key: 'role', heading: text.columns.role, cell: ({ role }) => roleNames[role] },
        ]}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState heading={text.empty}>{text.emptyText}</EmptyState>}
      />
      <PageSteps {...stepHrefs(steps, (place) => placeHref('/mijn/gegevens/inzage', place))} />
      <p>
        <BackToDetails />
      </p>
    </>
  );
}
