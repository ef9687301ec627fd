import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { scanSchema } from '@/lib/attendance/run-forms';
import { NO_RUN_FACTS, type RunReason, runTransition } from '@/lib/attendance/run-states';
import { isInRegister } from '@/lib/registration/registration-states';
import type { Context } from '@/lib/server/platform/action';
import { inTransaction } from '@/lib/server/platform/db/database';
import { findOwnRegistration } from '@/lib/server/registration/data/registrations';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { writeScan } from './data/door-scans';
import { lockRun } from './data/runs';
import { openScan } from './door';

export type ScanReason = RunReason | { code: 'scan_expired' | 'not_in_register' };
type Answer = Accepted | Refused<ScanReason>;

/** Presence at the scan. Nothing is credited for it until the trainer closes the list. */
export async function scanAtDoor(
  { scan }: z.output<typeof scanSchema>,
  { actor, now: scannedAt }: Context<AccountActor>,
): Promise<Answer> {
  const opened = await openScan(scan);
  if (!opened) return refused({ code: 'scan_expired' });
  const { runId, meeting } = opened;
  return inTransaction(async (tx): Promise<Answer> => {
    const run = await lockRun(tx, runId);
    if (!run?.meetings.some(({ position }) => position === meeting)) return refused({ code: 'scan_expired' });
    const moved = runTransition(run.state, 'list', NO_RUN_FACTS);
    if (!moved.ok) return moved;
    const own = await findOwnRegistration(actor.accountId, tx);
    if (!own || !isInRegister(own.state)) return refused({ code: 'not_in_register' });
    await writeScan(tx, { runId, meeting, registrationId: own.id, scannedAt });
    return accepted({});
  });
}
