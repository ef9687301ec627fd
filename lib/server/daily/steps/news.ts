import 'server-only';
import { type UnreadNews, unreadNewsOf } from '@/lib/content/news-digest';
import { audiencesOf } from '@/lib/content/text-kinds';
import { listNewsSince, listReadings } from '@/lib/server/content/data/news';
import { notify } from '@/lib/server/mail/notify';
import { inTransaction } from '@/lib/server/platform/db/database';
import { amsterdamInstant, registerInstant } from '@/lib/shared/amsterdam-time';
import { addDays } from '@/lib/shared/calendar-date';
import { type DailyContext, type DailyStep, inPages } from '../daily-step';
import { listNewsReaders, type NewsReader, noteNewsMailed } from '../data/news-readers';

/** Every so many days one mail to whoever has news to read; without new news nobody is read. */
export const newsStep: DailyStep = {
  name: 'news',
  run: async (context) => {
    const { wasLaterDayRun, today, settings } = context;
    const days = settings.newsDigestDays;
    if (days === 0 || wasLaterDayRun) return;
    // Twice the days: who was told on the day of the last mail waits for the next one, and a run may be missed.
    const news = await listNewsSince(amsterdamInstant(addDays(today, -2 * days), 0), registerInstant(context));
    if (news.length === 0) return;
    const before = amsterdamInstant(addDays(today, 1 - days), 0);
    const newsIds = news.map(({ id }) => id);
    await inPages(
      context,
      (key) => listNewsReaders(key, before),
      async (page) => {
        const accountIds = page.map(({ accountId }) => accountId);
        const readings = await listReadings(accountIds, newsIds);
        for (const reader of page) {
          const audiences = audiencesOf({ roles: reader.roles, isInRegister: true });
          const read = readings.get(reader.accountId) ?? new Set();
          const unread = unreadNewsOf(news, { audiences, since: reader.mailedAt, read });
          if (unread) await context.attempt(() => mailNews(reader, unread, before, context));
        }
      },
    );
  },
};

/** That they were told and their mail go together: another run finds both or neither. */
async function mailNews(
  { accountId, name, email }: NewsReader,
  unread: UnreadNews,
  before: Date,
  { now, today, settings, note }: DailyContext,
) {
  const withinHours = settings.documentMailHours;
  const params = { ...unread, accountId };
  const mail = { template: 'news_digest', params, key: `news:${accountId}:${today}`, at: now, withinHours } as const;
  await inTransaction(async (tx) => {
    if (!(await noteNewsMailed(tx, accountId, { at: registerInstant({ now, today }), before }))) return;
    note('mail', await notify(tx, { accountId, name, email }, mail));
  });
}
