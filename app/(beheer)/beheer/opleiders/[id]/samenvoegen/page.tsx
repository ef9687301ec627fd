import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { notAvailable } from '@/app/_components/not-found-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { place } from '@/components/frame/places';
import { openPage } from '@/lib/server/access/door';
import { countBelongings, findProvider, listOthers } from '@/lib/server/courses/data/providers';
import { type AddressParams, firstValue } from '@/lib/shared/list-address';
import { mergeText as text } from '@/lib/text/nl/courses/provider-management';
import { MergeView } from './view';

export const metadata: Metadata = { title: text.plainTitle };

const OFFERED = 1000;

type Props = { params: Promise<{ id: string }>; searchParams: Promise<AddressParams> };

export default async function MergePage({ params, searchParams }: Props) {
  if (!(await openPage('manage_providers'))) return <NotAvailable />;
  const provider = await findProvider((await params).id);
  if (provider?.state !== 'admitted') return await notAvailable();
  const asked = await searchParams;
  const into = await findProvider(firstValue(asked.met));
  const chosen = into?.state === 'admitted' && into.id !== provider.id ? into : null;
  const others = chosen ? [] : await listOthers(provider.id, OFFERED);
  const goes = await countBelongings(provider.id);
  return (
    <ManagementPage
      title={text.title(provider.name)}
      lead={text.lead}
      trail={[place('management_providers'), { label: provider.name, href: `/beheer/opleiders/${provider.id}` }]}
    >
      <MergeView {...{ provider, into: chosen, others, goes }} />
    </ManagementPage>
  );
}
