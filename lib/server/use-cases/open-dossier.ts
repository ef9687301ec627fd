import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { isOwnMatter } from '@/lib/access/own-matters';
import type { AuditSubject } from '@/lib/audit/audit-events';
import type { RequirementAssessment } from '@/lib/eligibility/requirements';
import type { Context } from '../action';
import { assess } from '../assessments';
import { by, listEvents, type RecordedEvent, recordEvent } from '../audit';
import { listAccountNames } from '../data/accounts';
import { getDocumentsOn } from '../data/documents';
import {
  type DossierApplication,
  type DossierMail,
  type DossierNote,
  type DossierTask,
  listApplicationsOf,
  listDossierNotes,
  listMailsOf,
  listTasksAbout,
} from '../data/dossier-parts';
import { findDossierAccount } from '../data/dossiers';
import { listMessages, type Message } from '../data/messages';
import { listChanges, type RecordedChange } from '../data/registration-details';
import { listRegistrationEvents, type RecordedRegistrationEvent } from '../data/registration-events';
import { listHolders } from '../data/registration-links';
import { findRegistration, type Registration } from '../data/registrations';
import { findRunningLapses, type Lapse } from '../data/requirement-lapses';
import { getSettings } from '../data/settings';
import { findWorker } from '../data/workers';
import { inTransaction } from '../db';

type Named<T> = T & { who: string | null };

export type Dossier = {
  /** Of the registration, or else of the account. */
  id: string;
  account: { id: string; email: string; name: string } | null;
  registration: Registration | null;
  isOwn: boolean;
  /** Of the person now and before: what was done to these is in the log. */
  accountIds: string[];
  requirements: RequirementAssessment[];
  lapses: Lapse[];
  statusEvents: Named<RecordedRegistrationEvent>[];
  changes: Named<RecordedChange>[];
  log: Named<RecordedEvent>[];
  applications: DossierApplication[];
  mails: DossierMail[];
  messages: Message[];
  notes: DossierNote[];
  tasks: DossierTask[];
};

const MESSAGES_SHOWN = 50;

/**
 * Everything that the register holds of one person, as a manager sees it; `movedTo` when the id is an account's that
 * has a registration by now. Opening it is recorded: its owner sees who read it.
 */
export async function openDossier(
  id: string,
  { actor, now, today }: Context<AccountActor>,
): Promise<Dossier | { movedTo: string } | null> {
  const registration = await findRegistration(id);
  const account = await findDossierAccount(registration ? (registration.accountId ?? '') : id);
  if (!registration && !account) return null;
  if (!registration && account?.hasRegistration) return { movedTo: account.hasRegistration };
  const type = registration ? 'registration' : 'account';
  await inTransaction((tx) =>
    recordEvent(tx, { at: now, event: 'dossier_viewed', ...by(actor, 'register_manager'), subject: { type, id } }),
  );
  const accountIds = registration ? await listHolders(registration) : [id];
  const { own } = await findWorker(actor);
  const isOwn = isOwnMatter(own, { accountId: account?.id, registrationId: registration?.id });
  const parts = await readParts(registration, account, accountIds);
  const whoIs = await namesOf(parts);
  return {
    id,
    account,
    registration,
    isOwn,
    accountIds,
    requirements: registration
      ? assess(registration, await getDocumentsOn(today), await getSettings(today), today)
      : [],
    ...parts,
    // Notes are never shown to whom they are about, a manager or not.
    notes: isOwn ? [] : parts.notes,
    statusEvents: parts.statusEvents.map((event) => ({ ...event, who: whoIs(event.decidedById) })),
    changes: parts.changes.map((change) => ({ ...change, who: whoIs(change.changedById) })),
    log: parts.log.map((event) => ({ ...event, who: whoIs(event.actorId) })),
  };
}

type Account = Dossier['account'];
type Parts = Awaited<ReturnType<typeof readParts>>;

/** Also of who had the login before: an application and its decision stay with the number that they gave. */
async function readParts(registration: Registration | null, account: Account, accountIds: string[]) {
  const registrationId = registration?.id ?? null;
  return {
    lapses: registrationId ? await findRunningLapses(registrationId) : [],
    statusEvents: registrationId ? (await listRegistrationEvents(registrationId)).toReversed() : [],
    changes: registrationId ? await listChanges(registrationId) : [],
    log: await readLog(registrationId, accountIds),
    applications: await listApplicationsOf(accountIds),
    mails: await listMailsOf(accountIds),
    messages: account ? (await listMessages(account.id, 0, MESSAGES_SHOWN)).rows : [],
    notes: registrationId ? await listDossierNotes(registrationId) : [],
    tasks: await listTasksAbout({ accountIds, registrationId }),
  };
}

/** What was done to the registration and to the accounts, newest first. */
async function readLog(registrationId: string | null, accountIds: string[]): Promise<RecordedEvent[]> {
  const subjects: AuditSubject[] = accountIds.map((id) => ({ type: 'account', id }));
  if (registrationId) subjects.unshift({ type: 'registration', id: registrationId });
  const events = await Promise.all(subjects.map(listEvents));
  return events
    .flat()
    .toReversed()
    .toSorted((a, b) => b.at.getTime() - a.at.getTime());
}

async function namesOf({ statusEvents, changes, log }: Parts): Promise<(id: string | null) => string | null> {
  const ids = [
    ...statusEvents.map(({ decidedById }) => decidedById),
    ...changes.map(({ changedById }) => changedById),
    ...log.map(({ actorId }) => actorId),
  ].flatMap((id) => id ?? []);
  const names = await listAccountNames(ids);
  return (id) => (id && names.get(id)?.name) || null;
}
