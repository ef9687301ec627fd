import 'server-only';
import type { RequirementCode } from '@/lib/eligibility/requirements';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { reader, type Transaction } from '../db';
import { fromColumn, toColumn } from './calendar-columns';

/** From the day on which somebody no longer met a requirement. */
export type Lapse = { id: string; since: CalendarDate; mendBy: CalendarDate; requirements: RequirementCode[] };

/** The lapse that runs for a registration, or null while every requirement is met. */
export async function findRunningLapse(registrationId: string, tx?: Transaction): Promise<Lapse | null> {
  const row = await (tx ?? (await reader())).requirementLapse.findFirst({ where: { registrationId, mendedOn: null } });
  if (!row) return null;
  return {
    id: row.id,
    since: fromColumn(row.since),
    mendBy: fromColumn(row.mendBy),
    requirements: row.requirements as RequirementCode[],
  };
}

/** The new lapse's id, or null when one runs already. */
export async function openLapse(
  tx: Transaction,
  registrationId: string,
  lapse: Omit<Lapse, 'id'>,
): Promise<string | null> {
  const { since, mendBy, requirements } = lapse;
  const [created] = await tx.requirementLapse.createManyAndReturn({
    data: { registrationId, since: toColumn(since), mendBy: toColumn(mendBy), requirements },
    skipDuplicates: true,
    select: { id: true },
  });
  return created?.id ?? null;
}

/** Notes which requirements it is about now; the term stays. */
export async function setLapseRequirements(tx: Transaction, id: string, requirements: RequirementCode[]) {
  await tx.requirementLapse.updateMany({ where: { id, mendedOn: null }, data: { requirements } });
}

/** False when it was over already. */
export async function endLapse(tx: Transaction, id: string, mendedOn: CalendarDate): Promise<boolean> {
  const { count } = await tx.requirementLapse.updateMany({
    where: { id, mendedOn: null },
    data: { mendedOn: toColumn(mendedOn) },
  });
  return count === 1;
}
