import type { Metadata } from 'next';
import { ClosedPage } from '@/app/_components/closed-page';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { Table } from '@/components/ui/table';
import { listOwnDossierViews } from '@/lib/server/data/dossier-views';
import { openPage } from '@/lib/server/page';
import { actorNames, roleNames } from '@/lib/text/nl/audit';
import { detailsText } from '@/lib/text/nl/details';
import { formatDateTime } from '@/lib/text/nl/format';
import { DetailsPage } from '../_components/details-page';
import { pageOfList } from '../_components/page-of-list';

const text = detailsText.viewsPage;

export const metadata: Metadata = { title: text.title };

type Props = { searchParams: Promise<{ pagina?: string | string[] }> };

/** Who read one's dossier, when and in which role. */
export default async function DossierViewsPage({ searchParams }: Props) {
  const opened = await openPage('see_own_register');
  if (!opened) return <ClosedPage />;
  const views = await listOwnDossierViews(opened.actor.accountId);
  const { rows, ...pages } = pageOfList(views, (await searchParams).pagina);
  return (
    <DetailsPage title={text.title} lead={text.lead}>
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
          { key: 'role', heading: text.columns.role, cell: ({ role }) => roleNames[role] },
        ]}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState heading={text.empty}>{text.emptyText}</EmptyState>}
      />
      <Pagination {...pages} hrefOf={(page) => `/mijn/gegevens/inzage?pagina=${page}`} />
      <p>
        <a href="/mijn/gegevens">{detailsText.backToDetails}</a>
      </p>
    </DetailsPage>
  );
}
