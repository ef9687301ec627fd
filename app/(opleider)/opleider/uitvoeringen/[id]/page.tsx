import { NotAvailable } from '@/app/_components/not-available';
import { correctableUntil } from '@/lib/server/attendance/correction-term';
import { countListed } from '@/lib/server/attendance/data/attendances';
import { showAttendances } from '@/lib/server/attendance/shown-list';
import { readSettings } from '@/lib/server/content/data/settings';
import { addMonths, amsterdamDateOf } from '@/lib/shared/calendar-date';
import { type AddressParams, firstValue } from '@/lib/shared/list-address';
import { readPlace } from '@/lib/shared/list-place';
import { runText } from '@/lib/text/nl/attendance/runs';
import { ProviderPage } from '../../../_components/provider-page';
import { loadRun } from '../load-run';
import { RunView } from './view';

export const metadata = { title: runText.title };

const SIZE = 100;

type Props = { params: Promise<{ id: string }>; searchParams: Promise<AddressParams> };

export default async function RunPage({ params, searchParams }: Props) {
  const loaded = await loadRun(params);
  if (!loaded) return <NotAvailable />;
  const { run, today, trail } = loaded;
  const asked = await searchParams;
  const settings = await readSettings(today);
  return (
    <ProviderPage title={run.title} trail={trail}>
      <RunView
        {...{ run, today }}
        correctionMonths={settings.correctionMonths}
        isErased={run.closedAt !== null && today > addMonths(amsterdamDateOf(run.closedAt), settings.keptRowsMonths)}
        correctable={correctableUntil(run, settings)}
        counts={await countListed(run.id)}
        page={await showAttendances(run.id, readPlace(asked), SIZE)}
        after={firstValue(asked.na)}
      />
    </ProviderPage>
  );
}
