import 'server-only';
import type { RegistrationState } from '@/lib/registration/registration-states';
import type { Transaction } from '@/lib/server/platform/db/database';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type NewRegistrationEvent, recordRegistrationEvents } from './registration-events';
import type { Registration } from './registrations';

export type RegistrationMove = Omit<NewRegistrationEvent, 'stateAfter'> & {
  to: RegistrationState;
  certifiedUntil?: CalendarDate;
};
type Moved = Pick<Registration, 'id' | 'version' | 'state'> & { move: RegistrationMove };

/** False for the one who lost the race. */
export async function moveRegistration(
  tx: Transaction,
  { id, version, state }: Pick<Registration, 'id' | 'version' | 'state'>,
  move: RegistrationMove,
): Promise<boolean> {
  return (await moveRegistrations(tx, [{ id, version, state, move }])).has(id);
}

/** Many at once; answers whose moved: whoever lost a race isn't among them. Grace is for the registered: any other status ends it. */
export async function moveRegistrations(tx: Transaction, moves: readonly Moved[]): Promise<Set<string>> {
  if (moves.length === 0) return new Set();
  const rows = moves.map(({ id, version, state, move: { to, certifiedUntil, barredUntil } }) => ({
    ...{ id, version, state, to, certifiedUntil, barredUntil },
  }));
  const moved = await tx.$queryRaw<{ id: string }[]>`
    UPDATE registration r SET state = m."to", barred_until = m."barredUntil", version = r.version + 1,
      grace_until = CASE WHEN m."to" = 'registered' THEN r.grace_until END,
      certified_until = coalesce(m."certifiedUntil", r.certified_until)
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS m (id uuid, version int, state "RegistrationState",
      "to" "RegistrationState", "certifiedUntil" date, "barredUntil" date)
    WHERE r.id = m.id AND r.version = m.version AND r.state = m.state RETURNING r.id::text AS id`;
  return recordChanged(
    tx,
    moved,
    moves.map(({ id, move: { to, certifiedUntil: _until, ...happened } }) => ({
      ...happened,
      registrationId: id,
      stateAfter: to,
    })),
  );
}

type Grace = Omit<NewRegistrationEvent, 'stateAfter' | 'kind'> & { graceUntil: CalendarDate | null };

/** Many at once, as `moveRegistrations`: begun for whoever is registered and has none, or ended for whoever has one. */
export async function setGraces(
  tx: Transaction,
  graces: readonly (Pick<Registration, 'id' | 'version'> & { grace: Grace })[],
): Promise<Set<string>> {
  if (graces.length === 0) return new Set();
  const rows = graces.map(({ id, version, grace: { graceUntil } }) => ({ id, version, graceUntil }));
  const changed = await tx.$queryRaw<{ id: string }[]>`
    UPDATE registration r SET grace_until = g."graceUntil", version = r.version + 1
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS g (id uuid, version int, "graceUntil" date)
    WHERE r.id = g.id AND r.version = g.version AND r.state = 'registered'
      AND (r.grace_until IS NULL) <> (g."graceUntil" IS NULL) RETURNING r.id::text AS id`;
  return recordChanged(
    tx,
    changed,
    graces.map(({ id, grace: { graceUntil, ...happened } }) => ({
      ...happened,
      registrationId: id,
      kind: graceUntil === null ? 'grace_ended' : 'grace_started',
      stateAfter: 'registered',
    })),
  );
}

async function recordChanged(
  tx: Transaction,
  changed: readonly { id: string }[],
  events: readonly (NewRegistrationEvent & { registrationId: string })[],
): Promise<Set<string>> {
  const ids = new Set(changed.map(({ id }) => id));
  const happened = events.filter(({ registrationId }) => ids.has(registrationId));
  if (happened.length > 0) await recordRegistrationEvents(tx, happened);
  return ids;
}
