import { definePage } from '@/app/_components/define-page';
import { runPath } from '@/lib/attendance/run-list';
import { countScans } from '@/lib/server/attendance/data/door-scans';
import { findShownDoor } from '@/lib/server/attendance/door';
import { readSettings } from '@/lib/server/content/data/settings';
import { env } from '@/lib/server/platform/env';
import { doorText as text } from '@/lib/text/nl/attendance/door';
import { ProviderPage } from '../../../../_components/provider-page';
import { loadRun } from '../../load-run';
import { DoorView } from './view';

export const metadata = { title: text.title };

export default definePage('act_for_provider', async (asked, { id }: { id: string }) => {
  const loaded = await loadRun(asked, id);
  if (!loaded) return null;
  const { run, trailBelow } = loaded;
  const { now, today } = asked;
  const { doorMinutesAround, doorStepSeconds } = await readSettings(today);
  const door = await findShownDoor(run, { now, today });
  const scans = door ? ((await countScans(run.id)).get(door.meeting.position) ?? 0) : 0;
  return (
    <ProviderPage title={text.title} lead={text.lead} trail={trailBelow}>
      <DoorView
        {...{ door, scans }}
        here={`${runPath(run.id)}/deur`}
        address={`${env().publicUrl}/presentie`}
        minutesAround={doorMinutesAround}
        seconds={doorStepSeconds}
      />
    </ProviderPage>
  );
});
