import 'server-only';
import { type Settings, settingsOn } from '@/lib/settings/settings-schema';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { reader, type Transaction } from '../db';
import { isDemo } from '../env';
import type { Prisma } from '../generated/prisma/client';
import { fromColumn, toColumn } from './calendar-columns';

const FRESH_MS = 5_000;

const shared = globalThis as { lklrSettings?: { day: CalendarDate; until: number; settings: Promise<Settings> } };

/** The settings in force on a day. Kept for five seconds: they are needed on every request and seldom change. */
export function getSettings(day: CalendarDate): Promise<Settings> {
  const kept = shared.lklrSettings;
  const at = performance.now();
  if (kept && kept.day === day && at < kept.until) return kept.settings;
  const settings = readSettings(day);
  shared.lklrSettings = { day, until: at + FRESH_MS, settings };
  settings.catch(() => {
    shared.lklrSettings = undefined;
  });
  return settings;
}

export function forgetSettings() {
  shared.lklrSettings = undefined;
}

/** The same, read now, and inside a transaction through its handle. */
export async function readSettings(day: CalendarDate, tx?: Transaction): Promise<Settings> {
  const found = await findSettings(day, tx);
  if (!found.ok) throw new Error(`Settings can't be used: ${JSON.stringify(found.reasons)}`);
  return found.settings;
}

/** The settings of a day, or which of them are missing or malformed. What a demo made up is none in production. */
export async function findSettings(day: CalendarDate, tx?: Transaction) {
  const rows = await (tx ?? (await reader())).setting.findMany({ where: isDemo() ? {} : { isSample: false } });
  return settingsOn(
    rows.map((row) => ({ key: row.key, value: row.value, validFrom: fromColumn(row.validFrom) })),
    day,
  );
}

export type StoredSetting = { validFrom: CalendarDate; value: unknown; isSample: boolean };

/** Every row of one setting. */
export async function listSettingRows(tx: Transaction, key: string): Promise<StoredSetting[]> {
  const rows = await tx.setting.findMany({ where: { key }, orderBy: { validFrom: 'asc' } });
  return rows.map(({ validFrom, value, isSample }) => ({ validFrom: fromColumn(validFrom), value, isSample }));
}

/** Writes a setting from a day on, in the place of one for the same day. What a demo made up goes. */
export async function putSetting(tx: Transaction, setting: { key: string; value: unknown; validFrom: CalendarDate }) {
  const { key, validFrom } = setting;
  const value = setting.value as Prisma.InputJsonValue;
  await tx.setting.deleteMany({ where: { key, OR: [{ isSample: true }, { validFrom: toColumn(validFrom) }] } });
  await tx.setting.create({ data: { key, value, validFrom: toColumn(validFrom) } });
}
