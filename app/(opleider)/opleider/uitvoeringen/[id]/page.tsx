import { definePage } from '@/app/_components/define-page';
import { correctableUntil } from '@/lib/server/attendance/correction-term';
import { countListed } from '@/lib/server/attendance/data/attendances';
import { listOpenClaims } from '@/lib/server/attendance/data/claim-lists';
import { showAttendances } from '@/lib/server/attendance/shown-list';
import { getSettings } from '@/lib/server/content/data/settings';
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
  const [settings, counts, page, claims] = await Promise.all([
    getSettings(today),
    countListed(run.id),
    showAttendances(run.id, readPlace(query), SIZE),
    listOpenClaims(asked.actor.accountId, { today, place: null, size: SIZE }, run.id),
  ]);
  return (
    <ProviderPage title={run.title} trail={['provider_runs']}>
      <RunView
        {...{ run, today }}
        correctionMonths={settings.correctionMonths}
        isErased={run.closedAt !== null && today > addMonths(amsterdamDateOf(run.closedAt), settings.keptRowsMonths)}
        correctable={correctableUntil(run, settings)}
        {...{ counts, page }}
        claims={claims.rows}
        after={done}
      />
    </ProviderPage>
  );
});
