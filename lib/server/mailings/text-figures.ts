import 'server-only';
import { decimalOf } from '@/lib/content/amounts';
import { figuresOf } from '@/lib/content/figures';
import { normSetOn } from '@/lib/content/normset-index';
import { filledMailing, type MailingText } from '@/lib/mailings/mailing-text';
import { loadNormSets } from '@/lib/server/content/data/normsets';
import { readSettings } from '@/lib/server/content/data/settings';
import type { Transaction } from '@/lib/server/platform/db/database';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { figure } from '@/lib/text/nl/shared/amounts';
import { formatDate } from '@/lib/text/nl/shared/format';
import type { Receiver } from './find-receivers';

export type Figures = Record<string, string>;

/** What every text may say, as of a day. */
export async function textFigures(today: CalendarDate, tx?: Transaction): Promise<Figures> {
  const settings = await readSettings(today, tx);
  const held = normSetOn(await loadNormSets(tx), today);
  const printed = { ...settings, startOfRegister: formatDate(settings.startOfRegister) };
  const norm = held && {
    total: decimalOf(held.total),
    accreditedMin: decimalOf(held.accreditedMin),
    years: held.cycle.years,
  };
  return figuresOf(printed, norm ?? null, figure);
}

export function filledFor({ cycle }: Pick<Receiver, 'cycle'>, text: MailingText, figures: Figures): MailingText {
  return filledMailing(text, { figures, cycle }, { day: formatDate, amount: figure });
}
