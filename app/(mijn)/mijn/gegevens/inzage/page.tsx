import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { EmptyState } from '@/components/ui/empty-state';
import { PageSteps } from '@/components/ui/page-steps';
import { Table } from '@/components/ui/table';
import { listOwnDossierViews } from '@/lib/server/casework/data/dossier-views';
import { placeHref, readPlace, stepHrefs } from '@/lib/shared/list-place';
import { detailsText } from '@/lib/text/nl/registration/details';
import { actorNames, readingNames, roleNames } from '@/lib/text/nl/shared/audit';
import { formatDateTime } from '@/lib/text/nl/shared/format';
import { BackToDetails, DetailsPage } from '../_components/details-page';

const text = detailsText.viewsPage;

export const metadata: Metadata = { title: text.title };

const PATH = '/mijn/gegevens/inzage';

export default definePage('see_own_register', async ({ actor, query }) => {
  const { rows, ...steps } = await listOwnDossierViews(actor.accountId, readPlace(query, { ids: 'number' }));
  return (
    <DetailsPage title={text.title} lead={text.lead}>
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
      <PageSteps {...stepHrefs(steps, (place) => placeHref(PATH, place))} />
      <p>
        <BackToDetails />
      </p>
    </DetailsPage>
  );
});
