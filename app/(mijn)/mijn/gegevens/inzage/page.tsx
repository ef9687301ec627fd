import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { listOwnDossierViews } from '@/lib/server/casework/data/dossier-views';
import { readPlace } from '@/lib/shared/list-place';
import { detailsText } from '@/lib/text/nl/registration/details';
import { DetailsPage } from '../_components/details-page';
import { DossierViewsView } from './view';

const text = detailsText.viewsPage;

export const metadata: Metadata = { title: text.title };

export default definePage('see_own_register', async ({ actor, query }) => (
  <DetailsPage title={text.title} lead={text.lead}>
    <DossierViewsView page={await listOwnDossierViews(actor.accountId, readPlace(query, { ids: 'number' }))} />
  </DetailsPage>
));
