import 'server-only';
import { decimalOf } from '@/lib/content/amounts';
import { figuresOf, type NormFigures } from '@/lib/content/figures';
import { normSetOn } from '@/lib/content/normset-index';
import type { Transaction } from '@/lib/server/platform/db/database';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { settingInText } from '@/lib/text/nl/content/settings';
import { figure } from '@/lib/text/nl/shared/amounts';
import { loadNormSets } from './data/normsets';
import { getSettings, readSettings } from './data/settings';

/** What `{{name}}` in a manager's text stands for on a day, by its name. */
export async function loadFigures(today: CalendarDate, tx?: Transaction): Promise<Record<string, string>> {
  const [settings, norm] = await Promise.all([
    tx ? readSettings(today, tx) : getSettings(today),
    normFigures(today, tx),
  ]);
  return figuresOf(settings, norm, { setting: settingInText, number: figure });
}

async function normFigures(today: CalendarDate, tx?: Transaction): Promise<NormFigures | null> {
  const held = normSetOn(await loadNormSets(tx), today);
  if (!held) return null;
  const { total, accreditedMin, cycle } = held;
  return { total: decimalOf(total), accreditedMin: decimalOf(accreditedMin), years: cycle.years };
}
