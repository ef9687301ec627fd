import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ExportLink } from '@/app/(beheer)/_components/export-link';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { readTaskQuery } from '@/lib/casework/tasks';
import { findOwnMatters } from '@/lib/server/access/data/own-matters';
import { countOpenTasksByKind, findOwnTasks, listOpenTasks } from '@/lib/server/casework/data/tasks';
import { tasksText as text } from '@/lib/text/nl/casework/tasks';
import { TasksView } from './view';

export const metadata: Metadata = { title: text.title };

const SIZE = 25;

export default definePage('manage_tasks', async ({ actor, today, ...asked }) => {
  const query = readTaskQuery(asked.query);
  const [page, matters, counts] = await Promise.all([
    listOpenTasks(query, { today, size: SIZE }),
    findOwnMatters(actor.accountId),
    countOpenTasksByKind(),
  ]);
  return (
    <ManagementPage queue="management_tasks" title={text.title}>
      <TasksView
        query={query}
        page={page}
        own={await findOwnTasks(page.rows, matters)}
        counts={counts}
        after={asked.done}
        today={today}
      />
      <ExportLink list="taken" query={asked.query} />
    </ManagementPage>
  );
});
