import { redirect } from 'next/navigation';
import { NotAvailable } from '@/app/_components/not-available';
import { runValues } from '@/lib/attendance/run-forms';
import { runPath } from '@/lib/attendance/run-list';
import { NO_RUN_FACTS, runTransition } from '@/lib/attendance/run-states';
import { typedAgain } from '@/lib/server/attendance/run-contents';
import { runFormText as text } from '@/lib/text/nl/attendance/runs';
import { ProviderPage } from '../../../../_components/provider-page';
import { ChangeRunForm } from '../../_components/run-form';
import { loadRun } from '../../load-run';

export const metadata = { title: text.change.title };

export default async function ChangeRunPage({ params }: { params: Promise<{ id: string }> }) {
  const loaded = await loadRun(params);
  if (!loaded) return <NotAvailable />;
  const { run, today, trailBelow } = loaded;
  const facts = { ...NO_RUN_FACTS, isOver: run.lastDay < today };
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
}
