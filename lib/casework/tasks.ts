import { type AddressParams, firstValue } from '@/lib/shared/list-address';
import { type Place, placeHref, readPlace } from '@/lib/shared/list-place';
import { type Promised, promisedParams, readPromised } from '@/lib/shared/promised-day';
import { type TaskKind, taskKinds } from '@/lib/shared/task-kinds';

export type TaskQuery = { kind: TaskKind | null; promised?: Promised; place: Place };

/** Which tasks a manager asks for: of one kind, or all, due when, and from where. Anything else is left out. */
export function readTaskQuery(query: AddressParams): TaskQuery {
  const asked = firstValue(query.soort);
  const kind = taskKinds.find((one) => one === asked) ?? null;
  return { kind, promised: readPromised(query), place: readPlace(query) };
}

/** The address of a list of tasks; `after` says what was just done there. */
export function taskListHref({ kind, promised, place }: TaskQuery, after?: string): string {
  const params = { ...(kind && { soort: kind }), ...promisedParams(promised), ...(after && { na: after }) };
  return placeHref('/beheer/taken', place, { params });
}

export type FinishTaskReason = { code: 'task_unknown' } | { code: 'own_task' } | { code: 'task_done_before' };

type Subject = {
  kind: TaskKind;
  mailId: string | null;
  providerId: string | null;
  applicationId: string | null;
  registrationId: string | null;
  accountId: string | null;
};

export function taskSubjectHref({
  kind,
  mailId,
  providerId,
  applicationId,
  registrationId,
  accountId,
}: Subject): string | null {
  if (kind === 'unconfirmed_mail_held') return '/beheer/mails';
  if (kind === 'document_asked') return '/beheer/documenten';
  if (kind === 'setting_proposed') return '/beheer/instellingen#voorstellen';
  if (mailId) return `/beheer/mails/${mailId}`;
  if (providerId) return `/beheer/opleiders/${providerId}`;
  if (applicationId) return `/beheer/aanvragen/${applicationId}`;
  const dossierId = registrationId ?? accountId;
  return dossierId && `/beheer/dossiers/${dossierId}`;
}
