import { NotAvailable } from '@/app/_components/not-available';
import { REFUSED_PARAM } from '@/lib/attendance/list-places';
import { showPreview } from '@/lib/server/attendance/shown-list';
import { type AddressParams, firstValue } from '@/lib/shared/list-address';
import { listText as text } from '@/lib/text/nl/attendance/lists';
import { ProviderPage } from '../../../../_components/provider-page';
import { loadRun } from '../../load-run';
import { ListView } from './view';

export const metadata = { title: text.title };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<AddressParams> };

export default async function ListPage({ params, searchParams }: Props) {
  const loaded = await loadRun(params);
  if (!loaded) return <NotAvailable />;
  const { run, trailBelow } = loaded;
  const refused = firstValue((await searchParams)[REFUSED_PARAM]);
  return (
    <ProviderPage title={text.title} lead={text.lead} trail={trailBelow}>
      <ListView run={run} refused={refused} preview={run.state === 'planned' ? await showPreview(run) : null} />
    </ProviderPage>
  );
}
