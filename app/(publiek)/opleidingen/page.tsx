import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { CATALOGUE, namesSomebodysContact, readCatalogueQuery } from '@/lib/catalogue/catalogue-query';
import { searchedFor } from '@/lib/catalogue/catalogue-search';
import { normSetOn } from '@/lib/content/normset-index';
import { listCatalogue } from '@/lib/server/catalogue/data/catalogue';
import { loadNormSets } from '@/lib/server/content/data/normsets';
import { catalogueText as text } from '@/lib/text/nl/catalogue/catalogue';
import { CatalogueView } from './view';

export const metadata: Metadata = { title: text.windowTitle };

const SIZE = 20;
/** What the page is told when it was asked for somebody's address or number. */
const BY_CONTACT = 'contact';

export default definePage('see_catalogue', async ({ today, query: asked, done }) => {
  const query = readCatalogueQuery(asked);
  if (namesSomebodysContact(query)) redirect(`${CATALOGUE}?na=${BY_CONTACT}`);
  const normSet = normSetOn(await loadNormSets(), today);
  const { place, term } = query;
  const page = await listCatalogue({ searched: searchedFor(query, normSet), place, term, today }, SIZE);
  return (
    <SitePage current="catalogue" trail={[]} title={text.title} lead={text.lead}>
      <CatalogueView query={query} page={page} normSet={normSet} isByContact={done === BY_CONTACT} />
    </SitePage>
  );
});
