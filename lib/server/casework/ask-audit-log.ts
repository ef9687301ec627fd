import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { type AuditQuery, actorValue, kindValue, periodProblem } from '@/lib/casework/audit-query';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { listHolders } from '@/lib/server/registration/data/registration-links';
import { REGISTER_SUBJECT } from '@/lib/shared/audit-events';
import type { AuditFilter, AuditPerson } from './data/audit-log';
import { type FoundPerson, findPerson } from './data/found-person';

export type AskedAudit = {
  /** Whom it is about: null where nobody was asked for. */
  person: FoundPerson | null;
  /** Somebody was asked for, and isn't there. */
  isUnknown: boolean;
  /** Null where there is nothing to look for. */
  filter: AuditFilter | null;
};

/**
 * What is asked of the log. Recorded, since it tells as much of somebody as their dossier: of one person, they see who
 * read it.
 */
export async function askAuditLog(query: AuditQuery, asked: Context<AccountActor>): Promise<AskedAudit> {
  const person = query.text === '' ? null : await findPerson(query.text, asked.today);
  const isUnknown = query.text !== '' && !person;
  if (isUnknown || periodProblem(query)) return { person, isUnknown, filter: null };
  await noteReading(query, person, by(asked.actor, 'register_manager', asked.now));
  return { person, isUnknown, filter: { ...query, person: person && (await subjectsOf(person)) } };
}

async function noteReading(query: AuditQuery, person: FoundPerson | null, who: ReturnType<typeof by>) {
  const { from, until } = query;
  const asked = {
    ...(query.kind && { kind: kindValue(query.kind) }),
    ...(query.actor && { by: actorValue(query.actor) }),
    ...(from.day && { from: from.day }),
    ...(until.day && { until: until.day }),
  };
  await inTransaction((tx) => record(tx, 'audit_log_read', subjectOf(person), who, asked));
}

function subjectOf(person: FoundPerson | null) {
  if (person?.registration) return { type: 'registration' as const, id: person.registration.id };
  return person?.accountId ? { type: 'account' as const, id: person.accountId } : REGISTER_SUBJECT;
}

async function subjectsOf({ registration, accountId }: FoundPerson): Promise<AuditPerson> {
  const accountIds = registration ? await listHolders(registration) : accountId ? [accountId] : [];
  return { registrationId: registration?.id ?? null, accountIds };
}
