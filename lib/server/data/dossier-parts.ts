import 'server-only';
import type { ApplicationState } from '@/lib/application/application-states';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { TaskKind } from '@/lib/tasks/task-kinds';
import { reader } from '../db';
import { fromColumn } from './calendar-columns';
import { type Decision, decisionFromRow } from './decisions';

/** An application as a dossier names it: of what was never handed in only that it was begun. */
export type DossierApplication = {
  id: string;
  state: ApplicationState;
  createdAt: Date;
  submittedOn: CalendarDate | null;
  decision: Decision | null;
};

/** The applications of somebody's accounts, newest first. */
export async function listApplicationsOf(accountIds: string[]): Promise<DossierApplication[]> {
  const rows = await (await reader()).application.findMany({
    where: { accountId: { in: accountIds } },
    orderBy: { createdAt: 'desc' },
    include: { decision: { include: { decidedBy: { select: { name: true } } } } },
  });
  return rows.map(({ id, state, createdAt, submittedOn, decision }) => ({
    id,
    state,
    createdAt,
    submittedOn: fromColumn(submittedOn),
    decision: decision && decisionFromRow(decision),
  }));
}

/** A mail and its fate. Its text isn't read: who was mailed what, when. */
export type DossierMail = {
  id: string;
  template: string;
  toAddress: string;
  state: 'queued' | 'sent' | 'failed';
  attempts: number;
  createdAt: Date;
  sentAt: Date | null;
  failedAt: Date | null;
};

const MAILS_SHOWN = 50;

/** The last mails to somebody's accounts, newest first. */
export async function listMailsOf(accountIds: string[]): Promise<DossierMail[]> {
  return (await reader()).mail.findMany({
    where: { accountId: { in: accountIds } },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: MAILS_SHOWN,
    select: {
      id: true,
      template: true,
      toAddress: true,
      state: true,
      attempts: true,
      createdAt: true,
      sentAt: true,
      failedAt: true,
    },
  });
}

export type DossierTask = {
  id: string;
  kind: TaskKind;
  createdOn: CalendarDate;
  dueOn: CalendarDate | null;
  doneAt: Date | null;
};

type TaskSubjects = { accountIds: string[]; registrationId: string | null };

/** The tasks about somebody, done or not, newest first. */
export async function listTasksAbout({ accountIds, registrationId }: TaskSubjects): Promise<DossierTask[]> {
  const about = [{ accountId: { in: accountIds } }, ...(registrationId ? [{ registrationId }] : [])];
  const rows = await (await reader()).task.findMany({
    where: { OR: about },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  });
  return rows.map(({ id, kind, createdOn, dueOn, doneAt }) => ({
    id,
    kind,
    createdOn: fromColumn(createdOn),
    dueOn: fromColumn(dueOn),
    doneAt,
  }));
}

export type DossierNote = { id: string; at: Date; authorName: string; text: string };

/** What managers wrote beside a dossier, newest first; never shown to the person. */
export async function listDossierNotes(registrationId: string): Promise<DossierNote[]> {
  const rows = await (await reader()).note.findMany({
    where: { registrationId },
    orderBy: [{ at: 'desc' }, { id: 'asc' }],
    include: { author: { select: { name: true } } },
  });
  return rows.map(({ id, at, author, text }) => ({ id, at, authorName: author.name, text }));
}
