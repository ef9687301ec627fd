import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { readRunQuery, runTabs } from '@/lib/attendance/run-list';
import { openPage } from '@/lib/server/access/door';
import { countOwnRuns, listOwnRuns } from '@/lib/server/attendance/data/run-lists';
import { type AddressParams, firstValue } from '@/lib/shared/list-address';
import { runsText as text } from '@/lib/text/nl/attendance/runs';
import { ProviderPage } from '../../_components/provider-page';
import { RunsView } from './view';

export const metadata: Metadata = { title: text.title };

const SIZE = 25;

export default async function RunsPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const opened = await openPage('act_for_provider');
  if (!opened) return <NotAvailable />;
  const { actor, today } = opened;
  const params = await searchParams;
  const query = readRunQuery(params);
  return (
    <ProviderPage title={text.title} lead={text.lead}>
      <RunsView
        query={query}
        page={await listOwnRuns(actor.accountId, query, { today, size: SIZE })}
        counts={await countOwnRuns(actor.accountId, runTabs, today)}
        after={firstValue(params.na)}
        today={today}
      />
    </ProviderPage>
  );
}
