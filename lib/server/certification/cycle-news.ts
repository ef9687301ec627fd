import 'server-only';
import { notifyEach } from '@/lib/server/mail/notify';
import type { Transaction } from '@/lib/server/platform/db/database';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { RegisterNews } from '@/lib/text/nl/mail/messages';

export type CycleNews = { to: string | null; news: RegisterNews; key: string; doBy?: CalendarDate | null };

/** Nobody where there is no login. */
export async function notifyOfCycles(tx: Transaction, told: readonly CycleNews[], at: Date) {
  await notifyEach(
    tx,
    told.map(({ to, news, key, doBy = null }) => ({
      ...{ to, template: 'cycle_news' as const, params: { doBy }, key, at },
      news: { ...news, path: '/mijn/certificering' },
    })),
  );
}
