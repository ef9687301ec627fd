import { redirect } from 'next/navigation';
import { AddForm } from '@/app/_components/correction-forms';
import { definePage } from '@/app/_components/define-page';
import { runPath } from '@/lib/attendance/run-list';
import { correctionText as text } from '@/lib/text/nl/attendance/lists';
import { ProviderPage } from '../../../../_components/provider-page';
import { submitAddition } from '../../actions';
import { loadRun } from '../../load-run';

export const metadata = { title: text.addTitle };

export default definePage('act_for_provider', async (asked, { id }: { id: string }) => {
  const loaded = await loadRun(asked, id);
  if (!loaded) return null;
  const { run, trailBelow } = loaded;
  if (run.state !== 'closed' && !run.isStanding) redirect(runPath(run.id));
  return (
    <ProviderPage title={text.addTitle} lead={text.addLead} trail={trailBelow}>
      <AddForm
        action={submitAddition}
        run={run.id}
        meetings={run.meetings}
        isStanding={run.isStanding}
        back={runPath(run.id)}
      />
    </ProviderPage>
  );
});
