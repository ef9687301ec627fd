import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { CATALOGUE, namesSomebodysContact, readCatalogueQuery } from '@/lib/catalogue/catalogue-query';
import { normSetOn } from '@/lib/content/normset-index';
import { loadNormSets } from '@/lib/server/content/data/normsets';
import { catalogueText as text } from '@/lib/text/nl/catalogue/catalogue';
import { loadCatalogue } from './load-catalogue';
import { CatalogueView } from './view';

export const metadata: Metadata = { title: text.windowTitle };

/** What the page is told when it was asked for somebody's address or number. */
const BY_CONTACT = 'contact';

export default definePage('see_catalogue', async ({ today, query: asked, done }) => {
  const query = readCatalogueQuery(asked);
  if (namesSomebodysContact(query)) redirect(`${CATALOGUE}?na=${BY_CONTACT}`);
  const normSet = normSetOn(await loadNormSets(), today);
  const page = await loadCatalogue(query, normSet, today);
  return (
    <SitePage current="catalogue" trail={[]} title={text.title} lead={text.lead}>
      <CatalogueView query={query} page={page} normSet={normSet} isByContact={done === BY_CONTACT} />
    </SitePage>
  );
});
