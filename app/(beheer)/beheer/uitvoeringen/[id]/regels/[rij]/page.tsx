import { CorrectRow } from '@/app/_components/correct-row';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { findAttendance } from '@/lib/server/attendance/data/attendances';
import { managedRunsText } from '@/lib/text/nl/attendance/claims';
import { correctionText as text } from '@/lib/text/nl/attendance/lists';
import { submitLateMeetings, submitLateRemoval } from '../../../actions';
import { loadListedRun } from '../../../load-listed-run';

export const metadata = { title: managedRunsText.windows.row };

type Params = { id: string; rij: string };
const ACTIONS = { remove: submitLateRemoval, meetings: submitLateMeetings };

export default definePage('manage_attendance', async (_, { id, rij }: Params) => {
  const loaded = await loadListedRun(id);
  const row = loaded && (await findAttendance(id, rij));
  if (!loaded || !row || row.removedAt) return null;
  return (
    <ManagementPage title={text.title} lead={`${row.typedNumber} ${row.typedName}`} trail={loaded.trailBelow}>
      <CorrectRow run={loaded.run} row={row} actions={ACTIONS} />
    </ManagementPage>
  );
});
