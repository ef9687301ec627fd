import 'server-only';
import { registrationTransition } from '@/lib/registration/registration-states';
import type { Transaction } from '@/lib/server/platform/db/database';
import { moveRegistrations } from '@/lib/server/registration/data/status-changes';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { HeldRegistration } from './data/cycle-ends';

type Ending = { held: HeldRegistration; on: CalendarDate };

/** All of them, as they are held: somebody who isn't as they were read is nobody that this was decided on. */
export async function moveFromCertified(tx: Transaction, ending: readonly Ending[], at: Date) {
  const moves = ending.flatMap(({ held: { id, version, state }, on }) => {
    const moved = registrationTransition(state, 'certification_ends');
    const happened = { kind: 'certification_ended' as const, on, at, decidedById: null };
    return moved.ok ? [{ id, version, state, move: { ...happened, to: moved.state } }] : [];
  });
  const { size } = await moveRegistrations(tx, moves);
  if (size !== ending.length) throw new Error('A registration changed while it was held');
}
