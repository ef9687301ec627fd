import 'server-only';
import type { By } from '@/lib/server/platform/audit';
import type { Transaction } from '@/lib/server/platform/db/database';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { creditPeople } from './credit-people';
import { addAttendances } from './data/attendances';
import type { Run } from './data/runs';

type Claimant = { registrationId: string; meetings: number[]; completedOn: CalendarDate | null };

/** Somebody who was there and wasn't on the list of a closed run, which is held. */
export async function creditClaimant(tx: Transaction, run: Run, { registrationId, ...was }: Claimant, by: By) {
  const row = { number: '', numberNormalised: '', name: '', ...was };
  const [attendanceId = ''] = await addAttendances(tx, run.id, [row], by.at);
  await creditPeople(tx, run, [{ attendanceId, registrationId, ...was, isTrainer: false }], by);
}
