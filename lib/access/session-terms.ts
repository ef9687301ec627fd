import { hasPowerOverOthers, type Role } from './actor';

const HOUR = 3_600_000;

/** Whether a session unused since `lastSeenAt` still holds at `now` (domain section 3, settings). */
export function isSessionAlive(
  session: { lastSeenAt: Date; endedAt: Date | null; roles: readonly Role[] },
  terms: { sessionHours: number; privilegedSessionHours: number },
  now: Date,
): boolean {
  if (session.endedAt) return false;
  const hours = hasPowerOverOthers(session.roles) ? terms.privilegedSessionHours : terms.sessionHours;
  return now.getTime() - session.lastSeenAt.getTime() < hours * HOUR;
}
