import { hasPowerOverOthers, type Role } from './actor';

const HOUR = 3_600_000;

export type SessionTerms = {
  sessionHours: number;
  privilegedSessionHours: number;
  sessionAbsoluteDays: number;
  privilegedSessionAbsoluteHours: number;
};

type SessionFacts = { createdAt: Date; lastSeenAt: Date; endedAt: Date | null; roles: readonly Role[] };

export function lastEndOfSession(
  { createdAt, roles }: Pick<SessionFacts, 'createdAt' | 'roles'>,
  { sessionAbsoluteDays, privilegedSessionAbsoluteHours }: SessionTerms,
): Date {
  const hours = hasPowerOverOthers(roles) ? privilegedSessionAbsoluteHours : sessionAbsoluteDays * 24;
  return new Date(createdAt.getTime() + hours * HOUR);
}

export function sessionEndsAt(session: SessionFacts, terms: SessionTerms): Date {
  const { endedAt, lastSeenAt, roles } = session;
  if (endedAt) return endedAt;
  const hours = hasPowerOverOthers(roles) ? terms.privilegedSessionHours : terms.sessionHours;
  const unused = new Date(lastSeenAt.getTime() + hours * HOUR);
  const last = lastEndOfSession(session, terms);
  return unused < last ? unused : last;
}

export function isSessionAlive(session: SessionFacts, terms: SessionTerms, now: Date): boolean {
  return session.endedAt === null && now < sessionEndsAt(session, terms);
}
