import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { countBelongings, findProvider, listOthers } from '@/lib/server/providers/data/providers';
import { firstValue } from '@/lib/shared/list-address';
import { mergeText as text } from '@/lib/text/nl/providers/provider-management';
import { MergeView } from './view';

export const metadata: Metadata = { title: text.plainTitle };

const OFFERED = 1000;

export default definePage('manage_providers', async ({ query }, { id }: { id: string }) => {
  const provider = await findProvider(id);
  if (provider?.state !== 'admitted') return null;
  const into = await findProvider(firstValue(query.met));
  const chosen = into?.state === 'admitted' && into.id !== id ? into : null;
  const [others, goes] = await Promise.all([chosen ? [] : listOthers(id, OFFERED), countBelongings(id)]);
  return (
    <ManagementPage
      title={text.title(provider.name)}
      lead={text.lead}
      trail={['management_providers', { label: provider.name, href: `/beheer/opleiders/${id}` }]}
    >
      <MergeView {...{ provider, into: chosen, others, goes }} />
    </ManagementPage>
  );
});
