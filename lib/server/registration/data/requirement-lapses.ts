import 'server-only';
import { type RequirementCode, requirementCodes } from '@/lib/eligibility/requirements';
import { fromColumn, type PageKey, toColumn } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import type { CalendarDate } from '@/lib/shared/calendar-date';

export type Lapse = { id: string; since: CalendarDate; mendBy: CalendarDate; requirements: RequirementCode[] };

export async function findRunningLapses(registrationId: string, tx?: Transaction): Promise<Lapse[]> {
  const rows = await (tx ?? (await reader())).requirementLapse.findMany({
    where: { registrationId, mendedOn: null },
    orderBy: [{ since: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => ({
    id: row.id,
    since: fromColumn(row.since),
    mendBy: fromColumn(row.mendBy),
    requirements: row.requirements as RequirementCode[],
  }));
}

export function lapsedRequirements(lapses: readonly Pick<Lapse, 'requirements'>[]): RequirementCode[] {
  return requirementCodes.filter((code) => lapses.some(({ requirements }) => requirements.includes(code)));
}

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

export async function endLapse(tx: Transaction, id: string, mendedOn: CalendarDate): Promise<boolean> {
  const { count } = await tx.requirementLapse.updateMany({
    where: { id, mendedOn: null },
    data: { mendedOn: toColumn(mendedOn) },
  });
  return count === 1;
}

export type RunningLapse = Lapse & {
  registrationId: string;
  /** Null: there is nobody to tell. */
  account: { id: string; name: string; email: string } | null;
};

export async function listRunningLapses({ after, size }: PageKey, upTo: CalendarDate): Promise<RunningLapse[]> {
  const rows = await (await reader()).requirementLapse.findMany({
    where: { mendedOn: null, mendBy: { lte: toColumn(upTo) }, ...(after && { id: { gt: after } }) },
    include: { registration: { select: { account: { select: { id: true, name: true, email: true } } } } },
    orderBy: { id: 'asc' },
    take: size,
  });
  return rows.map(({ id, registrationId, since, mendBy, requirements, registration }) => ({
    ...{ id, registrationId, account: registration.account },
    since: fromColumn(since),
    mendBy: fromColumn(mendBy),
    requirements: requirements as RequirementCode[],
  }));
}

export async function lockRunningLapse(tx: Transaction, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM requirement_lapse WHERE id = ${id}::uuid AND mended_on IS NULL FOR UPDATE`;
  return rows.length === 1;
}
