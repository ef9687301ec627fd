import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { readTaskQuery } from '@/lib/casework/tasks';
import { findOwnMatters } from '@/lib/server/access/data/own-matters';
import { openPage } from '@/lib/server/access/door';
import { countOpenTasksByKind, findOwnTasks, listOpenTasks } from '@/lib/server/casework/data/tasks';
import { type AddressParams, firstValue } from '@/lib/shared/list-address';
import { tasksText as text } from '@/lib/text/nl/casework/tasks';
import { TasksView } from './view';

export const metadata: Metadata = { title: text.title };

const SIZE = 25;

export default async function TasksPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const opened = await openPage('manage_tasks');
  if (!opened) return <NotAvailable />;
  const params = await searchParams;
  const query = readTaskQuery(params);
  const page = await listOpenTasks(query, SIZE);
  return (
    <ManagementPage title={text.title} lead={text.lead}>
      <TasksView
        query={query}
        page={page}
        own={await findOwnTasks(page.rows, await findOwnMatters(opened.actor.accountId))}
        counts={await countOpenTasksByKind()}
        after={firstValue(params.na)}
        today={opened.today}
      />
    </ManagementPage>
  );
}
