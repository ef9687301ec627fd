import { type TaskKind, taskKinds } from './task-kinds';

export type TaskQuery = { kind: TaskKind | null; page: number };

/** Which tasks a manager asks for: of one kind, or all; from page 1. Anything else in the address is left out. */
export function readTaskQuery(query: { soort?: string; pagina?: string }): TaskQuery {
  const page = Number(query.pagina);
  return {
    kind: taskKinds.find((kind) => kind === query.soort) ?? null,
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  };
}

/** The address of a list of tasks; `after` says what was just done there. */
export function taskListHref({ kind, page }: TaskQuery, after?: string): string {
  const params = new URLSearchParams({
    ...(kind && { soort: kind }),
    ...(page > 1 && { pagina: String(page) }),
    ...(after && { na: after }),
  });
  return params.size === 0 ? '/beheer/taken' : `/beheer/taken?${params}`;
}

type Subject = {
  kind: TaskKind;
  mailId: string | null;
  applicationId: string | null;
  registrationId: string | null;
  accountId: string | null;
};

/** Where what a task is about can be looked at. */
export function taskSubjectHref({ kind, mailId, applicationId, registrationId, accountId }: Subject): string | null {
  if (kind === 'unconfirmed_mail_held') return '/beheer/mails';
  if (mailId) return `/beheer/mails/${mailId}`;
  if (applicationId) return `/beheer/aanvragen/${applicationId}`;
  const dossierId = registrationId ?? accountId;
  return dossierId && `/beheer/dossiers/${dossierId}`;
}
