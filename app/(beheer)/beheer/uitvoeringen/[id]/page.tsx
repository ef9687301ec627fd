import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { showAttendances } from '@/lib/server/attendance/shown-list';
import { isContactOf } from '@/lib/server/providers/data/contacts';
import { readPlace } from '@/lib/shared/list-place';
import { managedRunsText as text } from '@/lib/text/nl/attendance/claims';
import { loadListedRun } from '../load-listed-run';
import { ManagedRunView } from './view';

export const metadata: Metadata = { title: text.one };

const SIZE = 100;

export default definePage('manage_attendance', async ({ actor, today, query, done }, { id }: { id: string }) => {
  const loaded = await loadListedRun(id);
  if (!loaded) return null;
  const { run } = loaded;
  return (
    <ManagementPage title={run.title} trail={['management_runs']}>
      <ManagedRunView
        {...{ run, today }}
        page={await showAttendances(id, readPlace(query), SIZE)}
        isOwn={await isContactOf(actor.accountId, run.provider.id)}
        after={done}
      />
    </ManagementPage>
  );
});
