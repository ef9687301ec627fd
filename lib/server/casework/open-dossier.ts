import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { isOwnMatter } from '@/lib/access/own-matters';
import { type DossierPart, type DossierPlaces, dossierParts } from '@/lib/casework/dossier-parts';
import type { RequirementAssessment } from '@/lib/eligibility/requirements';
import { listSecurityEvents, type RecordedSecurityEvent } from '@/lib/server/access/data/security-events';
import { findWorker } from '@/lib/server/access/data/workers';
import type { Message } from '@/lib/server/mail/data/messages';
import { findMergedInto, listMergedNumbers, listMerges, type Merge } from '@/lib/server/merging/data/merges';
import type { Context } from '@/lib/server/platform/action';
import { by, listEvents, record, type ShownEvent } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Absence, findAbsence } from '@/lib/server/registration/data/absences';
import { listChanges, type NamedChange } from '@/lib/server/registration/data/registration-details';
import { type DecidedEvent, listNewestEvents } from '@/lib/server/registration/data/registration-events';
import { listFormerHolders } from '@/lib/server/registration/data/registration-links';
import { findRegistration, type Registration } from '@/lib/server/registration/data/registrations';
import type { Lapse } from '@/lib/server/registration/data/requirement-lapses';
import { getOwnDetailsOverview } from '@/lib/server/registration/own-details-overview';
import type { AuditSubject } from '@/lib/shared/audit-events';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { isUuid } from '@/lib/shared/ids';
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
import { type DossierPortfolio, openDossierPortfolio } from './dossier-portfolio';

/** What happened to a status under a number that leads here. */
export type MergedHistory = { number: string; events: DecidedEvent[] };

export type Dossier = {
  id: string;
  account: { id: string; email: string; name: string } | null;
  registration: Registration | null;
  isOwn: boolean;
  /** Of the person now and before: what was done to these is in the log. */
  accountIds: string[];
  /** Null for an account alone. */
  details: Awaited<ReturnType<typeof getOwnDetailsOverview>> | null;
  requirements: RequirementAssessment[];
  lapses: Lapse[];
  /** Null on one's own: why is managers' business alone. */
  absence: Absence | null;
  statusEvents: DecidedEvent[];
  /** Registrations of the same person that went up in this one, also where that was undone. */
  merges: Merge[];
  mergedHistories: MergedHistory[];
  changes: NamedChange[];
  log: (ShownEvent & { who: string | null })[];
  security: RecordedSecurityEvent[];
  applications: DossierApplication[];
  mails: DossierMail[];
  messages: Message[];
  notes: DossierNote[];
  tasks: DossierTask[];
  /** Null for an account alone, and on one's own: that portfolio is in Mijn LKLR. */
  portfolio: DossierPortfolio | null;
  steps: Record<DossierPart, Steps>;
};

/**
 * `movedTo`: the id is an account's that has a registration by now, or a registration's that went up in another. Recorded:
 * its owner sees who read it.
 */
export async function openDossier(
  id: string,
  context: Context<AccountActor>,
  places: DossierPlaces = {},
): Promise<Dossier | { movedTo: string } | null> {
  if (!isUuid(id)) return null;
  const { actor, now, today } = context;
  const [registration, account, mergedInto, former, mergedNumbers, { own }] = await Promise.all([
    findRegistration(id),
    findDossierAccount(id),
    findMergedInto(id),
    listFormerHolders(id),
    listMergedNumbers(id),
    findWorker(actor),
  ]);
  if (!registration && mergedInto) return { movedTo: mergedInto };
  if (!registration && !account) return null;
  if (!registration && account?.hasRegistration) return { movedTo: account.hasRegistration };
  const type = registration ? 'registration' : 'account';
  await inTransaction((tx) => record(tx, 'dossier_viewed', { type, id }, by(actor, 'register_manager', now)));
  const accountIds = registration?.accountId ? [registration.accountId, ...former] : registration ? former : [id];
  const isOwn = isOwnMatter(own, { accountId: account?.id, registrationId: registration?.id });
  const [parts, facts, mergedHistories, portfolio] = await Promise.all([
    readParts({ registration, account, accountIds, mergedNumbers }, places),
    readFacts(registration, { isOwn, today }),
    readMergedHistories(mergedNumbers),
    registration && !isOwn ? openDossierPortfolio(registration, context) : null,
  ]);
  return {
    ...{ id, account, registration, isOwn, accountIds, mergedHistories, portfolio },
    ...facts,
    statusEvents: parts.statusEvents.rows,
    changes: parts.changes.rows,
    log: parts.log.rows.map((event) => ({ ...event, who: event.actorName })),
    applications: parts.applications.rows,
    mails: parts.mails.rows,
    messages: parts.messages.rows,
    tasks: parts.tasks.rows,
    security: parts.security.rows,
    // Notes are never shown to whom they are about, a manager or not.
    notes: isOwn ? [] : parts.notes.rows,
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

const NOTHING: Paged<never> = { rows: [], before: null, after: null };

/** Also of who had the login before: an application and its decision stay with the number that they gave. */
async function readParts({ registration, account, accountIds, mergedNumbers }: Whose, places: DossierPlaces) {
  const registrationId = registration?.id ?? null;
  const [statusEvents, changes, log, applications, mails, messages, notes, tasks, security] = await Promise.all([
    registrationId ? listNewestEvents(registrationId, { place: places.statusEvents }) : NOTHING,
    registrationId ? listChanges(registrationId, { place: places.changes }) : NOTHING,
    listEvents(subjectsOf(registrationId, accountIds, mergedNumbers), places.log ?? null),
    listApplicationsOf(accountIds, places.applications ?? null),
    listMailsOf(accountIds, places.mails ?? null),
    account ? listDossierMessages(account.id, places.messages ?? null) : NOTHING,
    registrationId ? listDossierNotes(registrationId, places.notes ?? null) : NOTHING,
    listTasksAbout({ accountIds, registrationId }, places.tasks ?? null),
    listSecurityEvents(accountIds, places.security ?? null),
  ]);
  const parts = { statusEvents, changes, log, applications, mails, messages, notes, tasks, security };
  return parts satisfies Record<DossierPart, Paged<unknown>>;
}

type Facts = Pick<Dossier, 'details' | 'requirements' | 'lapses' | 'absence' | 'merges'>;

async function readFacts(
  registration: Registration | null,
  { isOwn, today }: { isOwn: boolean; today: CalendarDate },
): Promise<Facts> {
  if (!registration) return { details: null, requirements: [], lapses: [], absence: null, merges: [] };
  const { id } = registration;
  const [details, absence, merges] = await Promise.all([
    getOwnDetailsOverview(registration, today),
    isOwn ? null : findAbsence(id),
    listMerges(id),
  ]);
  return { details, requirements: details.assessments, lapses: details.lapses, absence, merges };
}

function subjectsOf(registrationId: string | null, accountIds: string[], merged: { id: string }[]): AuditSubject[] {
  const accounts: AuditSubject[] = accountIds.map((id) => ({ type: 'account', id }));
  const numbers = registrationId ? [{ id: registrationId }, ...merged] : [];
  return [...numbers.map(({ id }) => ({ type: 'registration', id }) as const), ...accounts];
}

/** The newest of each: it has come to an end. */
async function readMergedHistories(numbers: { id: string; number: string }[]): Promise<MergedHistory[]> {
  return Promise.all(numbers.map(async ({ id, number }) => ({ number, events: (await listNewestEvents(id)).rows })));
}
