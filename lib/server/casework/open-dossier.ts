import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { isOwnMatter } from '@/lib/access/own-matters';
import { type DossierPart, type DossierPlaces, dossierParts } from '@/lib/casework/dossier-parts';
import type { RequirementAssessment } from '@/lib/eligibility/requirements';
import { listAccountNames } from '@/lib/server/access/data/accounts';
import { listSecurityEvents, type RecordedSecurityEvent } from '@/lib/server/access/data/security-events';
import { findWorker } from '@/lib/server/access/data/workers';
import { assess, loadRequirementContext } from '@/lib/server/eligibility/assessments';
import type { Message } from '@/lib/server/mail/data/messages';
import { findMergedInto, listMergedNumbers, listMerges, type Merge } from '@/lib/server/merging/data/merges';
import type { Context } from '@/lib/server/platform/action';
import { by, listEvents, type RecordedEvent, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Absence, findAbsence } from '@/lib/server/registration/data/absences';
import { listChanges, type RecordedChange } from '@/lib/server/registration/data/registration-details';
import { listNewestEvents, type RecordedRegistrationEvent } from '@/lib/server/registration/data/registration-events';
import { listHolders } from '@/lib/server/registration/data/registration-links';
import { findRegistration, type Registration } from '@/lib/server/registration/data/registrations';
import { findRunningLapses, type Lapse } from '@/lib/server/registration/data/requirement-lapses';
import type { AuditSubject } from '@/lib/shared/audit-events';
import type { Paged, Steps } from '@/lib/shared/list-place';
import {
  type DossierApplication,
  type DossierMail,
  type DossierNote,
  type DossierTask,
  listApplicationsOf,
  listDossierMessages,
  listDossierNotes,
  listMailsOf,
  listTasksAbout,
} from './data/dossier-parts';
import { findDossierAccount } from './data/dossiers';

type Named<T> = T & { who: string | null };

/** What happened to a status under a number that leads here. */
export type MergedHistory = { number: string; events: Named<RecordedRegistrationEvent>[] };

export type Dossier = {
  id: string;
  account: { id: string; email: string; name: string } | null;
  registration: Registration | null;
  isOwn: boolean;
  /** Of the person now and before: what was done to these is in the log. */
  accountIds: string[];
  requirements: RequirementAssessment[];
  lapses: Lapse[];
  /** Null on one's own: why is managers' business alone. */
  absence: Absence | null;
  statusEvents: Named<RecordedRegistrationEvent>[];
  /** Registrations of the same person that went up in this one, also where that was undone. */
  merges: Merge[];
  mergedHistories: MergedHistory[];
  changes: Named<RecordedChange>[];
  log: Named<RecordedEvent & { actorName: string | null }>[];
  security: RecordedSecurityEvent[];
  applications: DossierApplication[];
  mails: DossierMail[];
  messages: Message[];
  notes: DossierNote[];
  tasks: DossierTask[];
  steps: Record<DossierPart, Steps>;
};

/**
 * `movedTo`: the id is an account's that has a registration by now, or a registration's that went up in another. Recorded:
 * its owner sees who read it.
 */
export async function openDossier(
  id: string,
  { actor, now, today }: Context<AccountActor>,
  places: DossierPlaces = {},
): Promise<Dossier | { movedTo: string } | null> {
  const registration = await findRegistration(id);
  const account = await findDossierAccount(registration ? (registration.accountId ?? '') : id);
  const mergedInto = registration ? null : await findMergedInto(id);
  if (mergedInto) return { movedTo: mergedInto };
  if (!registration && !account) return null;
  if (!registration && account?.hasRegistration) return { movedTo: account.hasRegistration };
  const type = registration ? 'registration' : 'account';
  await inTransaction((tx) => record(tx, 'dossier_viewed', { type, id }, by(actor, 'register_manager', now)));
  const accountIds = registration ? await listHolders(registration) : [id];
  const { own } = await findWorker(actor);
  const isOwn = isOwnMatter(own, { accountId: account?.id, registrationId: registration?.id });
  const mergedNumbers = registration ? await listMergedNumbers(registration.id) : [];
  const parts = await readParts({ registration, account, accountIds, mergedNumbers }, places);
  const histories = await readMergedHistories(mergedNumbers);
  const whoIs = await namesOf(parts, histories);
  const named = (event: RecordedRegistrationEvent) => ({ ...event, who: whoIs(event.decidedById) });
  return {
    id,
    account,
    registration,
    isOwn,
    accountIds,
    requirements: registration ? assess(registration, await loadRequirementContext(today), today) : [],
    lapses: registration ? await findRunningLapses(registration.id) : [],
    absence: registration && !isOwn ? await findAbsence(registration.id) : null,
    applications: parts.applications.rows,
    mails: parts.mails.rows,
    messages: parts.messages.rows,
    tasks: parts.tasks.rows,
    // Notes are never shown to whom they are about, a manager or not.
    notes: isOwn ? [] : parts.notes.rows,
    statusEvents: parts.statusEvents.rows.map(named),
    merges: registration ? await listMerges(registration.id) : [],
    mergedHistories: histories.map(({ number, events }) => ({ number, events: events.map(named) })),
    changes: parts.changes.rows.map((change) => ({ ...change, who: whoIs(change.changedById) })),
    log: parts.log.rows.map((event) => ({ ...event, who: event.actorName })),
    security: parts.security.rows,
    steps: Object.fromEntries(dossierParts.map((part) => [part, stepsOf(parts[part])])) as Dossier['steps'],
  };
}

function stepsOf({ before, after }: Steps): Steps {
  return { before, after };
}

type Whose = {
  registration: Registration | null;
  account: Dossier['account'];
  accountIds: string[];
  mergedNumbers: { id: string }[];
};
type Parts = Awaited<ReturnType<typeof readParts>>;

const NOTHING: Paged<never> = { rows: [], before: null, after: null };

/** Also of who had the login before: an application and its decision stay with the number that they gave. */
async function readParts({ registration, account, accountIds, mergedNumbers }: Whose, places: DossierPlaces) {
  const registrationId = registration?.id ?? null;
  const { statusEvents, changes, log, applications, mails, messages, notes, tasks, security } = places;
  return {
    statusEvents: registrationId ? await listNewestEvents(registrationId, { place: statusEvents }) : NOTHING,
    changes: registrationId ? await listChanges(registrationId, { place: changes }) : NOTHING,
    log: await listEvents(subjectsOf(registrationId, accountIds, mergedNumbers), log ?? null),
    applications: await listApplicationsOf(accountIds, applications ?? null),
    mails: await listMailsOf(accountIds, mails ?? null),
    messages: account ? await listDossierMessages(account.id, messages ?? null) : NOTHING,
    notes: registrationId ? await listDossierNotes(registrationId, notes ?? null) : NOTHING,
    tasks: await listTasksAbout({ accountIds, registrationId }, tasks ?? null),
    security: await listSecurityEvents(accountIds, security ?? null),
  } satisfies Record<DossierPart, Paged<unknown>>;
}

function subjectsOf(registrationId: string | null, accountIds: string[], merged: { id: string }[]): AuditSubject[] {
  const accounts: AuditSubject[] = accountIds.map((id) => ({ type: 'account', id }));
  const numbers = registrationId ? [{ id: registrationId }, ...merged] : [];
  return [...numbers.map(({ id }) => ({ type: 'registration', id }) as const), ...accounts];
}

type History = { number: string; events: RecordedRegistrationEvent[] };

/** The newest of each: it has come to an end. */
async function readMergedHistories(numbers: { id: string; number: string }[]): Promise<History[]> {
  const histories: History[] = [];
  for (const { id, number } of numbers) histories.push({ number, events: (await listNewestEvents(id)).rows });
  return histories;
}

async function namesOf({ statusEvents, changes }: Parts, histories: History[]) {
  const ids = [
    ...histories.flatMap(({ events }) => events.map(({ decidedById }) => decidedById)),
    ...statusEvents.rows.map(({ decidedById }) => decidedById),
    ...changes.rows.map(({ changedById }) => changedById),
  ].flatMap((id) => id ?? []);
  const names = await listAccountNames(ids);
  return (id: string | null): string | null => (id && names.get(id)?.name) || null;
}
