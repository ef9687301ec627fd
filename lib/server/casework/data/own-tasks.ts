import 'server-only';
import { isOwnMatter, type OwnMatters } from '@/lib/access/own-matters';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import type { Task } from './tasks';

type About = Pick<Task, 'id' | 'accountId' | 'registrationId' | 'applicationId' | 'mailId'>;

/** Which of these tasks are about somebody themselves: by their login, registration, application or a mail to them. */
export async function findOwnTasks(tasks: readonly About[], own: OwnMatters, tx?: Transaction): Promise<Set<string>> {
  const db = tx ?? (await reader());
  const accountId = { in: [...own.accountIds] };
  const about = (key: 'applicationId' | 'mailId') => ({
    id: { in: tasks.flatMap((task) => task[key] ?? []) },
    accountId,
  });
  const applications = await db.application.findMany({ where: about('applicationId'), select: { id: true } });
  const mails = await db.mail.findMany({ where: about('mailId'), select: { id: true } });
  const theirs = new Set([...applications, ...mails].map(({ id }) => id));
  const isTheirs = (id: string | null) => id !== null && theirs.has(id);
  return new Set(
    tasks
      .filter((task) => isOwnMatter(own, task) || isTheirs(task.applicationId) || isTheirs(task.mailId))
      .map(({ id }) => id),
  );
}
