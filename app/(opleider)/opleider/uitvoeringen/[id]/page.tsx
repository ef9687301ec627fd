import { definePage } from '@/app/_components/define-page';
import { correctableUntil } from '@/lib/server/attendance/correction-term';
import { countListed } from '@/lib/server/attendance/data/attendances';
import { listOpenClaims } from '@/lib/server/attendance/data/claim-lists';
import { showAttendances } from '@/lib/server/attendance/shown-list';
import { readSettings } from '@/lib/server/content/data/settings';
import { addMonths, amsterdamDateOf } from '@/lib/shared/calendar-date';
import { readPlace } from '@/lib/shared/list-place';
import { runText } from '@/lib/text/nl/attendance/runs';
import { ProviderPage } from '../../../_components/provider-page';
import { loadRun } from '../load-run';
import { RunView } from './view';

export const metadata = { title: runText.title };

const SIZE = 100;

export default definePage('act_for_provider', async (asked, { id }: { id: string }) => {
  const loaded = await loadRun(asked, id);
  if (!loaded) return null;
  const { run } = loaded;
  const { today, query, done } = asked;
  const settings = await readSettings(today);
  return (
    <ProviderPage title={run.title} trail={['provider_runs']}>
      <RunView
        {...{ run, today }}
        correctionMonths={settings.correctionMonths}
        isErased={run.closedAt !== null && today > addMonths(amsterdamDateOf(run.closedAt), settings.keptRowsMonths)}
        correctable={correctableUntil(run, settings)}
        counts={await countListed(run.id)}
        page={await showAttendances(run.id, readPlace(query), SIZE)}
        claims={(await listOpenClaims(asked.actor.accountId, { today, place: null, size: SIZE }, run.id)).rows}
        after={done}
      />
    </ProviderPage>
  );
});
