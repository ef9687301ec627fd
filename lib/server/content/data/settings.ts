import 'server-only';
import type { NewSetting } from '@/lib/content/setting-changes';
import { type SettingRow, type Settings, settingKey, settingsOn } from '@/lib/content/settings-schema';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { fromColumn, toColumn } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { listPart, readPart } from '@/lib/server/platform/db/parts';
import { isDemo } from '@/lib/server/platform/env';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { compareText } from '@/lib/shared/compare-text';

const FRESH_MS = 5_000;

type Kept = { until: number; rows: Promise<SettingRow[]>; byDay: Map<CalendarDate, Promise<Settings>> };

const shared = globalThis as { lklrSettings?: Kept };

/** Pages ask for today and a few past days; whoever walks through more starts anew. */
const DAYS_KEPT = 100;

/** Kept for five seconds: every request needs them, and they seldom change. */
export function getSettings(day: CalendarDate): Promise<Settings> {
  const { rows, byDay } = keptRows();
  const known = byDay.get(day);
  if (known) return known;
  const settings = rows.then((read) => settingsOf(read, day));
  if (byDay.size >= DAYS_KEPT) byDay.clear();
  byDay.set(day, settings);
  settings.catch(forgetSettings);
  return settings;
}

/** As many weeks as held on a row's own day, for a statement to count with; before the first value, that one. */
export async function weeksHeldOn(property: keyof Settings & `${string}Weeks`, day: Prisma.Sql): Promise<Prisma.Sql> {
  const { rows } = keptRows();
  rows.catch(forgetSettings);
  const ofIt = (await rows).filter(({ key }) => key === settingKey(property));
  const [first, ...later] = ofIt.toSorted((a, b) => compareText(a.validFrom, b.validFrom));
  if (!first) throw new Error(`Setting ${property} has no value`);
  const since = later.map(
    ({ validFrom, value }) => Prisma.sql`WHEN ${day} >= ${validFrom}::date THEN ${Number(value)}::int`,
  );
  if (since.length === 0) return Prisma.sql`${Number(first.value)}::int`;
  return Prisma.sql`CASE ${Prisma.join(since.toReversed(), ' ')} ELSE ${Number(first.value)}::int END`;
}

function keptRows(): Kept {
  const kept = shared.lklrSettings;
  const at = performance.now();
  if (kept && at < kept.until) return kept;
  const fresh = { until: at + FRESH_MS, rows: readRows(), byDay: new Map() };
  shared.lklrSettings = fresh;
  return fresh;
}

export function forgetSettings() {
  shared.lklrSettings = undefined;
}

export async function readSettings(day: CalendarDate, tx?: Transaction): Promise<Settings> {
  return settingsOf(await readRows(tx), day);
}

function settingsOf(rows: SettingRow[], day: CalendarDate): Settings {
  const found = settingsOn(rows, day);
  if (!found.ok) throw new Error(`Settings can't be used: ${JSON.stringify(found.reasons)}`);
  return found.settings;
}

/** Values that a demo made up don't count in production. */
export async function findSettings(day: CalendarDate, tx?: Transaction) {
  return settingsOn(await readRows(tx), day);
}

async function readRows(tx?: Transaction): Promise<SettingRow[]> {
  const where = isDemo() ? {} : { isSample: false };
  const rows = await (tx ?? (await reader())).setting.findMany({ where });
  return rows.map(({ key, value, validFrom }) => ({ key, value, validFrom: fromColumn(validFrom) }));
}

export type StoredSetting = { validFrom: CalendarDate; value: unknown; isSample: boolean };

export async function listSettingRows(tx: Transaction, key: string): Promise<StoredSetting[]> {
  const rows = await tx.setting.findMany({ where: { key }, orderBy: { validFrom: 'asc' } });
  return rows.map(({ validFrom, value, isSample }) => ({ validFrom: fromColumn(validFrom), value, isSample }));
}

/** Replaces one for the same day; what a demo made up makes way as soon as there is something that holds. */
export async function putSetting(tx: Transaction, { key, value, validFrom }: NewSetting, today: CalendarDate) {
  const sameDay = { validFrom: toColumn(validFrom) };
  await tx.setting.deleteMany({ where: { key, OR: [sameDay, ...(validFrom <= today ? [{ isSample: true }] : [])] } });
  await tx.setting.create({ data: { key, value: value as Prisma.InputJsonValue, ...sameDay } });
}

export async function takeSettingAway(tx: Transaction, key: string, validFrom: CalendarDate) {
  await tx.setting.deleteMany({ where: { key, validFrom: toColumn(validFrom) } });
}

/** What holds of each setting on a day, and since when; and what is there for later days, the first first. */
export async function listSettings(today: CalendarDate): Promise<{ held: SettingRow[]; coming: SettingRow[] }> {
  const rows = (await readRows()).toSorted((a, b) => compareText(a.validFrom, b.validFrom));
  const held = new Map(rows.filter(({ validFrom }) => validFrom <= today).map((row) => [row.key, row]));
  return { held: [...held.values()], coming: rows.filter(({ validFrom }) => validFrom > today) };
}

/** All of one setting, the oldest first. */
export async function listSettingHistory(key: string): Promise<SettingRow[]> {
  return readPart(
    listPart<SettingRow>(
      Prisma.sql`SELECT s.key, s.value, s.valid_from AS "validFrom" FROM setting s
        WHERE s.key = ${key} AND (${isDemo()} OR NOT s.is_sample) ORDER BY s.valid_from`,
    ),
  );
}
