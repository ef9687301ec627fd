import 'server-only';
import { type Settings, settingsOn } from '@/lib/settings/settings-schema';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { reader, type Transaction } from '../db';
import { fromColumn } from './calendar-columns';

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
  const rows = await (tx ?? (await reader())).setting.findMany();
  const found = settingsOn(
    rows.map((row) => ({ key: row.key, value: row.value, validFrom: fromColumn(row.validFrom) })),
    day,
  );
  if (!found.ok) throw new Error(`Settings can't be used: ${JSON.stringify(found.reasons)}`);
  return found.settings;
}
