import 'server-only';
import type { NewSetting } from '@/lib/content/setting-changes';
import { Prisma, type SettingChangeState } from '@/lib/server/generated/prisma/client';
import { fromColumn, toColumn } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { countUpTo, loadPage, newestOf } from '@/lib/server/platform/db/paged';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { isUuid } from '@/lib/shared/ids';
import type { Paged, Place } from '@/lib/shared/list-place';

export type { SettingChangeState };

export type SettingChange = {
  id: string;
  key: string;
  value: unknown;
  validFrom: CalendarDate;
  state: SettingChangeState;
  madeAt: Date;
  madeById: string | null;
  madeBy: string | null;
  decidedAt: Date | null;
  decidedBy: string | null;
  withdrawnAt: Date | null;
  withdrawnBy: string | null;
};

const name = { select: { name: true } };
const NAMES = { madeBy: name, decidedBy: name, withdrawnBy: name };

type Row = Prisma.SettingChangeGetPayload<{ include: typeof NAMES }>;

const fromRow = ({ validFrom, madeBy, decidedBy, withdrawnBy, ...row }: Row): SettingChange => ({
  ...row,
  validFrom: fromColumn(validFrom),
  madeBy: madeBy?.name ?? null,
  decidedBy: decidedBy?.name ?? null,
  withdrawnBy: withdrawnBy?.name ?? null,
});

/** Nobody else changes a setting until the transaction ends. */
export async function lockSettings(tx: Transaction) {
  await tx.$executeRaw`LOCK TABLE setting IN SHARE ROW EXCLUSIVE MODE`;
}

/** What a page of the setting was opened with; anything that happens to it gives another. */
export async function settingVersion(key: string, tx?: Transaction): Promise<number> {
  const { _sum } = await (tx ?? (await reader())).settingChange.aggregate({ where: { key }, _sum: { version: true } });
  return _sum.version ?? 0;
}

/** The newest first. */
export async function listSettingChanges(key: string, place: Place, size: number): Promise<Paged<SettingChange>> {
  const { keys, descending } = newestOf('setting_change a', 'a.made_at');
  const list = { table: Prisma.sql`setting_change a`, where: Prisma.sql`a.key = ${key}`, keys, descending };
  return loadPage(list, place, size, async (ids) => {
    const rows = await (await reader()).settingChange.findMany({ where: { id: { in: ids } }, include: NAMES });
    return rows.map(fromRow);
  });
}

/** Which change each value of a setting came by, by its first day; what nobody changed came by none. */
export async function listAcceptedChanges(key: string): Promise<Map<CalendarDate, string>> {
  const rows = await (await reader()).settingChange.findMany({
    where: { key, state: 'accepted' },
    select: { id: true, validFrom: true },
  });
  return new Map(rows.map(({ id, validFrom }) => [fromColumn(validFrom), id]));
}

export async function listSettingProposals(): Promise<SettingChange[]> {
  const rows = await (await reader()).settingChange.findMany({
    where: { state: 'proposed' },
    include: NAMES,
    orderBy: [{ validFrom: 'asc' }, { id: 'asc' }],
  });
  return rows.map(fromRow);
}

export async function countSettingProposals(): Promise<number> {
  return countUpTo(Prisma.sql`setting_change c WHERE c.state = 'proposed'`);
}

export async function findSettingChange(id: string, tx: Transaction): Promise<SettingChange | null> {
  const row = isUuid(id) ? await tx.settingChange.findUnique({ where: { id }, include: NAMES }) : null;
  return row && fromRow(row);
}

export async function findSettingProposal(key: string, tx?: Transaction): Promise<SettingChange | null> {
  const row = await (tx ?? (await reader())).settingChange.findFirst({
    where: { key, state: 'proposed' },
    include: NAMES,
  });
  return row && fromRow(row);
}

type Made = { at: Date; accountId: string | null };

export async function addSettingChange(
  tx: Transaction,
  { key, value, validFrom }: NewSetting,
  state: 'proposed' | 'accepted',
  { at, accountId }: Made,
): Promise<string> {
  const { id } = await tx.settingChange.create({
    data: {
      ...{ key, state, validFrom: toColumn(validFrom), madeAt: at, madeById: accountId },
      value: value as Prisma.InputJsonValue,
    },
  });
  return id;
}

/** What was to hold from the same day, and now won't. */
export async function replaceSettingChange(tx: Transaction, { key, validFrom }: NewSetting) {
  await tx.settingChange.updateMany({
    where: { key, validFrom: toColumn(validFrom), state: 'accepted' },
    data: { state: 'replaced', version: { increment: 1 } },
  });
}

export async function decideSettingChange(
  tx: Transaction,
  id: string,
  state: 'accepted' | 'refused',
  { at, accountId }: Made,
) {
  const data = { state, decidedAt: at, decidedById: accountId, version: { increment: 1 } };
  await tx.settingChange.update({ where: { id }, data });
}

export async function withdrawChange(tx: Transaction, id: string, { at, accountId }: Made) {
  const data = { withdrawnAt: at, withdrawnById: accountId, version: { increment: 1 } };
  await tx.settingChange.update({ where: { id }, data: { state: 'withdrawn', ...data } });
}
