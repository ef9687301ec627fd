import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { readRunQuery, runTabs } from '@/lib/attendance/run-list';
import { countOwnRuns, listOwnRuns } from '@/lib/server/attendance/data/run-lists';
import { runsText as text } from '@/lib/text/nl/attendance/runs';
import { ProviderPage } from '../../_components/provider-page';
import { RunsView } from './view';

export const metadata: Metadata = { title: text.title };

const SIZE = 25;

export default definePage('act_for_provider', async ({ actor, today, query: asked, done }) => {
  const query = readRunQuery(asked);
  const [page, counts] = await Promise.all([
    listOwnRuns(actor.accountId, query, { today, size: SIZE }),
    countOwnRuns(actor.accountId, runTabs, today),
  ]);
  return (
    <ProviderPage title={text.title} lead={text.lead}>
      <RunsView {...{ query, page, counts }} after={done} today={today} />
    </ProviderPage>
  );
});
