import 'server-only';
import { certificationTransition } from '@/lib/certification/certification-states';
import { listNormsets } from '@/lib/server/content/data/normsets';
import { type By, record } from '@/lib/server/platform/audit';
import type { Transaction } from '@/lib/server/platform/db/database';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type Certification, listCertificationsOf, withdrawRequest } from './data/certifications';
import { releaseActivities } from './release-activities';

type Ending = { by: By; today: CalendarDate };

/** Takes back a request that waits, with what was reviewed for it; false when it was decided, or somebody was first. */
export async function endCertificationRequest(
  tx: Transaction,
  { id, version, state, registrationId }: Certification,
  { by, today }: Ending,
): Promise<boolean> {
  const moved = certificationTransition(state, 'withdraw', { isOwn: true, isMet: false });
  if (!moved.ok || !(await withdrawRequest(tx, { id, version }, today))) return false;
  const normSets = (await listNormsets(tx)).map(({ normSet }) => normSet);
  await releaseActivities(tx, id, { normSets, now: by.at });
  await record(tx, 'certification_withdrawn', id, by, { registrationId });
  return true;
}

/** Who leaves the register waits for no certification any more. */
export async function endRequestOfLeaver(tx: Transaction, registrationId: string, given: Ending) {
  const waiting = (await listCertificationsOf(registrationId, tx)).find(({ state }) => state === 'requested');
  if (waiting) await endCertificationRequest(tx, waiting, given);
}
