import { hasPowerOverOthers, type Role } from './actor';

const HOUR = 3_600_000;

type SessionTerms = { sessionHours: number; privilegedSessionHours: number };

/** When a session ends that nobody uses any more (domain section 3, settings). */
export function sessionEndsAt(
  session: { lastSeenAt: Date; endedAt: Date | null; roles: readonly Role[] },
  terms: SessionTerms,
): Date {
  if (session.endedAt) return session.endedAt;
  const hours = hasPowerOverOthers(session.roles) ? terms.privilegedSessionHours : terms.sessionHours;
  return new Date(session.lastSeenAt.getTime() + hours * HOUR);
}

/** Whether a session unused since `lastSeenAt` still holds at `now`. */
export function isSessionAlive(
  session: { lastSeenAt: Date; endedAt: Date | null; roles: readonly Role[] },
  terms: SessionTerms,
  now: Date,
): boolean {
  return session.endedAt === null && now < sessionEndsAt(session, terms);
}
