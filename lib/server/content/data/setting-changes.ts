import 'server-only';
import type { NewSetting } from '@/lib/content/setting-changes';
import { Prisma, type SettingChangeState } from '@/lib/server/generated/prisma/client';
import { toColumn } from '@/lib/server/platform/db/columns';
import type { Transaction } from '@/lib/server/platform/db/database';
import { countUpTo, newestOf, readPage } from '@/lib/server/platform/db/paged';
import { listPart, momentOf, type Part, readPart, type Stored, valuePart } from '@/lib/server/platform/db/parts';
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

/** Of a change `a`. */
const CHANGE = Prisma.sql`a.id, a.key, a.value, a.valid_from AS "validFrom", a.state, a.made_at AS "madeAt",
  a.made_by_id AS "madeById", m.name AS "madeBy", a.decided_at AS "decidedAt", d.name AS "decidedBy",
  a.withdrawn_at AS "withdrawnAt", w.name AS "withdrawnBy"`;
const FROM_CHANGE = Prisma.sql`setting_change a LEFT JOIN account m ON m.id = a.made_by_id
  LEFT JOIN account d ON d.id = a.decided_by_id LEFT JOIN account w ON w.id = a.withdrawn_by_id`;

function fromRow({ madeAt, decidedAt, withdrawnAt, ...row }: Stored<SettingChange>): SettingChange {
  return { ...row, madeAt: momentOf(madeAt), decidedAt: momentOf(decidedAt), withdrawnAt: momentOf(withdrawnAt) };
}

function changesWhere(where: Prisma.Sql): Part<SettingChange[]> {
  return listPart(Prisma.sql`SELECT ${CHANGE} FROM ${FROM_CHANGE} WHERE ${where} ORDER BY a.valid_from, a.id`, fromRow);
}

/** Nobody else changes a setting until the transaction ends. */
export async function lockSettings(tx: Transaction) {
  await tx.$executeRaw`LOCK TABLE setting IN SHARE ROW EXCLUSIVE MODE`;
}

/** What a page of the setting was opened with; anything that happens to it gives another. */
export async function settingVersion(key: string, tx?: Transaction): Promise<number> {
  const sum = Prisma.sql`(SELECT coalesce(sum(c.version), 0)::int FROM setting_change c WHERE c.key = ${key})`;
  return readPart(valuePart<number>(sum), tx);
}

/** The newest first. */
export async function listSettingChanges(key: string, place: Place, size: number): Promise<Paged<SettingChange>> {
  return readPage<SettingChange>(
    {
      columns: CHANGE,
      from: FROM_CHANGE,
      where: Prisma.sql`a.key = ${key}`,
      ...newestOf('setting_change a', 'a.made_at'),
    },
    place,
    size,
    (select) => readPart(listPart<Stored<SettingChange>, SettingChange>(select, fromRow)),
  );
}

/** Which change each value of a setting came by, by its first day; what nobody changed came by none. */
export async function listAcceptedChanges(key: string): Promise<Map<CalendarDate, string>> {
  const accepted = Prisma.sql`SELECT c.id, c.valid_from AS "validFrom" FROM setting_change c
    WHERE c.key = ${key} AND c.state = 'accepted'`;
  const rows = await readPart(listPart<Pick<SettingChange, 'id' | 'validFrom'>>(accepted));
  return new Map(rows.map(({ id, validFrom }) => [validFrom, id]));
}

export async function listSettingProposals(): Promise<SettingChange[]> {
  return readPart(changesWhere(Prisma.sql`a.state = 'proposed'`));
}

export async function countSettingProposals(): Promise<number> {
  return countUpTo(Prisma.sql`setting_change c WHERE c.state = 'proposed'`);
}

export async function findSettingChange(id: string, tx: Transaction): Promise<SettingChange | null> {
  const [change] = isUuid(id) ? await readPart(changesWhere(Prisma.sql`a.id = ${id}::uuid`), tx) : [];
  return change ?? null;
}

export async function findSettingProposal(key: string, tx?: Transaction): Promise<SettingChange | null> {
  const [proposal] = await readPart(changesWhere(Prisma.sql`a.key = ${key} AND a.state = 'proposed'`), tx);
  return proposal ?? null;
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
