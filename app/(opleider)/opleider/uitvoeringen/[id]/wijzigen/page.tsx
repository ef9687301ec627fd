import { redirect } from 'next/navigation';
import { definePage } from '@/app/_components/define-page';
import { runValues } from '@/lib/attendance/run-forms';
import { runPath } from '@/lib/attendance/run-list';
import { NO_RUN_FACTS, runTransition } from '@/lib/attendance/run-states';
import { typedAgain } from '@/lib/server/attendance/run-contents';
import { runFormText as text } from '@/lib/text/nl/attendance/runs';
import { ProviderPage } from '../../../../_components/provider-page';
import { ChangeRunForm } from '../../_components/run-form';
import { loadRun } from '../../load-run';

export const metadata = { title: text.change.title };

export default definePage('act_for_provider', async (asked, { id }: { id: string }) => {
  const loaded = await loadRun(asked, id);
  if (!loaded) return null;
  const { run, trailBelow } = loaded;
  const facts = { ...NO_RUN_FACTS, isOver: run.lastDay < asked.today };
  if (!runTransition(run.state, 'change', facts).ok) redirect(runPath(run.id));
  return (
    <ProviderPage title={text.change.title} lead={text.leadChange} trail={trailBelow}>
      <ChangeRunForm
        id={run.id}
        version={run.version}
        isStanding={run.isStanding}
        filled={{ meetings: run.meetings.length, trainers: run.trainers.length }}
        defaults={runValues(typedAgain(run))}
      />
    </ProviderPage>
  );
});
