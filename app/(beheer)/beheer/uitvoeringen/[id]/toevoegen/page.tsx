import { AddForm } from '@/app/_components/correction-forms';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { managedRunPath } from '@/lib/attendance/run-list';
import { managedRunsText } from '@/lib/text/nl/attendance/claims';
import { correctionText as text } from '@/lib/text/nl/attendance/lists';
import { submitLateAddition } from '../../actions';
import { loadListedRun } from '../../load-listed-run';

export const metadata = { title: managedRunsText.windows.add };

export default definePage('manage_attendance', async (_, { id }: { id: string }) => {
  const loaded = await loadListedRun(id);
  if (!loaded) return null;
  const { run, trailBelow } = loaded;
  return (
    <ManagementPage title={text.addTitle} lead={text.addLead} trail={trailBelow}>
      <AddForm
        action={submitLateAddition}
        run={run.id}
        meetings={run.meetings}
        isStanding={run.isStanding}
        back={managedRunPath(run.id)}
      />
    </ManagementPage>
  );
});
