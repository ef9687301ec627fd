import { definePage } from '@/app/_components/define-page';
import { REFUSED_PARAM } from '@/lib/attendance/list-places';
import { findTypedList } from '@/lib/server/attendance/data/pasted-lists';
import { showPreview } from '@/lib/server/attendance/shown-list';
import { firstValue } from '@/lib/shared/list-address';
import { listText as text } from '@/lib/text/nl/attendance/lists';
import { ProviderPage } from '../../../../_components/provider-page';
import { loadRun } from '../../load-run';
import { ListView } from './view';

export const metadata = { title: text.title };

export default definePage('act_for_provider', async (asked, { id }: { id: string }) => {
  const loaded = await loadRun(asked, id);
  if (!loaded) return null;
  const { run, trailBelow } = loaded;
  const refused = firstValue(asked.query[REFUSED_PARAM]);
  return (
    <ProviderPage title={text.title} lead={text.lead} trail={trailBelow}>
      <ListView
        run={run}
        refused={refused}
        preview={run.state === 'planned' ? await showPreview(run) : null}
        typed={await findTypedList(run.id)}
      />
    </ProviderPage>
  );
});
