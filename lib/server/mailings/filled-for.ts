import 'server-only';
import { filledMailing, type MailingText } from '@/lib/mailings/mailing-text';
import { figure } from '@/lib/text/nl/shared/amounts';
import { formatDate } from '@/lib/text/nl/shared/format';
import type { Receiver } from './find-receivers';

export type Figures = Record<string, string>;

export function filledFor({ cycle }: Pick<Receiver, 'cycle'>, text: MailingText, figures: Figures): MailingText {
  return filledMailing(text, { figures, cycle }, { day: formatDate, amount: figure });
}
