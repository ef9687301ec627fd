import { dateAsTyped, isCalendarDate, readTypedDate, typedDateProblem } from '@/lib/shared/calendar-date';
import type { FieldError } from '@/lib/shared/field-errors';
import { hundredthsOf, readCents } from './amounts';
import { settingBounds, settingFacts } from './setting-facts';
import { isSettingValue, type SettingKey } from './settings-schema';

type Read = { value: unknown } | { error: FieldError };

const NUMBER = /^\d{1,7}(?:[.,]\d{1,2})?$/;
const THOUSANDS = /^\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?$/;
const REMINDER = /^(\d{1,2})\s*([mw])(?:aand(?:en)?|eek|eken)?$/i;

/** What somebody typed for a setting, as it is stored, or what is wrong with it. A contact has fields of its own. */
export function readSettingValue(key: SettingKey, typed: string): Read {
  const read = readKind(key, typed);
  if ('error' in read || isSettingValue(key, read.value)) return read;
  return { error: outside(key) };
}

function readKind(key: SettingKey, typed: string): Read {
  switch (settingFacts(key).kind) {
    case 'number':
      return numberIn(typed);
    case 'money': {
      const cents = readCents(typed);
      return cents === null ? { error: { code: 'not_an_amount' } } : { value: cents };
    }
    case 'day': {
      const day = readTypedDate(typed);
      return day === null ? { error: { code: typedDateProblem(typed) } } : { value: day };
    }
    case 'days':
      return listOf(typed, (part) => (/^\d{1,7}$/.test(part) ? Number(part) : null));
    case 'reminders':
      return listOf(typed, (part) => {
        const [, count, unit] = REMINDER.exec(part) ?? [];
        return count && unit ? `${Number(count)}${unit.toLowerCase()}` : null;
      });
    default:
      return { value: typed };
  }
}

function numberIn(typed: string): Read {
  const text = THOUSANDS.test(typed) ? typed.replaceAll('.', '') : typed;
  return NUMBER.test(text) ? { value: Number(text.replace(',', '.')) } : { error: { code: 'not_a_number' } };
}

function listOf<T>(typed: string, read: (part: string) => T | null): Read {
  const parts = typed.split(/,|;|\ben\b/).map((part) => read(part.trim()));
  return parts.includes(null) ? { error: { code: 'not_as_explained' } } : { value: parts };
}

function outside(key: SettingKey): FieldError {
  const { kind } = settingFacts(key);
  const bounds = settingBounds(key);
  if (kind === 'email') return { code: 'not_an_email' };
  if (kind === 'phone') return { code: 'phone_invalid' };
  if (!bounds) return { code: 'not_as_explained' };
  const shown = kind === 'money' ? 100 : 1;
  return { code: 'out_of_range', min: bounds.min / shown, max: bounds.max / shown };
}

/** A stored value as somebody would type it. */
export function typedSetting(key: SettingKey, value: unknown): Record<string, string> {
  const { kind } = settingFacts(key);
  if (kind === 'contact') {
    const { name, email } = value as { name: string; email: string };
    return { 'value.name': name, 'value.email': email };
  }
  return { value: typedValue(kind, value) };
}

function typedValue(kind: string, value: unknown): string {
  if (kind === 'money') return decimalComma(Number(value) / 100, 2);
  if (kind === 'day' && typeof value === 'string' && isCalendarDate(value)) return dateAsTyped(value);
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'number' ? decimalComma(value) : String(value);
}

function decimalComma(value: number, decimals?: number): string {
  const text = decimals === undefined || hundredthsOf(value) === null ? String(value) : value.toFixed(decimals);
  return text.replace('.', ',');
}
